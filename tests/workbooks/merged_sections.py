"""Merged lines head groups of rows."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "merged_sections.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service", "Stage", "Fee"],
        ["Licensing"],
        [1, "Broker licence", "Live", 10000],
        [2, "Agent licence", "Live", 1000],
        ["Complaints"],
        [3, "Lodge a complaint", "Testing", 0],
    ]
    return make_xlsx(Sheet("Services", rows, merged=["A2:D2", "A5:D5"]))
