"""A hidden sheet is read, and said so."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "hidden_sheet.xlsx"


def make() -> bytes:
    return make_xlsx(
        Sheet("Services", [["Code", "Service", "Stage"], ["K1", "Spectrum licence", "Live"]]),
        Sheet(
            "Old",
            [["Code", "Service", "Stage"], ["K2", "Courier licence", "Mapped"]],
            is_hidden=True,
        ),
    )
