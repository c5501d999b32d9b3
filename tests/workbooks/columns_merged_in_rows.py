"""Cells merged across two columns in every row, as forms do."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "columns_merged_in_rows.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service", None, "Stage"],
        [1, "Search of the register", None, "Live"],
        [2, "Copy of a deed", None, "Mapped"],
    ]
    return make_xlsx(Sheet("Services", rows, merged=["B1:C1", "B2:C2", "B3:C3"]))
