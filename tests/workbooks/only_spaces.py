"""Cells and rows that hold only spaces are empty."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "only_spaces.xlsx"


def make() -> bytes:
    rows = [
        ["   "],
        ["Code", "Service", "Stage", " "],
        ["S1", "Copy of deed", "Live", None],
        [" ", None, "\u00a0"],
        ["S2", "Map", " ", None],
    ]
    return make_xlsx(Sheet("Services", rows))
