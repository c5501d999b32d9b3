"""A table of words alone, without figures to tell headings from rows."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "text_only_table.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Stage", "Channel", "Officer"],
        ["Marriage certificate", "Live", "e-Citizen", "Registrar"],
        ["Divorce decree", "Mapped", "own portal", "Registrar"],
        ["Adoption order", "Mapped", "own portal", "Clerk"],
    ]
    return make_xlsx(Sheet("Services", rows))
