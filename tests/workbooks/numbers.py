"""Whole numbers, decimals, percentages, very large and negative ones."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "numbers.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Started", "Share", "Collected", "Change"],
        ["A", 1200, 0.85, 1234567890123, -3],
        ["B", 1200.0, 1, 0.1, -3.5],
        ["C", 0, 0.333, 1e20, 0],
    ]
    return make_xlsx(Sheet("Performance", rows, formats={"C2": "0%", "C3": "0%"}))
