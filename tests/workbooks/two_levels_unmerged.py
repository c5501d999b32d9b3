"""Headings of two levels without a merged cell: only gaps tell."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "two_levels_unmerged.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service", "Collected", None, None, "Settled", None, None],
        [None, None, "Jan", "Feb", "Mar", "Jan", "Feb", "Mar"],
        [1, "Single business permit", 10, 20, 30, 9, 19, 29],
        [2, "Liquor licence", 11, 21, 31, 8, 18, 28],
    ]
    return make_xlsx(Sheet("Returns", rows))
