"""A list of names under one heading."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "one_column.xlsx"


def make() -> bytes:
    rows = [["Service name"], ["Birth certificate"], ["Death certificate"], ["Late registration"]]
    return make_xlsx(Sheet("Services", rows))
