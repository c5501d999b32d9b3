"""A title, an empty row, and headings in row 4."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "title_rows.xlsx"


def make() -> bytes:
    rows = [
        ["KENYA PORTS AUTHORITY"],
        ["Inventory of services on e-Citizen"],
        [],
        ["No", "Service Name", "Stage", "Go-live date"],
        [1, "Vessel clearance", "Live", "10/01/2023"],
        [2, "Gate pass", "Mapped", None],
    ]
    return make_xlsx(Sheet("Services", rows, merged=["A1:D1"]))
