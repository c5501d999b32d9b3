"""Formulas that no program has calculated yet, as openpyxl writes them."""

import io

import openpyxl

FILE_NAME = "formulas_without_value.xlsx"


def make() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Services", 0)
    del book["Sheet"]
    for row in (["Code", "Service", "Fee"], ["F1", "Search", "=B1&C1"], ["F2", "=A3", 100]):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
