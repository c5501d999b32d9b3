"""Declares that it unpacks to two gigabytes."""

import struct

from tests.workbooks.making import make_raw_xlsx, write_cells

FILE_NAME = "unpacks_to_gigabytes.xlsx"


def make() -> bytes:
    content = bytearray(make_raw_xlsx(write_cells([["a"]])))
    name = b"xl/worksheets/sheet1.xml"
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(name))
    struct.pack_into("<I", content, at + 24, 2_000_000_000)
    return bytes(content)
