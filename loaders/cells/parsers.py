"""One cell at a time: a reader for each kind, giving the typed value, a fault or a doubt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.fields import Kind
from loaders.cells.dates import LONGEST, NOTHING, Day, Order, parse_date
from loaders.cells.lists import read_code, show_code, split_list
from loaders.cells.months import make_month, name_month, parse_month_name
from loaders.cells.numbers import parse_number
from loaders.cells.text import clean_text, fold_text
from loaders.cells.words import CROSS, is_empty_word, read_yes_no


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong or doubtful with one cell: why (a name), and what we would put instead."""

    why: str
    proposed: Any = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One distinct value, read: the typed value, and a fault or a doubt where there is one."""

    value: Any
    fault: Fault | None = None
    doubt: Fault | None = None


EMPTY = Cell(None)


def choose_parser(
    kind: Kind, order: Order, is_time: bool = False, is_cross_yes: bool = False
) -> Callable[[Any], Cell]:
    """Return the reader of one cell of a kind, knowing what its column knows."""
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
    if isinstance(value, str) and len(value) <= LONGEST:
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
