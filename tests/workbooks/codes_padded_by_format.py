"""Numbers that a format pads with zeros are read as they are shown."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "codes_padded_by_format.xlsx"


def make() -> bytes:
    rows = [
        ["Service Code", "Service", "Fee"],
        [12, "Search", 12],
        [345, "Copy", 345],
        [7, "Seal", 7],
    ]
    formats = {"A2": "0000", "A3": "0000", "A4": '"SVC-"000', "C2": "0.00"}
    return make_xlsx(Sheet("Services", rows, formats=formats))
