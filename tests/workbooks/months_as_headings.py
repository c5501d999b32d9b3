"""Dates and years as headings."""

from datetime import date

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "months_as_headings.xlsx"


def make() -> bytes:
    rows = [
        ["Service", date(2023, 1, 1), date(2023, 2, 1), date(2023, 3, 1)],
        ["Passport", 1000, 1100, 1200],
        ["Visa", 500, 400, 300],
    ]
    years = [["Service", 2021, 2022, 2023], ["Passport", 9000, 9500, 9900]]
    return make_xlsx(Sheet("Monthly", rows), Sheet("Yearly", [*years, ["Visa", 400, 500, 600]]))
