"""One row a service and month, with a heading of two levels and a units row."""

from datetime import date

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "performance_by_month.xlsx"


def make() -> bytes:
    rows = [
        ["KENYA REVENUE AUTHORITY - monthly performance"],
        ["Service", "Month", "Applications", None, "Receipts", None],
        [None, None, "Started", "Completed", "Collected", "Settled"],
        [None, None, "number", "number", "KES", "KES"],
        ["PIN", date(2023, 1, 1), 1200, 1100, 0, 0],
        ["PIN", date(2023, 2, 1), 1300, 1250, 0, 0],
        ["Import declaration", date(2023, 1, 1), 400, 390, 1950000, 1900000],
        ["Total", None, 2900, 2740, 1950000, 1900000],
    ]
    merged = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"]
    return make_xlsx(Sheet("Performance", rows, merged=merged))
