"""Why a workbook took the reader down: the sheet whose last cell lies far from its table."""

import io
import re
import zipfile
from collections.abc import Iterator

from loaders.reading.book import Limits, Unreadable, name_cell
from loaders.reading.kinds import ARCHIVE_FAULTS
from loaders.reading.xlsx import find_sheet_parts, number_column

CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*\br="([A-Z]{1,3})(\d{1,7})"')
CHUNK = 1024 * 1024
OVERLAP = 200


def explain_death(content: bytes, kind: str, limits: Limits) -> Unreadable:
    """Return the refusal for a workbook on which a reader died; looks into xlsx only."""
    if kind == "xlsx":
        try:
            for sheet, rows, columns in _measure_sheets(content):
                if rows * columns > limits.cells:
                    cells = f"{rows * columns:,}"
                    place = name_cell(rows, columns)
                    return Unreadable("far_cell", sheet=sheet, cell=place, cells=cells)
        except (*ARCHIVE_FAULTS, NotImplementedError, RuntimeError):
            return Unreadable("damaged")
    return Unreadable("stopped_reader")


def _measure_sheets(content: bytes) -> Iterator[tuple[str, int, int]]:
    """Yield each sheet with the number of its last row and column, read without calamine."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name, path in find_sheet_parts(archive)[0]:
            last_row = last_column = 0
            for letters, row in _find_cells(archive, path):
                last_row = max(last_row, row)
                last_column = max(last_column, number_column(letters))
            yield name, last_row, last_column


def _find_cells(archive: zipfile.ZipFile, path: str) -> Iterator[tuple[str, int]]:
    if path not in archive.NameToInfo:
        return
    rest = b""
    with archive.open(path) as part:
        while piece := part.read(CHUNK):
            for match in CELL.finditer(rest + piece):
                yield match[1].decode("ascii"), int(match[2])
            rest = piece[-OVERLAP:]
