"""The heading printed again on every page, with and without an empty row."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "repeated_heading.xlsx"


def make() -> bytes:
    head = ["No", "Service", "Stage", "Fee"]
    rows = [
        head,
        [1, "Tour operator licence", "Live", 26000],
        [2, "Hotel licence", "Live", 15000],
        head,
        [3, "Guide licence", "Mapped", 1000],
        [],
        head,
        [4, "Camp site licence", "Mapped", 2000],
    ]
    return make_xlsx(Sheet("Services", rows))
