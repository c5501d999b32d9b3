"""Where the tables of a sheet stand, and what becomes of every row that is in none of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.reading.book import SheetCells, Value


class Reason(StrEnum):
    """Why a row of the sheet is not a row of the table."""

    BLANK = "blank"
    TITLE = "title"
    UNITS = "units"
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
    """A cell above the table: "B2" and what it says.

    Where it reads as a constant ("Agency: Kenya Ports Authority", or a label with its value in
    the next cell), `label` and `value` hold the two parts; "As at 10th March 2023" has the label
    "As at". The value may come from the neighbouring cell and then keeps its type.
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
    rows: list[tuple[int, list[Value]]]
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


def find_tables(
    sheet: SheetCells, is_known_heading: Callable[[str], float] | None = None
) -> list[Table]:
    """Return the tables of a sheet, from the top and from the left.

    `is_known_heading` says how surely a text is one of our headings, 0 to 1; without it the shape
    alone decides. A sheet that has no table gives an empty list: see `account_rows`.
    """
    raise NotImplementedError


def account_rows(sheet: SheetCells, tables: list[Table]) -> list[LeftOut]:
    """Return every row of the used range that is no row of a table, with its reason.

    The rows of the tables and these, each counted once, are all the rows of the sheet.
    """
    raise NotImplementedError
