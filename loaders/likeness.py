"""How surely a heading means a field: known words, parts of it, letters alike, words in common."""

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from loaders.folding import BRACKETS, fold_heading, fold_words
from loaders.synonyms import read_synonyms

# No heading of ours is near so long; a line of text is not compared.
LONGEST_HEADING: Final = 90
LETTERS_ALIKE: Final = 86.0
WORDS_ALIKE: Final = 0.58
FEWEST_LETTERS: Final = 4
# What a word counts that stands in none of our headings, and at most one of another field's.
STRANGE_WEIGHT: Final = 0.8
OTHERS_WEIGHT: Final = 1.2
# Words that many things are called by; they tell less than their rarity here says.
GENERIC: Final = {
    "number": 0.8,
    "name": 0.5,
    "date": 1.0,
    "sub": 0.4,
    "description": 0.4,
    "type": 1.5,
}
SAME_WORDS: Final = {
    "no": "number",
    "num": "number",
    "dept": "department",
    "ref": "reference",
    "targeted": "target",
    "digitization": "digitisation",
    "digitalization": "digitisation",
    "digitalisation": "digitisation",
    "agencies": "agency",
    "commenced": "started",
    "nature": "type",
    "kind": "type",
}
TELLING: Final = 2.5
# Beside a known heading these make it another thing: a department's id is not the department.
DECISIVE: Final = frozenset(["id", "code", "count", "hash", "logo", "total", "french", "email"])
DECISIVE_WEIGHT: Final = 4.0
EITHER_OR: Final = re.compile(r"\s*(?:[/|&]|\bor\b|\band\b|\bau\b)\s*", re.IGNORECASE)
OTHER_TONGUES: Final = frozenset(
    ["french", "francais", "swahili", "kiswahili", "hindi", "local language", "in local language"]
)
SMALL: Final = frozenset(
    ["the", "of", "a", "an", "for", "and", "to", "is", "in", "at", "as"]
    + ["ya", "wa", "la", "za", "na", "kwa"]
)

Scores = dict[str, tuple[float, str]]


@lru_cache(maxsize=16384)
def score_heading(kind: str, text: str) -> Mapping[str, tuple[float, str]]:
    """Return each field that a heading may mean, with a confidence from 0.7 to 1 and why."""
    if len(text) > LONGEST_HEADING:
        return {}
    words, is_trimmed = fold_heading(text)
    if not words:
        return {}
    known = read_synonyms().headings[kind]
    if words in known:
        return {known[words]: (0.98 if is_trimmed else 1.0, "a known heading")}
    scores: Scores = {}
    for ways in (_by_vocabulary, _by_words, _by_letters, _by_bare_form, _by_parts):
        for name, found in ways(kind, text, words):
            if found[0] > scores.get(name, (0.0, ""))[0]:
                scores[name] = found
    return scores


def _by_bare_form(kind: str, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Take off small words and plurals, or what stands in brackets."""
    known = read_synonyms().headings[kind]
    same = _bare_synonyms(kind).get(_strip_small(words))
    if same is not None:
        yield known[same], (0.95, _like(same))
    inside = {
        fold_words(found.group(1) or found.group(2) or "") for found in BRACKETS.finditer(text)
    }
    if inside and not inside & OTHER_TONGUES:
        outside = fold_heading(BRACKETS.sub(" ", text))[0]
        if outside in known:
            yield known[outside], (0.88, "known but for what stands in brackets")


def _by_parts(kind: str, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Read "Remarks/Comments" by its parts, where those that are known agree."""
    parts = [fold_heading(part)[0] for part in EITHER_OR.split(text)]
    if len(parts) < 2:
        return
    known = read_synonyms().headings[kind]
    fields = {known[part] for part in parts if part in known}
    if len(fields) == 1:
        is_whole = all(part in known for part in parts)
        yield fields.pop(), (0.93 if is_whole else 0.78, "a part of it is a known heading")


def _by_letters(kind: str, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    if len(words) < FEWEST_LETTERS:
        return
    known = read_synonyms().headings[kind]
    for scorer, less in ((fuzz.ratio, 0.0), (fuzz.token_sort_ratio, 2.0)):
        for synonym, alike, _ in process.extract(
            words, known.keys(), scorer=scorer, score_cutoff=LETTERS_ALIKE + less, limit=6
        ):
            if len(synonym) >= FEWEST_LETTERS:
                share = (alike - less - LETTERS_ALIKE) / (100 - LETTERS_ALIKE)
                yield known[synonym], (0.7 + share * 0.2, _like(synonym))


def _by_words(kind: str, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Weigh the words in common with each known heading: a rare word tells more than "service"."""
    mine = _word_set(words)
    weights = _weigh_words(kind)
    if not mine & weights.keys():
        return
    for synonym, field, theirs in _worded(kind):
        common = sum(weights[word] for word in mine & theirs)
        if not common:
            continue
        beside = sum(_weigh_beside(word, weights) for word in mine - theirs)
        lacking = sum(weights[word] for word in theirs - mine)
        alike = common / (common + beside + lacking)
        if alike >= WORDS_ALIKE:
            share = (alike - WORDS_ALIKE) / (1 - WORDS_ALIKE)
            yield field, (0.7 + share * 0.19, _like(synonym))


def _weigh_beside(word: str, weights: Mapping[str, float]) -> float:
    if word in DECISIVE:
        return DECISIVE_WEIGHT
    return min(weights.get(word, STRANGE_WEIGHT), OTHERS_WEIGHT)


def _by_vocabulary(kind: str, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Take two or more words that all belong to one field, though no heading of ours joins them."""
    mine = _word_set(words)
    weights = _weigh_words(kind)
    if len(mine) < 2 or not mine <= weights.keys():
        return
    for field, vocabulary in _vocabularies(kind).items():
        if mine <= vocabulary and sum(weights[word] for word in mine) >= 2 * TELLING:
            yield field, (0.76, "its words are those of the field")


@cache
def _vocabularies(kind: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, field, words in _worded(kind):
        found.setdefault(field, set()).update(words)
    return {field: frozenset(words) for field, words in found.items()}


@cache
def _worded(kind: str) -> tuple[tuple[str, str, frozenset[str]], ...]:
    known = read_synonyms().headings[kind]
    return tuple((synonym, field, _word_set(synonym)) for synonym, field in known.items())


@cache
def _weigh_words(kind: str) -> dict[str, float]:
    """Return how much each word of our headings tells: the fewer fields have it, the more."""
    fields_of: dict[str, set[str]] = {}
    for _, field, words in _worded(kind):
        for word in words:
            fields_of.setdefault(word, set()).add(field)
    total = len({field for _, field, _ in _worded(kind)})
    return {
        word: min(GENERIC.get(word, math.inf), math.log(1 + total / len(fields)))
        for word, fields in fields_of.items()
    }


@lru_cache(maxsize=16384)
def _word_set(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words.split() if word not in SMALL)


def _stem(word: str) -> str:
    word = SAME_WORDS.get(word, word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _bare_synonyms(kind: str) -> dict[str, str]:
    return {_strip_small(synonym): synonym for synonym in read_synonyms().headings[kind]}


def _strip_small(words: str) -> str:
    return " ".join(sorted(_word_set(words)))


def _like(synonym: str) -> str:
    return f'like "{synonym}"'
