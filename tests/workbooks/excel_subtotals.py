"""Subtotals as Excel makes them: "Nairobi Total"."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "excel_subtotals.xlsx"


def make() -> bytes:
    rows = [
        ["County", "Service", "Transactions", "Collected"],
        ["Nairobi", "Parking", 10, 1000],
        ["Nairobi", "Permit", 20, 2000],
        ["Nairobi Total", None, 30, 3000],
        ["Kisumu", "Parking", 5, 500],
        ["Kisumu Total", None, 5, 500],
        ["Grand Total", None, 35, 3500],
    ]
    return make_xlsx(Sheet("Pivot", rows))
