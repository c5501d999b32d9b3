"""A name of 222 letters, an angle bracket, line breaks within a cell."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "long_texts.xlsx"


def make() -> bytes:
    name = "Application for " + "the renewal of " * 13 + "a permit"
    rows = [
        ["Code", "Service", "Remarks"],
        ["T1", name, "first line\nsecond line"],
        ["T2", "Containers < 20 feet & others", '=HYPERLINK("x")'],
    ]
    return make_xlsx(Sheet("Services", rows))
