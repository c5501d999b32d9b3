"""Headings of three levels."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "three_levels.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Transactions", None, None, None],
        [None, "Online", None, "All channels", None],
        [None, "Started", "Completed", "Started", "Completed"],
        ["Land search", 1200, 1100, 1500, 1400],
        ["Stamp duty", 300, 280, 320, 300],
    ]
    merged = ["A1:A3", "B1:E1", "B2:C2", "D2:E2"]
    return make_xlsx(Sheet("Performance", rows, merged=merged))
