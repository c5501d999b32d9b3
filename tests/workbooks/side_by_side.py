"""Two tables of the same headings beside one another."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "side_by_side.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service", "Stage", None, "No", "Service", "Stage"],
        [1, "Marriage certificate", "Live", None, 4, "Company search", "Live"],
        [2, "Divorce decree", "Mapped", None, 5, "Business name", "Live"],
        [3, "Adoption order", "Mapped", None, 6, "Charge registration", "Testing"],
    ]
    return make_xlsx(Sheet("Services", rows))
