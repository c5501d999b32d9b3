"""A table that begins far from A1."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "starts_at_d7.xlsx"


def make() -> bytes:
    rows = [["Code", "Service", "Stage"], ["S1", "Copy of deed", "Live"], ["S2", "Map", "Live"]]
    return make_xlsx(Sheet("Services", rows, at=(7, 4)))
