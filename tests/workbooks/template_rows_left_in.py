"""The sample row and the hints of a template are rows: checking tells them."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "template_rows_left_in.xlsx"


def make() -> bytes:
    rows = [
        ["Service Code", "Service Name", "Stage", "Go-live date"],
        ["e.g. SVC-001", "Write the name as in the charter", "Choose from the list", "dd/mm/yyyy"],
        ["A1", "Search", "Live", "10/01/2023"],
        ["A2", "Copy", "Mapped", None],
    ]
    return make_xlsx(Sheet("Services", rows))
