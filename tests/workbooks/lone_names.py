"""A list in which most services have nothing but a name."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "lone_names.xlsx"


def make() -> bytes:
    rows = [
        ["Service Name", "Stage", "Channel", "Fee", "Officer"],
        ["Search of the register", "Live", "e-Citizen", 500, "Registrar"],
        ["Copy of a deed"],
        ["Certificate of good standing"],
        ["Change of name", "Mapped", None, None, "Registrar"],
        ["Certificate of incorporation"],
    ]
    return make_xlsx(Sheet("Services", rows))
