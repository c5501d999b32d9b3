"""Empty rows between the rows of one table."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "blank_rows_inside.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service Name", "Stage"],
        ["C1", "Import permit", "Live"],
        [],
        ["C2", "Export permit", "Live"],
        [],
        [],
        ["C3", "Grain storage", "Mapped"],
    ]
    return make_xlsx(Sheet("Services", rows))
