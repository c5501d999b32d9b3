"""The second half of the file never arrived."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "cut_short.xlsx"


def make() -> bytes:
    content = make_xlsx(Sheet("Services", [["Code", "Service"], ["C1", "Search"]]))
    return content[: len(content) // 2]
