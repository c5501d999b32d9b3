"""From what stands in the cells to typed values, by column, with a finding for each doubt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from data.fields import Kind
from loaders.cells.column import ColumnRead, Evidence, read_column
from loaders.collecting import Collector
from loaders.column_evidence import KIND_OF_FIELD
from loaders.doubts import mark_doubts, show_read
from loaders.folding import fold_value
from loaders.mapping_file import OUT_OF_SCOPE
from loaders.months_across import MonthsAcross
from loaders.rows import Part, Rows
from loaders.synonyms import LIST_OF_FIELD, read_synonyms
from loaders.values import Lists

BLANKS: Final = frozenset({"", "-", "--", "\u2013", "\u2014", "."})
NOTHING_SAID: Final = frozenset({"n/a", "na", "nil", "none", "tbd", "tbc", "?"})
UNREADABLE: Final = {
    Kind.DATE: "unreadable_date",
    Kind.MONTH: "unreadable_month",
    Kind.NUMBER: "unreadable_number",
    Kind.WHOLE: "unreadable_number",
    Kind.YES_NO: "unreadable_yes_no",
}
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


def spans(rows: Rows) -> Iterator[tuple[Part, int, int]]:
    """Yield each table with the first place of its rows and the place after its last."""
    start = 0
    for part in rows.parts:
        end = start + len(part.table.rows)
        yield part, start, end
        start = end


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
    raw = _map_words(name, collector.rows.raw[name][start:end], start, part, collector)
    if name in LIST_OF_FIELD:
        values = _read_listed(name, raw, start, collector, reader)
    else:
        values = _read_typed(name, raw, start, part, collector, reader)
    if name == "exempt":
        nothing = read_synonyms().nothing
        values = [None if value and fold_value(value) in nothing else value for value in values]
    return values if constant is None else _fill_gaps(name, values, raw, constant, part, collector)


def _map_words(
    name: str, raw: list[Any], start: int, part: Part, collector: Collector
) -> list[Any]:
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


def _read_listed(
    name: str, raw: list[Any], start: int, collector: Collector, reader: Reader
) -> list[Any]:
    lists = reader.lists
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
    if _is_blank(value):
        return None, None
    if KIND_OF_FIELD[name] is Kind.LIST:
        known, unknown = lists.read_many(name, value)
        if not known and _says_nothing(value):
            return None, None
        return known or None, "; ".join(unknown) or None
    found = lists.read(name, value)
    if found is not None:
        return found, None
    if name != "stage" and _says_nothing(value):
        return None, None
    return (str(value).strip() if name in KEPT_AS_SAID else None), str(value)


def _read_typed(
    name: str, raw: list[Any], start: int, part: Part, collector: Collector, reader: Reader
) -> list[Any]:
    kind = KIND_OF_FIELD[name]
    heading = part.matching.columns[name].heading
    evidence = Evidence(heading, reader.is_1904, reported_on=reader.reported_on)
    read = read_column(kind, raw, evidence)
    if read.faults:
        _mark_faults(UNREADABLE[kind], read, start, name, collector)
    if read.doubts:
        mark_doubts(read, kind, start, name, collector)
    return read.values


def _mark_faults(rule: str, read: ColumnRead, start: int, name: str, found: Collector) -> None:
    places = [start + place for place in read.faults]
    found.mark(
        rule, places, name, proposed=lambda place: show_read(read.faults[place - start].proposed)
    )


def _fill_gaps(
    name: str, values: list[Any], raw: list[Any], constant: Any, part: Part, collector: Collector
) -> list[Any]:
    """Put the constant where a cell is empty, never where it holds something unreadable."""
    gaps = [place for place, value in enumerate(raw) if _is_blank(value) and values[place] is None]
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


def mark_cell_faults(
    rows: Rows, collector: Collector, faults: Callable[[Part], Mapping[tuple[int, int], str]]
) -> None:
    """Mark the cells that hold an error or a formula without a value, in columns that are read."""
    for part, start, _ in spans(rows):
        if not faults(part):
            continue
        row_nos = {
            row_no: place for place, row_no in reversed([*enumerate(part.table.row_numbers)])
        }
        columns = list(_list_columns(part))
        for (row_no, column_no), fault in faults(part).items():
            for step, own, name in columns:
                if row_no in row_nos and own == column_no:
                    place = start + row_nos[row_no] + step
                    collector.mark("cell_fault", [place], name, value=fault)


def _list_columns(part: Part) -> Iterator[tuple[int, int, str]]:
    """Yield the columns that are read: which row of a sheet's row, its number, its field.

    Where months stand side by side, a row of the sheet is several rows, one a month.
    """
    table, matches = part.table, part.matching.columns
    if not isinstance(table, MonthsAcross):
        yield from ((0, match.column_no, name) for name, match in matches.items())
        return
    told: set[int] = set()
    for step, headings in enumerate(table.sources):
        for name, match in matches.items():
            number = headings[match.place].column_no
            if name != "month" and number not in told:
                told.add(number)
                yield step, number, name


def _is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in BLANKS)


def _says_nothing(value: Any) -> bool:
    return isinstance(value, str) and value.strip().casefold() in NOTHING_SAID
