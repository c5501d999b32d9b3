"""From what stands in the cells to typed values, by column, with a finding for each doubt."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from data.fields import Kind
from loaders.cells.column import ColumnRead, Evidence, read_column
from loaders.collecting import Collector
from loaders.column_evidence import KIND_OF_FIELD
from loaders.doubts import mark_doubts, show_read
from loaders.folding import fold_value
from loaders.listed_words import is_blank, map_words, read_listed
from loaders.rows import Part, Rows, spans
from loaders.synonyms import LIST_OF_FIELD, read_synonyms
from loaders.values import Lists

UNREADABLE: Final = {
    Kind.DATE: "unreadable_date",
    Kind.MONTH: "unreadable_month",
    Kind.NUMBER: "unreadable_number",
    Kind.WHOLE: "unreadable_number",
    Kind.YES_NO: "unreadable_yes_no",
}
# Why a cell cannot be read, where that has a sentence of its own.
RULES_OF_THEIR_OWN: Final = frozenset({"other_currency"})


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading cells needs beside the cells: lists, the calendar, the day."""

    lists: Lists
    is_1904: bool
    reported_on: date


def read_cells(rows: Rows, collector: Collector, reader: Reader) -> None:
    """Fill `rows.values` from `rows.raw` and the constants of each table."""
    names = [name for name in rows.raw if name in KIND_OF_FIELD]
    # An agency given once for all is not a cell's word: loaders.ownership takes it.
    names += [name for part in rows.parts for name in part.constants if name != "agency"]
    for name in dict.fromkeys(names):
        values: list[Any] = []
        for part, start, end in spans(rows):
            values += _read_part(name, part, start, end, collector, reader)
        rows.set_values(name, values)


def read_constant(name: str, value: Any, reader: Reader) -> Any:
    """Return a constant typed for its field, or None where it cannot be read."""
    if name in LIST_OF_FIELD:
        if KIND_OF_FIELD[name] is Kind.LIST:
            return reader.lists.read_many(name, value)[0] or None
        return reader.lists.read(name, value)
    return read_column(
        KIND_OF_FIELD[name], [value], Evidence(reported_on=reader.reported_on)
    ).values[0]


def _read_part(
    name: str, part: Part, start: int, end: int, collector: Collector, reader: Reader
) -> list[Any]:
    constant = part.constants.get(name)
    if name not in part.matching.columns:
        return [constant] * (end - start)
    raw = map_words(name, collector.rows.raw[name][start:end], start, part, collector)
    if name in LIST_OF_FIELD:
        values = read_listed(name, raw, start, collector, reader.lists)
    else:
        values = _read_typed(name, raw, start, part, collector, reader)
    if name == "exempt":
        nothing = read_synonyms().nothing
        values = [None if value and fold_value(value) in nothing else value for value in values]
    return values if constant is None else _fill_gaps(name, values, raw, constant, part, collector)


def _read_typed(
    name: str, raw: list[Any], start: int, part: Part, collector: Collector, reader: Reader
) -> list[Any]:
    kind = KIND_OF_FIELD[name]
    heading = part.matching.columns[name].heading
    evidence = Evidence(heading, reader.is_1904, reported_on=reader.reported_on)
    read = read_column(kind, raw, evidence)
    if read.faults:
        _mark_faults(kind, read, start, name, collector)
    if read.doubts:
        mark_doubts(read, kind, start, name, collector)
    return read.values


def _mark_faults(kind: Kind, read: ColumnRead, start: int, name: str, found: Collector) -> None:
    by_rule: dict[str, list[int]] = {}
    for place, fault in read.faults.items():
        rule = fault.why if fault.why in RULES_OF_THEIR_OWN else UNREADABLE[kind]
        by_rule.setdefault(rule, []).append(start + place)
    for rule, places in by_rule.items():
        found.mark(
            rule,
            places,
            name,
            proposed=lambda place: show_read(read.faults[place - start].proposed),
        )


def _fill_gaps(
    name: str, values: list[Any], raw: list[Any], constant: Any, part: Part, collector: Collector
) -> list[Any]:
    """Put the constant where a cell is empty, never where it holds something unreadable."""
    gaps = [place for place, value in enumerate(raw) if is_blank(value) and values[place] is None]
    if not gaps:
        return values
    collector.say_of(
        part,
        "constant_fills_gaps",
        name,
        value=part.sources.get(name, constant),
        count=len(gaps),
        name=name,
    )
    filled = list(values)
    for place in gaps:
        filled[place] = constant
    return filled
