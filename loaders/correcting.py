"""Cells corrected on the page: laid over the sender's workbook, which itself stays as it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException

from loaders.findings import show_value
from loaders.options import Correction
from loaders.reading.book import Book, SheetCells
from loaders.reading.value import Value

# Sheet and cell ("Services", "F12"), and what is read there instead; "" empties the cell.
Corrections: TypeAlias = Mapping[tuple[str, str], str]
# What a person types into one cell of a grid; the longest text that the checks let through.
LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Place:
    row: int
    column: int


def correct_book(book: Book, corrections: Corrections) -> Book:
    """Return the book with corrected cells in place of its own; without any, the book itself.

    Sheets that nothing was corrected in are shared with the original, and so are their tables.
    A correction of a sheet or cell that the book does not have changes nothing.
    """
    if not corrections:
        return book
    sheets, found = list(book.sheets), dict(book.found)
    for number, sheet in enumerate(book.sheets):
        own = {
            place: value
            for (name, cell), value in corrections.items()
            if name == sheet.name and (place := _find_place(sheet, cell)) is not None
        }
        if own:
            sheets[number] = _correct_sheet(sheet, own)
            found.pop(number, None)
    return replace(book, sheets=sheets, found=found)


def describe_corrections(book: Book, corrections: Corrections) -> tuple[Correction, ...]:
    """Return what is kept with a submission: each cell, what the workbook says, what is read.

    Only cells that the book has are named, in the order of sheet and cell.
    """
    told = []
    for (name, cell), value in sorted(corrections.items()):
        sheet = next((one for one in book.sheets if one.name == name), None)
        place = _find_place(sheet, cell) if sheet else None
        if sheet is None or place is None:
            continue
        said = show_value(_read_cell(sheet, place))
        told.append(Correction(name, cell, said, value))
    return tuple(told)


def find_correction(told: Sequence[Mapping[str, str]], sheet: str, cell: str) -> str | None:
    """Return what a cell of the workbook said before it was corrected; None where it was not.

    `told` is "corrections" of a submission's options.
    """
    for one in told:
        if (one["sheet"], one["cell"]) == (sheet, cell):
            return one["said"]
    return None


def _find_place(sheet: SheetCells, cell: str) -> _Place | None:
    """Return where a cell stands among the rows read; None outside of the used range."""
    try:
        letters, row_no = coordinate_from_string(cell)
    except CellCoordinatesException:
        return None
    place = _Place(row_no - sheet.first_row, column_index_from_string(letters) - sheet.first_column)
    width = len(sheet.rows[0]) if sheet.rows else 0
    is_inside = 0 <= place.row < len(sheet.rows) and 0 <= place.column < width
    return place if is_inside else None


def _read_cell(sheet: SheetCells, place: _Place) -> Value:
    address = (sheet.first_row + place.row, sheet.first_column + place.column)
    fault = sheet.faults.get(address)
    return fault if fault is not None else sheet.rows[place.row][place.column]


def _correct_sheet(sheet: SheetCells, own: Mapping[_Place, str]) -> SheetCells:
    rows = list(sheet.rows)
    faults = dict(sheet.faults)
    for place, value in own.items():
        cells = list(rows[place.row])
        cells[place.column] = value[:LONGEST] or None
        rows[place.row] = tuple(cells)
        faults.pop((sheet.first_row + place.row, sheet.first_column + place.column), None)
    return replace(sheet, rows=rows, faults=faults)
