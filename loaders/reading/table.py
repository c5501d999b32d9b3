"""A table as it was found in a sheet: headings, rows, titles, and what was left out and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.reading.value import Value


class Reason(StrEnum):
    """Why a row of the sheet is not a row of the table."""

    HEADING = "heading"
    BLANK = "blank"
    TITLE = "title"
    UNITS = "units"
    COLUMN_NUMBERS = "column_numbers"
    SECTION = "section"
    NUMBERED_EMPTY = "numbered_empty"
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    NOTE = "note"
    REPEATED_HEADING = "repeated_heading"
    NO_TABLE = "no_table"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not data: its number, why, and its first words."""

    row_no: int
    reason: Reason
    text: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading; levels of a merged heading are joined: "Collected > March"."""

    text: str
    column_no: int
    column_letter: str
    levels: tuple[str, ...] = ()
    unit: str | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A cell above or below the table: "B2" and what it says.

    Where it reads as a constant ("Agency: Kenya Ports Authority", or a label with its value in
    the next cell), `label` and `value` hold the two parts; "As at 10th March 2023" has the label
    "As at". A value that comes from the neighbouring cell keeps its type, and `cell` is its own.
    """

    cell: str
    text: str
    label: str | None = None
    value: Value = None


@dataclass(slots=True)
class Table:
    """One table: `rows` are (row number in the sheet, values in the order of `headings`).

    `header_rows` are all rows of the heading, `header_row` the lowest of them. A value that is
    merged down over several rows stands in each of them. `sections` are lines inside the table
    that head the rows beneath ("Department of Immigration"): (row number, text).
    """

    sheet_name: str
    header_row: int
    headings: list[Heading]
    rows: list[tuple[int, Sequence[Value]]]
    titles: list[Title] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    header_rows: tuple[int, ...] = ()
    sections: list[tuple[int, str]] = field(default_factory=list)
    is_hidden: bool = False

    @property
    def row_numbers(self) -> list[int]:
        """The sheet's row number of each row."""
        return [row_no for row_no, _ in self.rows]

    def column(self, place: int) -> list[Value]:
        """Return the values under `headings[place]`, one a row."""
        return [values[place] for _, values in self.rows]
