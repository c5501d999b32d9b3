"""Headings of two levels, merged across and down."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "two_levels.xlsx"


def make() -> bytes:
    rows = [
        ["Monthly returns, Kenya Airports Authority"],
        ["No", "Service", "Collected", None, None, "Remarks"],
        [None, None, "January", "February", "March", None],
        [1, "Parking permit", 120000, 98000, 134500, None],
        [2, "Airside pass", 50000, 51000, 47500, "system down 2 days"],
    ]
    merged = ["A1:F1", "A2:A3", "B2:B3", "C2:E2", "F2:F3"]
    return make_xlsx(Sheet("Returns", rows, merged=merged))
