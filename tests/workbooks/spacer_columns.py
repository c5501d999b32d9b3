"""Empty columns inside one table do not part it."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "spacer_columns.xlsx"


def make() -> bytes:
    rows = [
        ["Code", None, "Service", None, "Stage", "Fee"],
        ["S1", None, "Copy of deed", None, "Live", 500],
        ["S2", None, "Valuation", None, "Mapped", 1000],
        ["S3", None, "Subdivision", None, "Mapped", None],
    ]
    return make_xlsx(Sheet("Services", rows))
