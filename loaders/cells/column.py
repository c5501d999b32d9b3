"""Types a whole column at once: values in, typed values, faults and doubts out.

    read = read_column(Kind.DATE, table.column(4), Evidence(heading="Go-live date"))
    read.values[i]        the typed value; None where the cell is empty or cannot be read
    read.faults[i].why    the cell is not empty and cannot be read: values[i] is None
    read.doubts[i].why    the cell was read, but by a rule that a person may want to check

Types by kind: TEXT and CODE str; DATE date; MONTH date (the first of the month); NUMBER int or
float; WHOLE int; YES_NO bool; LIST list[str].

Why a cell is a fault: not_a_date, impossible_date, year_only, no_year, not_a_month, not_a_number,
words_with_number, several_numbers, separators_odd, other_currency, date_for_number, not_whole,
not_yes_no.
Why a cell is a doubt: ambiguous_date (read day first; proposed: month first), swapped_date (a real
date whose day and month Excel may have swapped; proposed: the other), period_for_date ("March
2023"), number_for_date, no_year, no_year_month, comma_for_decimals, dots_for_thousands,
unit_converted, words_for_number, cross_for_yes, code_lost_digits,
code_became_date.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.fields import Kind
from loaders.cells.dates import PLANNED, Order, weigh_order
from loaders.cells.numbers import TIME_HEADING
from loaders.cells.parsers import Cell, Fault, choose_parser
from loaders.cells.swaps import find_swapped
from loaders.cells.text import are_clean, clean_text, fold_text
from loaders.cells.words import CROSS

__all__ = ["ColumnRead", "Evidence", "Fault", "read_column"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known beside the cells: the heading, the calendar, the order of day and month.

    `day_first` None: the column's own values decide, and where they do not, day first.
    `reported_on` bounds what a plausible date is and dates a bare "March" or "Q3".
    """

    heading: str = ""
    is_1904: bool = False
    day_first: bool | None = None
    reported_on: date | None = None


@dataclass(slots=True)
class ColumnRead:
    """A typed column; `day_first` says how dates written with figures were read, None: no need."""

    values: list[Any]
    faults: dict[int, Fault] = field(default_factory=dict)
    doubts: dict[int, Fault] = field(default_factory=dict)
    day_first: bool | None = None


NO_EVIDENCE = Evidence()


def read_column(
    kind: Kind, values: Sequence[object], evidence: Evidence = NO_EVIDENCE
) -> ColumnRead:
    """Return a column typed for `kind`; nothing is raised for a bad cell."""
    types = set(map(type, values))
    if types <= PLAIN_TYPES[kind] and (float not in types or _are_finite(values)):
        return ColumnRead(list(values))
    if types <= TEXT_TYPES and kind in (Kind.TEXT, Kind.CODE):
        texts = _read_texts(kind, values)
        if texts is not None:
            return ColumnRead(texts)
    day_first = evidence.day_first
    if day_first is None and kind in (Kind.DATE, Kind.MONTH):
        day_first = weigh_order(set(values))
    order = Order(
        day_first=day_first is not False,
        is_decided=day_first is not None,
        is_1904=evidence.is_1904,
        is_planned=PLANNED.search(evidence.heading) is not None,
        reported_on=evidence.reported_on,
    )
    is_time = TIME_HEADING.search(evidence.heading) is not None
    parse = choose_parser(kind, order, is_time, kind is Kind.YES_NO and _has_only_crosses(values))
    read = _read_distinct(values, parse, is_mixed=bool in types)
    if kind is Kind.DATE:
        read.day_first = day_first
        for place, other in find_swapped(values).items():
            read.doubts.setdefault(place, Fault("swapped_date", other))
    return read


def _are_finite(values: Sequence[Any]) -> bool:
    return all(value is None or math.isfinite(value) for value in values)


def _read_texts(kind: Kind, values: Sequence[object]) -> list[Any] | None:
    """Return a column of texts cleaned; None for codes of which some may be damaged."""
    texts = [value for value in values if isinstance(value, str)]
    if kind is Kind.CODE and any("E+" in text for text in texts):
        return None
    if are_clean(texts):
        return [value or None for value in values]
    if kind is Kind.CODE:
        return None
    return [clean_text(value) or None if isinstance(value, str) else None for value in values]


TEXT_TYPES = frozenset({type(None), str})
PLAIN_TYPES = {
    Kind.TEXT: frozenset({type(None)}),
    Kind.CODE: frozenset({type(None)}),
    Kind.DATE: frozenset({type(None), date}),
    Kind.MONTH: frozenset({type(None)}),
    Kind.NUMBER: frozenset({type(None), int, float}),
    Kind.WHOLE: frozenset({type(None), int}),
    Kind.YES_NO: frozenset({type(None), bool}),
    Kind.LIST: frozenset[type](),
}


def _read_distinct(
    values: Sequence[object], parse: Callable[[Any], Cell], is_mixed: bool
) -> ColumnRead:
    """Read each distinct value once; where True and 1 stand together, each cell by itself."""
    if is_mixed:
        cells = [parse(value) for value in values]
    else:
        known = {value: parse(value) for value in dict.fromkeys(values)}
        cells = list(map(known.__getitem__, values))
        if all(cell.fault is None and cell.doubt is None for cell in known.values()):
            return ColumnRead([cell.value for cell in cells])
    read = ColumnRead([cell.value for cell in cells])
    for place, cell in enumerate(cells):
        if cell.fault is not None:
            read.faults[place] = cell.fault
        elif cell.doubt is not None:
            read.doubts[place] = cell.doubt
    return read


def _has_only_crosses(values: Sequence[object]) -> bool:
    said = {fold_text(v) for v in values if isinstance(v, str) and clean_text(v)}
    return said == {CROSS} and not any(isinstance(v, bool | int | float) for v in values)
