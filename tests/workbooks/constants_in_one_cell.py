"""Several constants on the lines of one cell."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "constants_in_one_cell.xlsx"


def make() -> bytes:
    head = "NATIONAL CEREALS AND PRODUCE BOARD\nAgency: NCPB\nFor the month of February 2023"
    rows = [
        [head],
        ["Service", "Started", "Completed", "Collected"],
        ["Grain drying", 120, 118, 354000],
        ["Fertiliser voucher", 9000, 8700, 0],
    ]
    return make_xlsx(Sheet("Performance", rows, merged=["A1:D1"]))
