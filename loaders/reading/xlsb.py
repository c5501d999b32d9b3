"""What an xlsb says beside its values: error cells, hidden rows and columns, its calendar."""

import re
import struct
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath

from loaders.reading.markup import ERRORS, MOST_FAULTS, Markup, SheetMarkup
from loaders.reading.xlsx import read_attributes

ROW, CELL_ERROR, FORMULA_ERROR, COLUMN_INFO = 0, 3, 11, 60
BOOK_PROPERTIES, SHEET = 153, 156


def read_xlsb_markup(archive: zipfile.ZipFile) -> Markup:
    """Return what was found in each sheet; raises KeyError for parts that are not there."""
    links = archive.read("xl/_rels/workbook.bin.rels").decode("utf-8", "replace")
    tags = [read_attributes(tag) for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links)]
    targets = {tag.get("Id", ""): tag.get("Target", "") for tag in tags}
    markup = Markup()
    for kind, content in read_records(archive.read("xl/workbook.bin")):
        if kind == SHEET:
            link, at = _read_text(content, 8)
            name, _ = _read_text(content, at)
            target = targets.get(link, "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            is_there = path in archive.NameToInfo
            found = scan_sheet(archive.read(path)) if is_there else SheetMarkup()
            markup.sheets.append((name, found))
        elif kind == BOOK_PROPERTIES:
            markup.is_1904 = bool(content[0] & 1)
    return markup


def read_records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of each record of a part."""
    at, end = 0, len(part)
    while at < end:
        kind, at = _read_number(part, at, 2)
        size, at = _read_number(part, at, 4)
        yield kind, part[at : at + size]
        at += size


def _read_number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number of seven bits a byte, and the place after it.

    The kind of a record keeps its bits as they are: 156 is 0x9C, 0x01.
    """
    number = 0
    for place in range(most):
        byte = part[at]
        number |= (byte & 0x7F) << 7 * place
        at += 1
        if byte < 0x80:
            break
    return number, at


def _read_text(content: bytes, at: int) -> tuple[str, int]:
    length = struct.unpack_from("<I", content, at)[0]
    end = at + 4 + 2 * length
    return content[at + 4 : end].decode("utf-16-le", "replace"), end


def scan_sheet(part: bytes) -> SheetMarkup:
    """Return what one sheet's part says; raises struct.error or IndexError where it is cut."""
    found = SheetMarkup()
    row = 0
    for kind, content in read_records(part):
        if kind == ROW:
            row = struct.unpack_from("<I", content)[0] + 1
            if content[11] & 0x10:
                found.hidden_rows.add(row)
        elif kind in (CELL_ERROR, FORMULA_ERROR) and len(found.faults) < MOST_FAULTS:
            column = struct.unpack_from("<I", content)[0] + 1
            found.faults[row, column] = ERRORS.get(content[8], "#ERROR!")
        elif kind == COLUMN_INFO and content[16] & 1:
            first, last = struct.unpack_from("<II", content)
            found.hidden_columns.update(range(first + 1, min(last, 16383) + 2))
    return found
