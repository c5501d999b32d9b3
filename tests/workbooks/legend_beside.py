"""A short legend beside the table is a table of its own."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "legend_beside.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service", "Stage", "Fee", None, "Stage", "Meaning"],
        [1, "Visa", "L", 5000, None, "L", "Live on e-Citizen"],
        [2, "Work permit", "T", 20000, None, "T", "Being tested"],
        [3, "Pass", "L", 100],
        [4, "Re-entry", "L", 0],
        [5, "Dependant pass", "T", 0],
    ]
    return make_xlsx(Sheet("Services", rows))
