"""Hidden rows and a hidden column are read, and said so."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "hidden_rows_and_columns.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service", "Internal note", "Stage"],
        ["K1", "Type approval", "old system", "Live"],
        ["K2", "Numbering", None, "Mapped"],
        ["K3", "Postal licence", None, "Mapped"],
    ]
    return make_xlsx(Sheet("Services", rows, hidden_rows=[3, 4], hidden_columns=["C"]))
