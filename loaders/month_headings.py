"""Headings that name a month: which one, of which year, and what they say beside."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from loaders.cells.months import FIRST_FISCAL_MONTH, FISCAL, MONTHS, parse_month_name
from loaders.cells.text import fold_text

NAMES: Final = "|".join(sorted((name for name in MONTHS if name.isalpha()), key=len, reverse=True))
NAMED_MONTH: Final = re.compile(rf"\b({NAMES})\b[\s,./'-]*((?:19|20)\d\d|'?\d\d)?\b")
FIGURED_MONTH: Final = re.compile(r"\b(?:0?[1-9]|1[0-2])/20\d\d\b|\b20\d\d-(?:0[1-9]|1[0-2])\b")
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
JOINTS: Final = re.compile(r"[\s>:()\[\],/|\u2013\u2014-]+")
ENDS: Final = re.compile(r"^(?:in|for|of|fy|ya|wa|kwa)\b|\b(?:in|for|of|fy|ya|wa|kwa)$")


def split_month(text: str, titles: Iterable[str] = ()) -> tuple[date | None, str | None]:
    """Return the first day of the month that a heading names, and what it says beside.

    "Collected > Jan 2023" gives January and "collected". The month is None where its year stands
    nowhere; the rest is None where there is no month.
    """
    folded = fold_text(text)
    figured = FIGURED_MONTH.search(folded)
    if figured:
        period = parse_month_name(figured[0])
        return period.first if period else None, _trim(folded.replace(figured[0], " "))
    named = NAMED_MONTH.search(folded)
    if named is None:
        return None, None
    rest = folded[: named.start()] + " " + folded[named.end() :]
    number = MONTHS[named[1]]
    if named[2]:
        period = parse_month_name(f"{named[1]} {named[2].lstrip(chr(39))}")
        return period.first if period else None, _trim(rest)
    year = _find_year(number, [rest, *map(fold_text, titles)])
    rest = YEAR.sub(" ", FISCAL.sub(" ", rest))
    return date(year, number, 1) if year else None, _trim(rest)


def _find_year(month: int, texts: Sequence[str]) -> int | None:
    """Return the year of a month, from the first text that names one; July begins a fiscal one."""
    for text in texts:
        fiscal = FISCAL.search(text)
        if fiscal:
            return int(fiscal[1]) + (month < FIRST_FISCAL_MONTH)
        years = set(YEAR.findall(text))
        if len(years) == 1:
            return int(years.pop())
    return None


def _trim(text: str) -> str:
    words = " ".join(JOINTS.sub(" ", text).split())
    return ENDS.sub("", words).strip()
