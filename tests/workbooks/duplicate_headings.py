"""Headings that repeat, and one column without any."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "duplicate_headings.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Date", "Date", None, "Remarks"],
        ["Visa", "1/2/2023", "3/4/2023", "ok", None],
        ["Permit", "5/6/2023", "7/8/2023", None, "late"],
    ]
    return make_xlsx(Sheet("Services", rows))
