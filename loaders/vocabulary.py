"""What our known headings of one kind of table say of each word: how telling it is, and of what."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.heading_words import find_head, split_words
from loaders.synonyms import read_synonyms

# Words that many things are called by; they tell less than their rarity here says.
GENERIC: Final = {
    **{"number": 0.8, "name": 0.5, "date": 1.0, "sub": 0.4, "description": 0.4, "type": 1.5},
    **{"level": 1.0, "reason": 1.2, "list": 0.4, "orodha": 0.4},
}


@dataclass(frozen=True, slots=True)
class Known:
    """One known heading: its words as they are folded, its field, its stems and its head."""

    text: str
    field: str
    words: frozenset[str]
    head: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The known headings of one kind: `fields` by folded text, `bare` by their stems in order.

    `weights` tells how much each stem tells, `of_field` the stems of each field's headings.
    """

    fields: Mapping[str, str]
    known: tuple[Known, ...]
    bare: Mapping[frozenset[str], str]
    weights: Mapping[str, float]
    of_field: Mapping[str, frozenset[str]]


@cache
def read_vocabulary(kind: str) -> Vocabulary:
    """Return what is known of the headings of a kind: services, performance or concerns."""
    return build_vocabulary(read_synonyms().headings[kind])


def build_vocabulary(fields: Mapping[str, str]) -> Vocabulary:
    """Return what known headings say; `fields` gives the field of each, by its folded words."""
    known = tuple(
        Known(text, field, split_words(text), find_head(text)) for text, field in fields.items()
    )
    fields_of: dict[str, set[str]] = {}
    of_field: dict[str, set[str]] = {}
    for one in known:
        of_field.setdefault(one.field, set()).update(one.words)
        for word in one.words:
            fields_of.setdefault(word, set()).add(one.field)
    total = len(of_field)
    return Vocabulary(
        fields,
        known,
        # Where two fields come down to the same words, their order tells, and not this.
        {
            one.words: one.text
            for one in known
            if len({other.field for other in known if other.words == one.words}) == 1
        },
        {
            word: min(GENERIC.get(word, math.inf), math.log(1 + total / len(fields)))
            for word, fields in fields_of.items()
        },
        {field: frozenset(words) for field, words in of_field.items()},
    )
