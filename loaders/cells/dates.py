"""Dates as people write them, and the order of day and month told from a column's own evidence."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from loaders.cells.months import MONTHS, make_month, name_month, parse_period, widen_year
from loaders.cells.text import fold_text
from loaders.cells.words import EMPTY_WORDS

ORIGIN = date(1899, 12, 30)
LONGEST = 80  # no date is longer, and the patterns take long over long texts
ORIGIN_1904 = date(1904, 1, 1)
# Plain numbers that can be dates: 1954 to 2119 in the calendar of 1900.
SERIALS = range(20_000, 80_000)
TIME = r"(?:[t\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|hrs|[+-]\d{2}:?\d{2})?)?"
ISO = re.compile(rf"^(\d{{4}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}}){TIME}$")
COMPACT = re.compile(r"^(19[5-9]\d|20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$")
FIGURES = re.compile(
    rf"^(\d{{1,2}})\s*([/.\-\s])\s*(\d{{1,2}})\s*[/.\-\s]\s*(\d{{4}}|\d{{2}}){TIME}$"
)
DAY_MONTH = re.compile(
    rf"^(\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?[\s,/.-]*([a-z]+)\.?[\s,/.-]*(\d{{4}}|'?\d{{2}})?{TIME}$"
)
MONTH_DAY = re.compile(
    rf"^([a-z]+)\.?[\s,/.-]*(\d{{1,2}})\s*(?:st|nd|rd|th)?[\s,/.-]+(\d{{4}}|'\d{{2}}){TIME}$"
)
WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|^(?:jumatatu|jumanne|"
    r"jumatano|alhamisi|ijumaa|jumamosi|jumapili),?\s+"
)
LEAD = re.compile(
    r"^(?:on or before|not later than|no later than|by|before|on|as at|as of|from|since|dated|"
    r"tarehe|kufikia|w\.?e\.?f\.?)\s+(?:the\s+)?"
)
PART = re.compile(
    r"^(?:(?P<end>end|late|mwisho)|(?P<mid>mid|katikati)|(?P<early>early|start|mwanzo))"
    r"[\s-]+(?:of\s+|ya\s+|wa\s+)?(?P<rest>.+)$"
)
PLANNED = re.compile(r"plan|target|expect|due|next|deadline|propos|tarajiwa|lengwa|mpango", re.I)


@dataclass(frozen=True, slots=True)
class Day:
    """What a cell of dates says: `value` None for nothing or, with `why`, for unreadable.

    With `is_doubtful` the value was read by the rule that `why` names; `proposed` is another
    reading, where there is one.
    """

    value: date | None
    why: str | None = None
    proposed: date | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """How the dates of a column are to be read, and what dates a text without a year."""

    day_first: bool = True
    is_decided: bool = False
    is_1904: bool = False
    is_planned: bool = False
    reported_on: date | None = None


NOTHING = Day(None)


def weigh_order(values: Iterable[Any]) -> bool | None:
    """Return True where the values show day before month, False for the reverse, None for neither.

    Only dates of which one figure is above 12 are evidence; where they disagree there is none.
    """
    day_first = month_first = 0
    for value in values:
        is_short = isinstance(value, str) and len(value) <= LONGEST
        match = FIGURES.match(value.strip().lower()) if is_short else None
        if match:
            first, second = int(match[1]), int(match[3])
            day_first += first > 12 >= second
            month_first += second > 12 >= first
    if bool(day_first) == bool(month_first):
        return None
    return day_first > 0


def parse_date(value: object, order: Order) -> Day:
    """Return the day of a cell: a date, a serial number, or a date in words or figures."""
    if isinstance(value, datetime):
        return Day(value.date())
    if isinstance(value, date):
        return Day(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _parse_serial(value, order)
    if not isinstance(value, str):
        return NOTHING if value is None else Day(None, "not_a_date")
    if len(value) > LONGEST and value.strip():
        return Day(None, "not_a_date")
    text = fold_text(value).strip(" .,;")
    if text in EMPTY_WORDS:
        return NOTHING
    text = LEAD.sub("", WEEKDAY.sub("", text))
    return (
        _parse_figures(text, order)
        or _parse_named(text, order)
        or _parse_period(text, order)
        or _parse_rest(text, order)
    )


def _parse_serial(value: int | float, order: Order) -> Day:
    """Return the day of a plain number: 44995, or 20230310 as figures in a row."""
    if not 0 < value < 1e9:
        return Day(None, "not_a_date")
    compact = COMPACT.match(f"{value:.0f}")
    if compact:
        return _make_day(int(compact[1]), int(compact[2]), int(compact[3]))
    if int(value) in SERIALS:
        origin = ORIGIN_1904 if order.is_1904 else ORIGIN
        return Day(origin + timedelta(days=int(value)))
    if value == int(value) and 1990 <= value <= 2100:
        return Day(None, "year_only")
    return Day(None, "not_a_date")


def _make_day(year: int | None, month: int, day: int) -> Day:
    """Return a day, or why there is none, with the month's last day proposed for the 31st."""
    if year is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return Day(None, "impossible_date")
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return Day(None, "impossible_date", date(year, month, last))
    return Day(date(year, month, day))


def _parse_figures(text: str, order: Order) -> Day | None:
    iso = ISO.match(text) or COMPACT.match(text)
    if iso:
        return _make_day(widen_year(iso[1]), int(iso[2]), int(iso[3]))
    match = FIGURES.match(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), widen_year(match[4])
    is_either = first <= 12 and second <= 12 and first != second
    day_first = order.day_first if is_either or first == second else first > 12
    day, month = (first, second) if day_first else (second, first)
    found = _make_day(year, month, day)
    if is_either and not order.is_decided and found.value:
        other = _make_day(year, day, month).value
        return Day(found.value, "ambiguous_date", other, is_doubtful=True)
    return found


def _parse_named(text: str, order: Order) -> Day | None:
    match = DAY_MONTH.match(text)
    if match and match[2] in MONTHS:
        if match[3]:
            return _make_day(widen_year(match[3].lstrip("'")), MONTHS[match[2]], int(match[1]))
        return _guess_year(MONTHS[match[2]], int(match[1]), order)
    match = MONTH_DAY.match(text)
    if match and match[1] in MONTHS:
        return _make_day(widen_year(match[3].lstrip("'")), MONTHS[match[1]], int(match[2]))
    return None


def _guess_year(month: int, day: int, order: Order) -> Day:
    """Return a day without a year as the one nearest to the reporting date, with a doubt."""
    if order.reported_on is None:
        return Day(None, "no_year")
    near = order.reported_on
    days = [_make_day(near.year + step, month, day).value for step in (-1, 0, 1)]
    real = [found for found in days if found]
    if not real:
        return Day(None, "impossible_date")
    return Day(min(real, key=lambda found: abs(found - near)), "no_year", is_doubtful=True)


def _parse_period(text: str, order: Order) -> Day | None:
    """Return the last day of a planned month or quarter, the first of one that has been."""
    part = PART.match(text)
    period = parse_period(part["rest"] if part else text)
    if period is None and order.reported_on is not None:
        month = name_month(part["rest"] if part else text)
        if month:
            near = _guess_year(month, 1, order).value
            period = make_month(near.year, month) if near else None
    if period is None:
        return None
    is_last = order.is_planned
    day = period.last if is_last else period.first
    if part:
        middle = period.first + (period.last - period.first) // 2
        day = period.last if part["end"] else middle if part["mid"] else period.first
    other = period.first if is_last else period.last
    return Day(day, "period_for_date", other, is_doubtful=True)


def _parse_rest(text: str, order: Order) -> Day:
    """Return what is left to try: figures that are a serial number, a lone year."""
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        found = _parse_serial(float(text), order)
        if found.value:
            return Day(found.value, "number_for_date", is_doubtful=True)
    if re.fullmatch(r"(?:19|20)\d{2}", text):
        return Day(None, "year_only")
    inside = re.search(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}", text)
    proposed = _parse_figures(inside[0], order) if inside else None
    return Day(None, "not_a_date", proposed.value if proposed else None)
