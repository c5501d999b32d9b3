"""Rows that are numbered and otherwise empty."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "numbered_empty_rows.xlsx"


def make() -> bytes:
    rows = [
        ["S/No", "Service Name", "Stage", "Fee"],
        [1, "Fishing licence", "Live", 500],
        [2, "Boat registration", "Mapped", 1000],
        [3, None, None, None],
        [4, None, None, None],
        ["5.", None, None, None],
    ]
    return make_xlsx(Sheet("Services", rows))
