"""Two tables beside one another, their common title above the empty column."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "title_over_the_gap.xlsx"


def make() -> bytes:
    rows = [
        [None, None, None, "SERVICES BY DEPARTMENT, 10TH MARCH 2023"],
        [],
        ["No", "Service", "Stage", None, "No", "Service", "Stage"],
        [1, "Search", "Live", None, 3, "Seal", "Live"],
        [2, "Copy", "Mapped", None, 4, "Map", "Mapped"],
    ]
    return make_xlsx(Sheet("Services", rows))
