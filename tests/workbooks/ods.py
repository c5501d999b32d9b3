"""A spreadsheet of LibreOffice: numbers, text, a date, an empty row."""

import io
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet  # type: ignore[import-untyped]  # ships no types
from odf.table import Table, TableCell, TableRow  # type: ignore[import-untyped]  # ships no types
from odf.text import P  # type: ignore[import-untyped]  # ships no types

FILE_NAME = "huduma.ods"


def make() -> bytes:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Huduma")
    for row in ROWS:
        line = TableRow()
        for kind, value in row:
            cell = TableCell(**({} if kind is None else {"valuetype": kind, **say(kind, value)}))
            if kind is not None:
                cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def say(kind: str, value: str) -> dict[str, str]:
    if kind == "string":
        return {"stringvalue": value}
    return {"datevalue": value} if kind == "date" else {"value": value}


ROWS: list[list[tuple[Any, str]]] = [
    [("string", "Code"), ("string", "Huduma"), ("string", "Tarehe"), ("string", "Ada")],
    [("string", "0012"), ("string", "Cheti"), ("date", "2023-03-10"), ("float", "200")],
    [(None, "")],
    [("string", "0013"), ("string", "Kitambulisho"), (None, ""), ("float", "1000.5")],
]
