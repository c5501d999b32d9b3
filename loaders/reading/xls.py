"""What an xls says beside its values: error cells, hidden rows and columns, its calendar."""

import struct
from collections.abc import Iterator

from loaders.reading.compound import read_stream
from loaders.reading.markup import ERRORS, MOST_FAULTS, Markup, SheetMarkup

BOF, EOF, FORMULA, BOOL_OR_ERROR = 0x0809, 0x000A, 0x0006, 0x0205
ROW, COLUMN_INFO, SHEET, DATE_MODE = 0x0208, 0x007D, 0x0085, 0x0022
BIFF8 = 0x0600


def read_xls_markup(content: bytes) -> Markup:
    """Return what was found in each sheet; raises struct.error or LookupError for a broken file."""
    stream = read_stream(content, ("Workbook", "Book"))
    markup = Markup()
    is_old = len(stream) >= 6 and struct.unpack_from("<H", stream, 4)[0] < BIFF8
    for kind, at, size in read_records(stream, 0):
        if kind == SHEET:
            start = struct.unpack_from("<I", stream, at)[0]
            name = _read_name(stream[at + 6 : at + size], is_old)
            markup.sheets.append((name, _scan_sheet(stream, start)))
        elif kind == DATE_MODE:
            markup.is_1904 = struct.unpack_from("<H", stream, at)[0] == 1
    return markup


def read_records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield (kind, place of the content, its size) up to the end of the part that begins here."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        depth += (kind == BOF) - (kind == EOF)
        if depth == 1:
            yield kind, at + 4, size
        at += 4 + size
        if depth <= 0:
            return


def _read_name(content: bytes, is_old: bool) -> str:
    if is_old:
        return content[1 : 1 + content[0]].decode("cp1252", "replace")
    length, is_wide = content[0], content[1] & 1
    text = content[2 : 2 + length * (1 + is_wide)]
    return text.decode("utf-16-le" if is_wide else "latin-1", "replace")


def _scan_sheet(stream: bytes, start: int) -> SheetMarkup:
    found = SheetMarkup()
    for kind, at, size in read_records(stream, start):
        if kind == BOOL_OR_ERROR and size >= 8:
            row, column, _, value, is_error = struct.unpack_from("<HHHBB", stream, at)
            if is_error:
                _note(found, row, column, value)
        elif kind == FORMULA and size >= 14 and stream[at + 12 : at + 14] == b"\xff\xff":
            row, column = struct.unpack_from("<HH", stream, at)
            if stream[at + 6] == 2:
                _note(found, row, column, stream[at + 8])
        elif kind == ROW and size >= 16 and stream[at + 12] & 0x20:
            found.hidden_rows.add(struct.unpack_from("<H", stream, at)[0] + 1)
        elif kind == COLUMN_INFO and size >= 10 and stream[at + 8] & 1:
            first, last = struct.unpack_from("<HH", stream, at)
            found.hidden_columns.update(range(first + 1, min(last, 255) + 2))
    return found


def _note(found: SheetMarkup, row: int, column: int, code: int) -> None:
    if len(found.faults) < MOST_FAULTS:
        found.faults[row + 1, column + 1] = ERRORS.get(code, "#ERROR!")
