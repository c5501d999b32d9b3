"""The day that a workbook says it speaks of: "As at 10th March 2023" above its table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from data.fields import Kind
from loaders.cells.column import Evidence, read_column
from loaders.finding import find_sheet_tables
from loaders.reading.book import Book
from loaders.reading.tables import Table, Title
from loaders.reading.value import Value

LABELS: Final = re.compile(
    r"as (?:at|of|on)|(?:week|month|period|quarter) (?:ending|ended)|dated?|"
    r"(?:reporting|report|submission) date|date of (?:report|submission)|kufikia(?: tarehe)?|"
    r"tarehe(?: ya ripoti)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day that a workbook names as its own, and the cell that says it."""

    day: date
    sheet: str
    cell: str


def find_reporting_day(book: Book) -> SaidDay | None:
    """Return the latest day that titles above the tables give; None where they give none."""
    said = list(_read_days(book))
    return max(said, key=lambda one: one.day, default=None)


def _read_days(book: Book) -> Iterator[SaidDay]:
    for place, sheet in enumerate(book.sheets):
        if sheet.is_hidden:
            continue
        for table in find_sheet_tables(book, place):
            yield from _read_table_days(table, book.is_1904)


def _read_table_days(table: Table, is_1904: bool) -> Iterator[SaidDay]:
    for title in table.titles:
        day = _read_day(title, is_1904)
        if day:
            yield SaidDay(day, table.sheet_name, title.cell)


def _read_day(title: Title, is_1904: bool) -> date | None:
    if not title.label or not LABELS.fullmatch(" ".join(title.label.split())):
        return None
    return read_day(title.value, is_1904)


def read_day(value: Value, is_1904: bool = False) -> date | None:
    """Return the date in a cell, day before month; None where it holds none."""
    found = read_column(Kind.DATE, [value], Evidence(is_1904=is_1904, day_first=True)).values[0]
    return found if isinstance(found, date) else None
