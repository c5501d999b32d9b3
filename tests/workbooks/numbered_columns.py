"""Columns numbered (1), (2), (3) under the headings."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "numbered_columns.xlsx"


def make() -> bytes:
    rows = [
        ["Ref", "Service", "Ministry", "Stage"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["A-1", "Visa on arrival", "Interior", "Live"],
        ["A-2", "Work permit", "Interior", "Testing"],
    ]
    return make_xlsx(Sheet("Services", rows))
