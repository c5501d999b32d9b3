"""Which stage or maturity a phrase likely means: "UAT done" is testing, and no word of live."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from rapidfuzz import fuzz, process

from loaders.folding import fold_words

LIKE_ENOUGH: Final = 70.0
# With these a list's word is not what is said to be so.
UNDOING: Final = frozenset(
    [
        *("not", "no", "yet", "pending", "awaiting", "awaits", "waiting", "before", "ready"),
        *("without", "except", "nearly", "almost", "partially", "partly", "bado", "si", "kabla"),
        *("expected", "planned", "be", "will", "until", "after", "due", "failed", "stopped"),
    ]
)
# They tell how far a thing has come, and mean a stage only where no other word does.
PROGRESS: Final = frozenset(
    [
        *("done", "complete", "completed", "finished", "ongoing", "on", "going", "in", "progress"),
        *("started", "new", "ready", "pending", "closed", "active", "available", "operational"),
        *("enabled", "removed", "imekamilika", "inaendelea", "tayari", "ended", "wip"),
    ]
)
# They add nothing: "currently live", "testing phase", "live since 2021".
FILLING: Final = frozenset(
    [
        *("the", "is", "was", "has", "been", "now", "currently", "already", "phase", "stage"),
        *("status", "level", "step", "fully", "successfully", "since", "from", "as", "at", "of"),
        *("service", "system", "under", "still", "being", "sasa", "hatua", "awamu", "ya", "kwa"),
    ]
)
FINISHED: Final = ("done", "complete", "completed")
LONGEST: Final = 5
# "Phase 1 complete" tells of one phase, and not of the service.
ONE_OF_SEVERAL: Final = re.compile(r"\b(?:phase|part|module|step|awamu|sehemu) \d")


def find_likely(words: Mapping[str, str | int], text: str) -> str | int | None:
    """Return the value that a phrase likely means; `words` are a list's, folded to no spaces.

    None where it names two values, where it undoes the word it holds, or only tells of progress.
    """
    folded = fold_words(text)
    if ONE_OF_SEVERAL.search(folded):
        return None
    said = [word for word in folded.split() if not word.isdigit()]
    bare = [word for word in said if word not in FILLING]
    # "Not live yet" is "not live", which lists have.
    for whole in (said, bare, [word for word in bare if word != "yet"]):
        found = _look_up(words, whole)
        if found is not None:
            return found
    spans = list(_find_phrases(words, bare))
    telling = [span for span in spans if not set(bare[span[0] : span[1]]) <= PROGRESS]
    if telling:
        return _choose(words, bare, telling)
    if spans:
        # "BPR complete": what is complete, nobody says here.
        covered = {place for start, end in spans for place in range(start, end)}
        is_all = len(covered) == len(bare)
        return _choose(words, bare, spans) if is_all else None
    return _find_misspelt(words, said)


def _choose(
    words: Mapping[str, str | int], bare: list[str], spans: list[tuple[int, int]]
) -> str | int | None:
    covered = {place for start, end in spans for place in range(start, end)}
    if any(word in UNDOING for place, word in enumerate(bare) if place not in covered):
        return None
    meant = {_look_up(words, bare[start:end]) for start, end in spans}
    return meant.pop() if len(meant) == 1 else None


def _find_phrases(words: Mapping[str, str | int], bare: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that the list has, the longest first, none within another."""
    taken: set[int] = set()
    for length in range(min(LONGEST, len(bare)), 0, -1):
        for start in range(len(bare) - length + 1):
            places = range(start, start + length)
            if (
                taken.isdisjoint(places)
                and _look_up(words, bare[start : start + length]) is not None
            ):
                taken.update(places)
                yield start, start + length


def _look_up(words: Mapping[str, str | int], said: list[str]) -> str | int | None:
    """Return the value of a run of words; "BPR" is what "BPR done" is."""
    joined = "".join(said)
    for ending in ("", *FINISHED):
        found = words.get(joined + ending)
        if joined and found is not None:
            return found
    return None


def _find_misspelt(words: Mapping[str, str | int], said: list[str]) -> str | int | None:
    if set(said) & UNDOING:
        return None
    found = process.extractOne(
        "".join(said), list(words), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH
    )
    return None if found is None else words[found[0]]
