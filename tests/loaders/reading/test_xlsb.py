"""What the records of an xlsb add to its cells; no program here writes one: they are made."""

import io
import struct
import zipfile

from loaders.reading.xlsb import (
    BOOK_PROPERTIES,
    CELL_ERROR,
    COLUMN_INFO,
    FORMULA_ERROR,
    ROW,
    SHEET,
    read_records,
    read_xlsb_markup,
)
from tests.workbooks.making import make_zip


def write_number(number: int) -> bytes:
    made = b""
    while number >= 0x80:
        made += bytes([number & 0x7F | 0x80])
        number >>= 7
    return made + bytes([number])


def write_record(kind: int, content: bytes) -> bytes:
    return write_number(kind) + write_number(len(content)) + content


def write_text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def write_row(row_no: int, is_hidden: bool = False) -> bytes:
    flags = bytes([0, 0x10 if is_hidden else 0, 0])
    return write_record(ROW, struct.pack("<IIH", row_no - 1, 0, 300) + flags)


def test_kinds_and_sizes_of_several_bytes_are_read() -> None:
    part = write_record(SHEET, b"x" * 300) + write_record(ROW, b"")
    assert [(kind, len(content)) for kind, content in read_records(part)] == [
        (SHEET, 300),
        (ROW, 0),
    ]


def test_errors_hidden_rows_and_columns_and_the_calendar_are_found() -> None:
    sheet = (
        write_record(COLUMN_INFO, struct.pack("<IIIIH", 2, 3, 0, 0, 1))
        + write_row(1)
        + write_record(CELL_ERROR, struct.pack("<IIB", 1, 0, 0x17))
        + write_row(5, is_hidden=True)
        + write_record(FORMULA_ERROR, struct.pack("<IIB", 0, 0, 0x07) + b"rest")
    )
    book = write_record(BOOK_PROPERTIES, struct.pack("<I", 1)) + write_record(
        SHEET, struct.pack("<II", 0, 1) + write_text("r1") + write_text("Huduma")
    )
    links = '<Relationships><Relationship Id="r1" Target="worksheets/s.bin"/></Relationships>'
    parts: dict[str, str | bytes] = {"xl/workbook.bin": book, "xl/_rels/workbook.bin.rels": links}
    content = make_zip({**parts, "xl/worksheets/s.bin": sheet})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        markup = read_xlsb_markup(archive)
    ((name, found),) = markup.sheets
    assert (name, markup.is_1904) == ("Huduma", True)
    assert found.faults == {(1, 2): "#REF!", (5, 1): "#DIV/0!"}
    assert (found.hidden_rows, found.hidden_columns) == ({5}, {3, 4})
