"""Cells of words: what the mapping makes of them, and which value of our lists they mean."""

from collections.abc import Mapping
from typing import Any, Final

from data.fields import Kind
from loaders.collecting import Collector
from loaders.column_evidence import KIND_OF_FIELD
from loaders.mapping_file import OUT_OF_SCOPE
from loaders.rows import Part
from loaders.values import Lists

BLANKS: Final = frozenset({"", "-", "--", "\u2013", "\u2014", "."})
NOTHING_SAID: Final = frozenset({"n/a", "na", "nil", "none", "tbd", "tbc", "?"})
UNKNOWN: Final = {
    "stage": "unknown_stage",
    "maturity": "unknown_maturity",
    "channel": "unknown_channel",
    "payment_status": "unknown_payment_status",
    "payment_providers": "provider_not_listed",
    "provider": "provider_not_listed",
    "blocker_kind": "unknown_concern_kind",
    "kind": "unknown_concern_kind",
}
# A word that no list has is kept for these fields; for the others the cell is left empty.
KEPT_AS_SAID: Final = frozenset({"provider", "blocker_kind", "kind"})


def map_words(name: str, raw: list[Any], start: int, part: Part, collector: Collector) -> list[Any]:
    """Put our values for the words that the mapping names, and mark rows it leaves out."""
    words = part.mapping.values.get(name)
    if not words:
        return raw
    folded = {word.strip().casefold(): ours for word, ours in words.items()}
    answers = {value: _map_word(value, words, folded) for value in set(raw)}
    outside = {value for value, ours in answers.items() if ours == OUT_OF_SCOPE}
    if outside:
        places = [start + place for place, value in enumerate(raw) if value in outside]
        collector.rows.is_outside[places] = True
        for value in sorted(outside, key=str):
            count = sum(one == value for one in raw)
            first = start + raw.index(value)
            collector.mark("rows_out_of_scope", [first], name, count=count, name=name)
    return [None if value in outside else answers[value] for value in raw]


def _map_word(value: Any, words: Mapping[str, Any], folded: Mapping[str, Any]) -> Any:
    text = "" if value is None else str(value).strip()
    found = words.get(text, folded.get(text.casefold(), value))
    return None if found == "" else found


def read_listed(
    name: str, raw: list[Any], start: int, collector: Collector, lists: Lists
) -> list[Any]:
    """Return the list's values of a column's cells; the first of `raw` is row `start`.

    Words that the list does not have are marked, with the value most like them.
    """
    answers: dict[Any, Any] = {}
    unknown: dict[Any, str] = {}
    for value in set(raw):
        answers[value], word = _read_listed_value(name, value, lists)
        if word is not None:
            unknown[value] = word
    if unknown:
        places = [start + place for place, value in enumerate(raw) if value in unknown]
        collector.mark(
            UNKNOWN[name],
            places,
            name,
            proposed=lambda place: lists.suggest(name, unknown[raw[place - start]]),
            value=lambda place: unknown[raw[place - start]],
            options=", ".join(lists.options(name)),
        )
    return [answers[value] for value in raw]


def _read_listed_value(name: str, value: Any, lists: Lists) -> tuple[Any, str | None]:
    """Return the list's value of a cell, and the word in it that is not understood."""
    if is_blank(value):
        return None, None
    if KIND_OF_FIELD[name] is Kind.LIST:
        known, unknown = lists.read_many(name, value)
        if not known and says_nothing(value):
            return None, None
        return known or None, "; ".join(unknown) or None
    found = lists.read(name, value)
    if found is not None:
        return found, None
    if name != "stage" and says_nothing(value):
        return None, None
    return (str(value).strip() if name in KEPT_AS_SAID else None), str(value)


def is_blank(value: Any) -> bool:
    """Tell whether a cell is empty, or holds no more than a dash."""
    return value is None or (isinstance(value, str) and value.strip() in BLANKS)


def says_nothing(value: Any) -> bool:
    """Tell whether a cell says in words that there is nothing: "N/A", "TBD"."""
    return isinstance(value, str) and value.strip().casefold() in NOTHING_SAID
