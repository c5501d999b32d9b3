"""A template with headings and nothing below."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "headings_only.xlsx"


def make() -> bytes:
    rows = [
        ["Template for service inventory"],
        ["Service Code*", "Service Name*\n(English)", "Stage*", "Go-live date"],
    ]
    return make_xlsx(Sheet("Services", rows))
