"""How surely a heading means a field: known words, parts of it, letters alike, words in common."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from data.fields import Kind
from data.sentence import phrase
from loaders.column_evidence import KIND_OF_FIELD
from loaders.folding import BRACKETS, fold_heading, fold_words
from loaders.heading_words import BINDING, find_head, split_words, stem, strip_adjectives
from loaders.vocabulary import Vocabulary, read_vocabulary

# No heading of ours is near so long; a line of text is not compared.
LONGEST_HEADING: Final = 90
LETTERS_ALIKE: Final = 86.0
WORDS_ALIKE: Final = 0.58
FEWEST_LETTERS: Final = 4
# What a word counts that stands in none of our headings, and at most one of another field's.
STRANGE_WEIGHT: Final = 0.8
OTHERS_WEIGHT: Final = 1.2
# Beside a lone word that many things have ("code"), a strange word tells what has it.
STRANGE_BESIDE_LONE: Final = 2.2
TELLING: Final = 2.5
SAME_HEAD: Final = 1.1
OTHER_HEAD: Final = 0.94
# Beside a known heading these make it another thing: a department's id is not the department.
DECISIVE: Final = frozenset(["id", "code", "count", "hash", "logo", "total", "french", "email"])
DECISIVE_WEIGHT: Final = 4.0
EITHER_OR: Final = re.compile(r"\s*(?:[/|&]|\bor\b|\band\b|\bau\b)\s*", re.IGNORECASE)
OTHER_TONGUES: Final = frozenset(
    ["french", "francais", "swahili", "kiswahili", "hindi", "local language", "in local language"]
)
# By themselves these name no field: what follows them does ("type of system").
TOO_BARE: Final = frozenset(
    ["date", "type", "kind", "source", "name", "number", "category", "level", "amount", "service"]
)
COUNTING: Final = re.compile(r"^(?:number|no|total|count|idadi|jumla)(?: (?:of|ya|number))* \w+")
DATING: Final = re.compile(r"\b(?:date|dates|when|tarehe|lini)\b")
SAYS_WHO: Final = re.compile(r"\w by\b|\bofficer\b|\bperson\b|\bwho\b|\bname of\b|\bafisa\b")
# How much less a field is meant whose values are of another kind than the heading speaks of.
OF_ANOTHER_KIND: Final = 0.8

Scores = dict[str, tuple[float, str]]


@lru_cache(maxsize=16384)
def score_heading(kind: str, text: str) -> Mapping[str, tuple[float, str]]:
    """Return each field that a heading may mean, with a confidence from 0 to 1 and why."""
    return score_by(read_vocabulary(kind), text)


def score_by(known: Vocabulary, text: str) -> Scores:
    """Return each field that a heading may mean, by known headings."""
    if len(text) > LONGEST_HEADING:
        return {}
    words, is_trimmed = fold_heading(text)
    if not words:
        return {}
    if words in known.fields:
        return {known.fields[words]: (0.98 if is_trimmed else 1.0, phrase("a known heading"))}
    scores: Scores = {}
    for ways in (_by_vocabulary, _by_words, _by_letters, _by_bare_form, _by_parts, _by_lead):
        for name, found in ways(known, text, words):
            if found[0] > scores.get(name, (0.0, ""))[0]:
                scores[name] = found
    return {
        name: (score * _weigh_kind(name, words), reason) for name, (score, reason) in scores.items()
    }


def _weigh_kind(field_name: str, words: str) -> float:
    """Return what is left of a field's score by the kind of value that the heading speaks of."""
    kind = KIND_OF_FIELD[field_name]
    if COUNTING.match(words) and kind not in (Kind.NUMBER, Kind.WHOLE):
        return OF_ANOTHER_KIND * OF_ANOTHER_KIND
    is_date = kind in (Kind.DATE, Kind.MONTH)
    if not is_date and (DATING.search(words) or words.endswith(" on")):
        return OF_ANOTHER_KIND
    says_who = SAYS_WHO.search(words) and not DATING.search(words)
    return OF_ANOTHER_KIND if is_date and says_who else 1.0


def _by_bare_form(
    known: Vocabulary, text: str, words: str
) -> Iterable[tuple[str, tuple[float, str]]]:
    """Take off small words and endings, or what stands in brackets."""
    same = known.bare.get(split_words(words))
    if same is not None and split_words(words):
        yield known.fields[same], (0.95, _like(same))
    inside = {
        fold_words(found.group(1) or found.group(2) or "") for found in BRACKETS.finditer(text)
    }
    if inside and not inside & OTHER_TONGUES:
        outside = fold_heading(BRACKETS.sub(" ", text))[0]
        if outside in known.fields:
            yield known.fields[outside], (0.88, phrase("known but for what stands in brackets"))


def _by_parts(known: Vocabulary, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Read "Remarks/Comments" by its parts, where those that are known agree."""
    parts = [fold_heading(part)[0] for part in EITHER_OR.split(text)]
    if len(parts) < 2:
        return
    fields = {known.fields[part] for part in parts if part in known.fields}
    if len(fields) == 1:
        is_whole = all(part in known.fields for part in parts)
        yield fields.pop(), (0.93 if is_whole else 0.78, phrase("a part of it is a known heading"))


def _by_lead(known: Vocabulary, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Take off adjectives, and what a heading only says more: "launch date on e-Citizen"."""
    bare = strip_adjectives(words)
    if bare != words and bare in known.fields and bare not in TOO_BARE:
        yield known.fields[bare], (0.9, _like(bare))
    for found in BINDING.finditer(words):
        if split_words(words[found.end() :]) & (DECISIVE | OTHER_TONGUES):
            continue
        for lead in (words[: found.end()].strip(), words[: found.start()]):
            lead = strip_adjectives(lead)
            if lead in known.fields and lead not in TOO_BARE:
                yield known.fields[lead], (0.8, _like(lead))


def _by_letters(
    known: Vocabulary, text: str, words: str
) -> Iterable[tuple[str, tuple[float, str]]]:
    if len(words) < FEWEST_LETTERS:
        return
    for scorer, less in ((fuzz.ratio, 0.0), (fuzz.token_sort_ratio, 2.0)):
        for synonym, alike, _ in process.extract(
            words, known.fields.keys(), scorer=scorer, score_cutoff=LETTERS_ALIKE + less, limit=6
        ):
            if len(synonym) >= FEWEST_LETTERS:
                share = (alike - less - LETTERS_ALIKE) / (100 - LETTERS_ALIKE)
                yield known.fields[synonym], (0.7 + share * 0.2, _like(synonym))


def _by_words(known: Vocabulary, text: str, words: str) -> Iterable[tuple[str, tuple[float, str]]]:
    """Weigh the words in common with each known heading: a rare word tells more than "service"."""
    mine, head, weights = split_words(words), find_head(words), known.weights
    if not mine & weights.keys():
        return
    for one in known.known:
        shared = mine & one.words
        if not shared:
            continue
        common = sum(weights[word] for word in shared)
        is_lone = len(one.words) == 1 and bool(one.words & LONE)
        beside = sum(_weigh_beside(word, weights, is_lone) for word in mine - one.words)
        lacking = sum(weights[word] for word in one.words - mine)
        alike = common / (common + beside + lacking)
        alike *= SAME_HEAD if head == one.head else OTHER_HEAD
        if alike >= WORDS_ALIKE:
            share = min((alike - WORDS_ALIKE) / (1 - WORDS_ALIKE), 1.0)
            yield one.field, (0.7 + share * 0.19, _like(one.text))


LONE: Final = frozenset(
    stem(word)
    for word in ("code", "id", "number", "name", "reference", "contact", "link", "user", "notes")
)


def _weigh_beside(word: str, weights: Mapping[str, float], is_lone: bool) -> float:
    if word in DECISIVE:
        return DECISIVE_WEIGHT
    strange = STRANGE_BESIDE_LONE if is_lone else STRANGE_WEIGHT
    return min(weights.get(word, strange), strange if is_lone else OTHERS_WEIGHT)


def _by_vocabulary(
    known: Vocabulary, text: str, words: str
) -> Iterable[tuple[str, tuple[float, str]]]:
    """Take two or more words that all belong to one field, though no heading of ours joins them."""
    mine, weights = split_words(words), known.weights
    if len(mine) < 2 or not mine <= weights.keys():
        return
    for field, vocabulary in known.of_field.items():
        if mine <= vocabulary and sum(weights[word] for word in mine) >= 2 * TELLING:
            yield field, (0.725, "its words are those of the field")


def _like(synonym: str) -> str:
    return phrase('like "{heading}"', heading=synonym)
