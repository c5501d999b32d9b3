"""Names of months, quarters and years as English, Kiswahili and Kenya's budget write them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

NAMES = (
    ("january", "jan", "januari"),
    ("february", "feb", "febr", "februari"),
    ("march", "mar", "machi", "mac", "march."),
    ("april", "apr", "aprili"),
    ("may", "mei"),
    ("june", "jun", "juni"),
    ("july", "jul", "julai"),
    ("august", "aug", "agosti", "ago"),
    ("september", "sep", "sept", "septemba"),
    ("october", "oct", "oktoba", "okt"),
    ("november", "nov", "novemba"),
    ("december", "dec", "desemba", "des"),
)
MONTHS = {name: number for number, names in enumerate(NAMES, 1) for name in names}
YEAR = r"(?:19|20)\d{2}"
QUARTER_WORD = r"(?:quarter|qtr|robo|q)\s*\.?\s*([1-4])|([1-4])(?:st|nd|rd|th)?\s*(?:quarter|qtr|q)"
FISCAL = re.compile(
    rf"(?:fy|f/y|financial year|mwaka wa fedha)?\s*({YEAR})\s*[/-]\s*(\d{{2}}|{YEAR})"
)
QUARTER = re.compile(rf"^(?:{QUARTER_WORD})\s*,?\s*(?:of\s+)?(.+)$")
QUARTER_LAST = re.compile(rf"^(.+?)\s*[,-]?\s*(?:{QUARTER_WORD})$")
HALF = re.compile(rf"^h([12])\s*,?\s*({YEAR})$")
FIRST_FISCAL_MONTH = 7  # Kenya's financial year runs from July to June


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days, both ends included; `is_sure` is False where its kind was assumed."""

    first: date
    last: date
    is_sure: bool = True


def make_month(year: int, month: int) -> Period:
    """Return a calendar month; raises ValueError for a month that is none."""
    return Period(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def make_months(year: int, month: int, count: int) -> Period:
    """Return `count` months from a given one."""
    last = month + count - 2
    return Period(date(year, month, 1), make_month(year + last // 12, last % 12 + 1).last)


def widen_year(text: str) -> int | None:
    """Return a year of two or four digits: "23" is 2023, "69" 2069, "70" 1970."""
    if not text.isdecimal() or len(text) not in (2, 4):
        return None
    year = int(text)
    if len(text) == 2:
        year += 2000 if year < 70 else 1900
    return year if 1900 <= year <= 2200 else None


def parse_period(text: str) -> Period | None:
    """Return the month, quarter, half or year that a folded text names, or None.

    "q3 fy2022/23" is January to March 2023; "q1 2023" is taken for the calendar's quarter.
    """
    match = QUARTER.match(text) or QUARTER_LAST.match(text)
    if match:
        return _parse_quarter(match)
    half = HALF.match(text)
    if half:
        return make_months(int(half[2]), 1 if half[1] == "1" else 7, 6)
    fiscal = FISCAL.fullmatch(text.removesuffix(" fy"))
    if fiscal:
        year = _fiscal_start(fiscal)
        if year:
            return make_months(year, FIRST_FISCAL_MONTH, 12)
    return parse_month_name(text)


def _parse_quarter(match: re.Match[str]) -> Period | None:
    groups = [group for group in match.groups() if group]
    quarter = next(int(group) for group in groups if group in "1234")
    rest = next((group for group in groups if group not in "1234"), "").strip()
    fiscal = FISCAL.fullmatch(rest)
    if fiscal:
        year = _fiscal_start(fiscal)
        if year is None:
            return None
        month = FIRST_FISCAL_MONTH + 3 * (quarter - 1)
        return make_months(year + (month - 1) // 12, (month - 1) % 12 + 1, 3)
    if re.fullmatch(YEAR, rest):
        period = make_months(int(rest), 3 * quarter - 2, 3)
        return Period(period.first, period.last, is_sure=False)
    return None


def _fiscal_start(match: re.Match[str]) -> int | None:
    start, end = int(match[1]), int(match[2])
    return start if end in (start + 1, (start + 1) % 100) else None


def parse_month_name(text: str) -> Period | None:
    """Return the month of "march 2023", "mar-23", "2023 machi", "03/2023", "2023-03"."""
    words = re.match(r"^([a-z]+)\.?[\s,/.-]*(?:of\s+)?'?(\d{2}|\d{4})$", text)
    if words and words[1] in MONTHS:
        year = widen_year(words[2])
        return make_month(year, MONTHS[words[1]]) if year else None
    words = re.match(r"^(\d{4})[\s,/.-]*([a-z]+)\.?$", text)
    if words and words[2] in MONTHS:
        return make_month(int(words[1]), MONTHS[words[2]]) if widen_year(words[1]) else None
    figures = re.match(rf"^(\d{{1,2}})\s*[/.-]\s*({YEAR})$", text)
    year_first = re.match(rf"^({YEAR})\s*[/.-]?\s*(\d{{2}})$", text)
    if figures and 1 <= int(figures[1]) <= 12:
        return make_month(int(figures[2]), int(figures[1]))
    if year_first and 1 <= int(year_first[2]) <= 12:
        return make_month(int(year_first[1]), int(year_first[2]))
    return None


def name_month(text: str) -> int | None:
    """Return the number of a month that stands alone: "march", "Machi", "jan."."""
    return MONTHS.get(text.strip(" ."))
