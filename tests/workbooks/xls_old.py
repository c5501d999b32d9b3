"""A workbook of 1997: titles, merged cells, dates, codes as text."""

import io
from datetime import date

import xlwt  # type: ignore[import-untyped]  # ships no types

FILE_NAME = "old.xls"


def make() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Huduma")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    sheet.write_merge(0, 0, 0, 3, "NATIONAL ENVIRONMENT MANAGEMENT AUTHORITY")
    for column, heading in enumerate(["Code", "Service", "Go-live date", "Fee"]):
        sheet.write(2, column, heading)
    sheet.write(3, 0, "0012")
    sheet.write(3, 1, "EIA licence")
    sheet.write(3, 3, 1000.5)
    sheet.write(3, 2, date(2023, 3, 10), day)
    sheet.write(4, 0, "Total")
    sheet.write(4, 3, 1000.5)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
