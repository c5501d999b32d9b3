"""Subtotals inside and a total at the end; a service whose name begins with Total stays."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "totals.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Month", "Collected", "Settled"],
        ["Road permit", "2023-01", 100, 90],
        ["Total vehicle inspection", "2023-01", 200, 190],
        ["Sub-total", None, 300, 280],
        ["Bridge toll", "2023-01", 50, 50],
        ["Sub total", None, 50, 50],
        ["GRAND TOTAL (KES)", None, 350, 330],
    ]
    return make_xlsx(Sheet("Returns", rows))
