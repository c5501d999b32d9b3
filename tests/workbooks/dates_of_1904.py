"""Dates counted from 1904, as old Macs did."""

from datetime import date

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "dates_of_1904.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service", "Go-live date"],
        ["D1", "Renewal", date(2023, 3, 10)],
        ["D2", "Transfer", date(2022, 6, 30)],
    ]
    return make_xlsx(Sheet("Services", rows), is_1904=True)
