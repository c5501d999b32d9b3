"""Writes down what a file was read as, in the form in which NAME.json keeps it."""

from datetime import date, datetime
from typing import Any

from loaders.findings import say_note
from loaders.reading.book import Book, Unreadable, name_cell
from loaders.reading.files import read_workbook
from loaders.reading.table import Table
from loaders.reading.tables import account_rows, find_tables


def describe_file(content: bytes, file_name: str) -> dict[str, Any]:
    """Return the refusal of a file, or its tables, notes, faults and rows left out."""
    try:
        book = read_workbook(content, file_name)
    except Unreadable as refusal:
        return {"refused": str(refusal)}
    return describe_book(book)


def describe_book(book: Book) -> dict[str, Any]:
    """Return what was read, sheet by sheet; what is not there is not written."""
    answer: dict[str, Any] = {"kind": book.kind}
    if book.notes:
        answer["notes"] = [say_note(note).message for note in book.notes]
    answer["sheets"] = {}
    for sheet in book.sheets:
        tables = find_tables(sheet)
        left_out = {
            str(left.row_no): left.reason.value
            for left in account_rows(sheet, tables)
            if left.reason.value not in ("blank", "heading")
        }
        described: dict[str, Any] = {"tables": [describe_table(table) for table in tables]}
        if left_out:
            described["left_out"] = left_out
        if sheet.faults:
            described["faults"] = {name_cell(*at): what for at, what in sheet.faults.items()}
        answer["sheets"][sheet.name] = described
    return answer


def describe_table(table: Table) -> dict[str, Any]:
    """Return one table: rows by their number, dates as text."""
    described: dict[str, Any] = {
        "header_rows": list(table.header_rows),
        "headings": {h.column_letter: h.text for h in table.headings},
        "rows": {str(no): [show(value) for value in values] for no, values in table.rows},
    }
    units = {h.column_letter: h.unit for h in table.headings if h.unit}
    if units:
        described["units"] = units
    if table.titles:
        described["titles"] = [
            [t.cell, t.text] if t.label is None else [t.cell, t.text, t.label, show(t.value)]
            for t in table.titles
        ]
    if table.sections:
        described["sections"] = {str(no): text for no, text in table.sections}
    return described


def show(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else value
