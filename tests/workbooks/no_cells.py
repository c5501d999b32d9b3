"""A workbook with three empty sheets."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "no_cells.xlsx"


def make() -> bytes:
    return make_xlsx(Sheet("Sheet1", []), Sheet("Sheet2", []), Sheet("Sheet3", []))
