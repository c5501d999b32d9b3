"""A small table of sums above the list of services, with a gap of one row."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "dashboard_above.xlsx"


def make() -> bytes:
    rows = [
        ["Summary", "Services"],
        ["Live", 2],
        ["Mapped", 1],
        ["Total", 3],
        [],
        ["No", "Service", "Stage", "Go-live date", "Fee"],
        [1, "Search", "Live", "10/01/2023", 500],
        [2, "Copy", "Live", "11/01/2023", 100],
        [3, "Seal", "Mapped", None, 50],
    ]
    return make_xlsx(Sheet("Services", rows))
