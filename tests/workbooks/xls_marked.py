"""A workbook of 1997 with error values, a hidden row and a hidden column."""

import io

import xlwt  # type: ignore[import-untyped]  # ships no types

FILE_NAME = "xls_marked.xls"


def make() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Huduma \u2013 hai")
    for row, values in enumerate(
        [("Code", "Service", "Fee"), ("H1", "Search", 500), ("H2", "Copy", 100)]
    ):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    sheet.write(3, 0, "H3")
    sheet.row(3).set_cell_error(1, "#NUM!")
    sheet.row(3).set_cell_error(2, "#REF!")
    sheet.row(2).hidden = 1
    sheet.col(2).hidden = True
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
