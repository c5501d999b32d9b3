"""A row of units under the headings."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "units_row.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Month", "Collected", "Days to serve"],
        [None, "yyyy-mm", "(KES)", "days"],
        ["Driving licence", "2023-01", 3050000, 7],
        ["Driving licence", "2023-02", 2950000, 6],
    ]
    return make_xlsx(Sheet("Performance", rows))
