"""Cells and rows without addresses, text kept in the cells."""

from tests.workbooks.making import make_raw_xlsx, write_cells

FILE_NAME = "without_addresses.xlsx"


def make() -> bytes:
    rows = [["Code", "Service", "Stage"], ["W1", "Search", "Live"], ["W2", "Copy", "Live"]]
    return make_raw_xlsx(write_cells(rows))
