"""Codes that look like numbers and are text stay text."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "codes_as_text.xlsx"


def make() -> bytes:
    rows = [
        ["Service Code", "Service", "Stage"],
        ["5219e8798444", "Sale of publication", "Live"],
        ["0012", "Probate notice", "Live"],
        ["94e331142388", "Gazette notice", "Live"],
        ["1E5", "Advertisement", "Mapped"],
    ]
    return make_xlsx(Sheet("Services", rows))
