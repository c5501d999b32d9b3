"""Types a whole column at once: values in, typed values, faults and doubts out.

    read = read_column(Kind.DATE, table.column(4), Evidence(heading="Go-live date"))
    read.values[i]        the typed value; None where the cell is empty or cannot be read
    read.faults[i].why    the cell is not empty and cannot be read: values[i] is None
    read.doubts[i].why    the cell was read, but by a rule that a person may want to check

Types by kind: TEXT and CODE str; DATE date; MONTH date (the first of the month); NUMBER int or
float; WHOLE int; YES_NO bool; LIST list[str].

Why a cell is a fault: not_a_date, impossible_date, year_only, no_year, not_a_month, not_a_number,
words_with_number, several_numbers, separators_odd, date_for_number, not_whole, not_yes_no.
Why a cell is a doubt: ambiguous_date (read day first; proposed: month first), swapped_date (a real
date whose day and month Excel may have swapped; proposed: the other), period_for_date ("March
2023"), number_for_date, no_year, no_year_month, comma_for_decimals, dots_for_thousands,
unit_converted, words_for_number, cross_for_yes, code_lost_digits,
code_became_date.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.fields import Kind
from loaders.cells.dates import NOTHING, PLANNED, Day, Order, parse_date, weigh_order
from loaders.cells.lists import read_code, show_code, split_list
from loaders.cells.months import make_month, name_month, parse_month_name
from loaders.cells.numbers import TIME_HEADING, parse_number
from loaders.cells.swaps import find_swapped
from loaders.cells.text import are_clean, clean_text, fold_text
from loaders.cells.words import CROSS, is_empty_word, read_yes_no


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


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong or doubtful with one cell: why (a name), and what we would put instead."""

    why: str
    proposed: Any = None


@dataclass(slots=True)
class ColumnRead:
    """A typed column; `day_first` says how dates written with figures were read, None: no need."""

    values: list[Any]
    faults: dict[int, Fault] = field(default_factory=dict)
    doubts: dict[int, Fault] = field(default_factory=dict)
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One distinct value, read: the typed value, and a fault or a doubt where there is one."""

    value: Any
    fault: Fault | None = None
    doubt: Fault | None = None


EMPTY = Cell(None)
NO_EVIDENCE = Evidence()


def read_column(
    kind: Kind, values: Sequence[object], evidence: Evidence = NO_EVIDENCE
) -> ColumnRead:
    """Return a column typed for `kind`; nothing is raised for a bad cell."""
    types = set(map(type, values))
    if types <= PLAIN_TYPES[kind]:
        return ColumnRead(list(values))
    if kind in (Kind.TEXT, Kind.CODE) and types <= TEXT_TYPES:
        texts = [value for value in values if isinstance(value, str)]
        if are_clean(texts) and not (kind is Kind.CODE and any("E+" in text for text in texts)):
            return ColumnRead([value or None for value in values])
    if kind is Kind.TEXT and types <= TEXT_TYPES:
        return ColumnRead([clean_text(v) or None if isinstance(v, str) else None for v in values])
    distinct = dict.fromkeys(values) if bool not in types else None
    day_first = None
    if kind in (Kind.DATE, Kind.MONTH):
        day_first = evidence.day_first
        if day_first is None:
            day_first = weigh_order(distinct or values)
    is_cross_yes = kind is Kind.YES_NO and _has_only_crosses(values)
    parse = _choose_parser(kind, evidence, day_first, is_cross_yes)
    read = _read_distinct(values, parse, is_mixed=distinct is None)
    if kind is Kind.DATE:
        read.day_first = day_first
        for place, other in find_swapped(values).items():
            read.doubts.setdefault(place, Fault("swapped_date", other))
    return read


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


def _choose_parser(
    kind: Kind, evidence: Evidence, day_first: bool | None, is_cross_yes: bool
) -> Callable[[Any], Cell]:
    order = Order(
        day_first=day_first is not False,
        is_decided=day_first is not None,
        is_1904=evidence.is_1904,
        is_planned=PLANNED.search(evidence.heading) is not None,
        reported_on=evidence.reported_on,
    )
    is_time = TIME_HEADING.search(evidence.heading) is not None
    parsers: dict[Kind, Callable[[Any], Cell]] = {
        Kind.TEXT: _read_text,
        Kind.CODE: _read_code,
        Kind.DATE: lambda value: _wrap_day(parse_date(value, order)),
        Kind.MONTH: lambda value: _read_month(value, order),
        Kind.NUMBER: lambda value: _read_number(value, is_time),
        Kind.WHOLE: lambda value: _read_whole(value, is_time),
        Kind.YES_NO: lambda value: _read_yes_no(value, is_cross_yes),
        Kind.LIST: lambda value: Cell(split_list(value) or None),
    }
    return parsers[kind]


def _read_text(value: Any) -> Cell:
    if isinstance(value, str):
        return Cell(clean_text(value) or None)
    return EMPTY if value is None else Cell(show_code(value))


def _read_code(value: Any) -> Cell:
    code, why = read_code(value)
    return Cell(code, doubt=Fault(why) if why else None)


def _wrap_day(day: Day) -> Cell:
    if day.why is None:
        return EMPTY if day is NOTHING else Cell(day.value)
    fault = Fault(day.why, day.proposed)
    return Cell(day.value, doubt=fault) if day.is_doubtful else Cell(None, fault=fault)


def _read_month(value: Any, order: Order) -> Cell:
    """Return the first of a month; a day stands for its month, a bare name for the latest one."""
    if isinstance(value, str):
        text = fold_text(value).strip(" .,;")
        period = parse_month_name(text)
        if period:
            return Cell(period.first)
        month = name_month(text)
        if month:
            return _latest_month(month, order.reported_on)
    elif isinstance(value, int) and 1 <= value <= 12 and not isinstance(value, bool):
        return _latest_month(value, order.reported_on)
    elif isinstance(value, int) and 190_001 <= value <= 220_012 and 1 <= value % 100 <= 12:
        return Cell(date(value // 100, value % 100, 1))
    day = parse_date(value, order)
    if day.value is None:
        return EMPTY if day.why is None else Cell(None, fault=Fault("not_a_month"))
    if day.why == "period_for_date":
        return Cell(None, fault=Fault("not_a_month", day.value.replace(day=1)))
    doubt = Fault(day.why, day.proposed and day.proposed.replace(day=1)) if day.why else None
    return Cell(day.value.replace(day=1), doubt=doubt)


def _latest_month(month: int, reported_on: date | None) -> Cell:
    if reported_on is None:
        return Cell(None, fault=Fault("no_year"))
    year = reported_on.year if month <= reported_on.month else reported_on.year - 1
    return Cell(make_month(year, month).first, doubt=Fault("no_year_month"))


def _read_number(value: Any, is_time: bool) -> Cell:
    found = parse_number(value, is_time)
    if found.why is None:
        return Cell(found.value)
    fault = Fault(found.why, found.proposed)
    return Cell(found.value, doubt=fault) if found.is_doubtful else Cell(None, fault=fault)


def _read_whole(value: Any, is_time: bool) -> Cell:
    cell = _read_number(value, is_time)
    if isinstance(cell.value, float):
        if not cell.value.is_integer():
            return Cell(None, fault=Fault("not_whole", round(cell.value)))
        return Cell(int(cell.value), doubt=cell.doubt)
    return cell


def _read_yes_no(value: Any, is_cross_yes: bool) -> Cell:
    if value is None or (isinstance(value, str) and not clean_text(value)):
        return EMPTY
    answer = read_yes_no(value, is_cross_yes)
    if answer is None:
        is_empty = isinstance(value, str) and is_empty_word(value)
        return EMPTY if is_empty else Cell(None, fault=Fault("not_yes_no"))
    is_cross = isinstance(value, str) and fold_text(value) == CROSS
    return Cell(answer, doubt=Fault("cross_for_yes") if is_cross else None)


def _has_only_crosses(values: Sequence[object]) -> bool:
    said = {fold_text(v) for v in values if isinstance(v, str) and clean_text(v)}
    return said == {CROSS} and not any(isinstance(v, bool | int | float) for v in values)
