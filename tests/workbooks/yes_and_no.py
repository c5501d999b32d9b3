"""Truth values, marks and words for yes and no, as they stand."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "yes_and_no.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Paperless", "Online", "Paid"],
        ["Visa", True, "Ndiyo", "\u2713"],
        ["Permit", False, "Hapana", "x"],
    ]
    return make_xlsx(Sheet("Services", rows))
