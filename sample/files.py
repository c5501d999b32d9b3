"""Writes sheets to a file: an Excel workbook, or text with a separator."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from sample.grids import Grid
from sample.layouts import illustrative_mark
from sample.printing import Cell

# One moment for all, so that the same seed gives the same bytes.
WRITTEN_AT: Final = datetime(2023, 3, 10, 17, 0)
OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd mmm yyyy",
}


def write_xlsx(path: Path, grids: Sequence[Grid]) -> None:
    """Write an Excel workbook; its properties say that it is illustrative, too."""
    book = xlsxwriter.Workbook(path, OPTIONS)
    book.set_properties({"title": illustrative_mark(), "created": WRITTEN_AT})
    strong = book.add_format({"bold": True})
    for grid in grids:
        _write_sheet(book.add_worksheet(grid.name), grid, strong)
    book.close()


def _write_sheet(sheet: Any, grid: Grid, strong: Any) -> None:
    writers = {
        str: sheet.write_string,
        int: sheet.write_number,
        float: sheet.write_number,
        date: sheet.write_datetime,
    }
    for number, row in enumerate(grid.rows):
        dressing = (strong,) if number in grid.strong_rows else ()
        for place, value in enumerate(row):
            if value is not None and value != "":
                writers[type(value)](number, place, value, *dressing)
    for top, left, bottom, right in grid.merged:
        sheet.merge_range(top, left, bottom, right, grid.rows[top][left])


def write_text(path: Path, grid: Grid, separator: str) -> None:
    """Write one sheet as text, in UTF-8 with the mark that Excel puts before it."""
    width = max(len(row) for row in grid.rows)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerows([_as_text(cell) for cell in _pad(row, width)] for row in grid.rows)


def _pad(row: list[Cell], width: int) -> list[Cell]:
    return row + [None] * (width - len(row))


def _as_text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
