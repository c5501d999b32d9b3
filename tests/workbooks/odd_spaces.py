"""Non-breaking, zero-width and doubled spaces, kept as they are; headings are cleaned."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "odd_spaces.xlsx"


def make() -> bytes:
    rows = [
        [" Service\u00a0Code ", "Service\u200b  Name", "Stage\n(current)"],
        ["S1", "Copy\u00a0of deed", " Live "],
        ["S2", "Map\u200bs", "L\u0456ve"],
    ]
    return make_xlsx(Sheet("Services", rows))
