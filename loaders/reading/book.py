"""What stands in a workbook: its sheets, their cells with addresses, and what was remarkable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.reading.sentences import compose_sentence
from loaders.reading.table import Table
from loaders.reading.value import Value

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is refused: bytes, files of an archive, seconds.

    `memory_bytes` bounds the child; `answer_bytes` what it may hand to the server, for a small
    file can name one long text in a million cells.
    """

    file_bytes: int = 100 * MIB
    unpacked_bytes: int = 1024 * MIB
    unpacked_ratio: int = 250
    archive_files: int = 2_000
    memory_bytes: int = 1024 * MIB
    answer_bytes: int = 256 * MIB
    seconds: float = 60.0
    cells: int = 6_000_000


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a file or sheet that a person should know, though nothing is wrong.

    `name` is a rule of `loaders/rules.csv`; `sheet` is None where the whole file is meant.
    """

    name: str
    sheet: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


class Unreadable(Exception):
    """A file that cannot be read: one sentence says what it is and what to do.

    `name` is a row of sentences.csv; str() is the sentence in English.
    """

    def __init__(self, name: str, **values: str) -> None:
        self.name = name
        self.values = values
        super().__init__(self.sentence())

    def sentence(self, language: str = "en") -> str:
        """Return the refusal as one sentence in "en" or "sw"."""
        return compose_sentence(self.name, self.values, language)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of merged cells; rows and columns count from 1, both ends inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(slots=True)
class SheetCells:
    """The used range of one sheet.

    `rows[0][0]` stands at (`first_row`, `first_column`), both counted from 1; every row has the
    same length. Rows that hold nothing at the end are not kept. `faults` maps (row, column) to
    an error value such as "#REF!" or to "formula without value"; such a cell is None in `rows`.
    """

    name: str
    rows: list[tuple[Value, ...]]
    first_row: int = 1
    first_column: int = 1
    is_hidden: bool = False
    merged: Sequence[Area] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    has_text_only: bool = False

    def is_filled(self) -> bool:
        """Tell whether any cell holds something, be it an error value."""
        return bool(self.faults) or any(row.count(None) < len(row) for row in self.rows)

    def value_at(self, row_no: int, column_no: int) -> Value:
        """Return the value of one cell by its address in the workbook; None outside the range."""
        row, column = row_no - self.first_row, column_no - self.first_column
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None


@dataclass(slots=True)
class Book:
    """One file, read: `kind` is xlsx, xlsb, xls, ods or csv; `is_1904` its calendar of dates.

    `found` keeps the tables of each sheet, by its place, once `loaders.finding` has found them.
    """

    file_name: str
    sha256: str
    kind: str
    sheets: list[SheetCells]
    notes: list[Note] = field(default_factory=list)
    is_1904: bool = False
    found: dict[int, list[Table]] = field(default_factory=dict, repr=False, compare=False)


def name_column(column_no: int) -> str:
    """Return the letters of a column counted from 1: 1 is "A", 27 "AA", 16384 "XFD"."""
    letters = ""
    while column_no > 0:
        column_no, rest = divmod(column_no - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def name_cell(row_no: int, column_no: int) -> str:
    """Return the address of a cell, rows and columns counted from 1: (12, 6) is "F12"."""
    return f"{name_column(column_no)}{row_no}"
