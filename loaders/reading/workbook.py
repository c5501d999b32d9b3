"""From the bytes of a workbook to its sheets, row by row; runs in the child only."""

import io
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from loaders.reading.book import Limits, Note, Unreadable, name_cell
from loaders.reading.kinds import ARCHIVE_FAULTS
from loaders.reading.markup import Markup, SheetMarkup
from loaders.reading.ods import read_ods_markup
from loaders.reading.wire import ROWS_PER_FRAME, encode_block
from loaders.reading.xls import read_xls_markup
from loaders.reading.xlsb import read_xlsb_markup
from loaders.reading.xlsx import read_xlsx_markup

SHEET_FAULTS = (CalamineError, OSError, ValueError, OverflowError)
MARKUP_FAULTS = (
    *ARCHIVE_FAULTS,
    *(NotImplementedError, RuntimeError, LookupError, OverflowError, struct.error, ExpatError),
)
MARKUP_READERS = {"xlsx": read_xlsx_markup, "xlsb": read_xlsb_markup, "ods": read_ods_markup}


def open_workbook(content: bytes, kind: str, limits: Limits) -> CalamineWorkbook:
    """Open a workbook with calamine; raises Unreadable."""
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except PasswordError as error:
        raise Unreadable("password") from error
    except SHEET_FAULTS:
        return _open_by_name(content, kind, limits)


def _open_by_name(content: bytes, kind: str, limits: Limits) -> CalamineWorkbook:
    """Open once more, as a file of a given kind: only then does calamine say what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"workbook.{kind}")
        path.write_bytes(content)
        try:
            return CalamineWorkbook.from_path(path)
        except PasswordError as error:
            raise Unreadable("password") from error
        except SHEET_FAULTS as error:
            if "Cell limit exceeded" in str(error):
                raise Unreadable("too_many_cells", limit=f"{limits.cells:,}") from error
            raise Unreadable("damaged") from error


def read_markup(content: bytes, kind: str) -> Markup:
    """Return what the workbook says beside its values; where it is odd, nothing."""
    try:
        if kind == "xls":
            return read_xls_markup(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return MARKUP_READERS[kind](archive)
    except MARKUP_FAULTS:
        return Markup()


def describe_sheets(
    content: bytes, kind: str, limits: Limits
) -> Iterator[dict[str, Any] | list[Note]]:
    """Yield messages: for each sheet its description and its rows, at last the notes.

    Raises Unreadable where nothing can be read, or a sheet would fill too many cells.
    """
    with ThreadPoolExecutor(1) as scanner:  # calamine lets other threads run meanwhile
        scanning = scanner.submit(read_markup, content, kind)
        workbook = open_workbook(content, kind, limits)
        notes: list[Note] = []
        is_any_read = False
        for place, about in enumerate(workbook.sheets_metadata):
            sheet = _load_sheet(workbook, place, about, notes)
            if sheet is None:
                continue
            is_any_read = True
            check_size(sheet, about.name, limits)
            found = scanning.result().of_sheet(place, about.name)
            notes.extend(note_hidden(about, sheet, found))
            yield _describe(sheet, about, found)
            yield from _yield_rows(sheet, found)
        if not is_any_read:
            raise Unreadable("damaged" if notes else "no_sheets")
        yield {"is_1904": scanning.result().is_1904}
        yield notes


def _load_sheet(
    workbook: CalamineWorkbook, place: int, about: SheetMetadata, notes: list[Note]
) -> CalamineSheet | None:
    """Return the cells of a sheet, or None and a note where it has none or is damaged."""
    if about.typ not in (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet):
        notes.append(Note("sheet_not_cells", about.name))
        return None
    try:
        return workbook.get_sheet_by_index(place)
    except SHEET_FAULTS:
        notes.append(Note("sheet_unreadable", about.name))
        return None


def measure(sheet: CalamineSheet) -> tuple[int, int, int]:
    """Return the rows down to the last filled cell, the first filled column, and the width."""
    if not sheet.start or not sheet.end:
        return 0, 1, 0
    return sheet.end[0] + 1, sheet.start[1] + 1, sheet.end[1] - sheet.start[1] + 1


def check_size(sheet: CalamineSheet, name: str, limits: Limits) -> None:
    """Raise Unreadable where the cells from row 1 to the last one are beyond the limit."""
    rows, first, width = measure(sheet)
    if rows * width > limits.cells:
        cell = name_cell(rows, first + width - 1)
        raise Unreadable("far_cell", sheet=name, cell=cell, cells=f"{rows * width:,}")


def note_hidden(about: SheetMetadata, sheet: CalamineSheet, found: SheetMarkup) -> list[Note]:
    """Return what is hidden in a sheet that has cells, and was read all the same."""
    notes: list[Note] = []
    rows, first, width = measure(sheet)
    if not rows:
        return notes
    if about.visible != SheetVisibleEnum.Visible:
        notes.append(Note("hidden_sheet", about.name))
    hidden = sum(row <= rows for row in found.hidden_rows)
    if hidden:
        notes.append(Note("hidden_rows", about.name, {"count": str(hidden)}))
    hidden = sum(first <= column < first + width for column in found.hidden_columns)
    if hidden:
        notes.append(Note("hidden_columns", about.name, {"count": str(hidden)}))
    return notes


def _describe(sheet: CalamineSheet, about: SheetMetadata, found: SheetMarkup) -> dict[str, Any]:
    areas = [
        (a[0] + 1, a[1] + 1, b[0] + 1, b[1] + 1) for a, b in sheet.merged_cell_ranges or []
    ] or found.merged
    rows, first, width = measure(sheet)
    return {
        "sheet": about.name,
        "first_column": first,
        "is_hidden": about.visible != SheetVisibleEnum.Visible,
        "merged": areas,
        "hidden_rows": [row for row in found.hidden_rows if row <= rows],
        "hidden_columns": [c for c in found.hidden_columns if c < first + width],
        "faults": [(row, column, what) for (row, column), what in found.faults.items()],
    }


def _yield_rows(sheet: CalamineSheet, found: SheetMarkup) -> Iterator[dict[str, Any]]:
    """Yield the rows in blocks, cells with a fault emptied and padded codes as they show."""
    _, first, width = measure(sheet)
    if not width:
        return
    changes: dict[int, list[tuple[int, str]]] = {}
    for row_no, column_no in found.faults:
        changes.setdefault(row_no, []).append((column_no - first, ""))
    for (row_no, column_no), text in found.padded.items():
        changes.setdefault(row_no, []).append((column_no - first, text))
    rows = sheet.iter_rows()
    done = 0
    while block := list(islice(rows, ROWS_PER_FRAME)):
        for row_no in changes.keys() & range(done + 1, done + len(block) + 1):
            for place, shown in changes[row_no]:
                if 0 <= place < width:
                    block[row_no - done - 1][place] = shown
        done += len(block)
        yield encode_block(block, width)
