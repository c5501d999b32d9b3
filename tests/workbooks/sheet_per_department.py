"""One sheet a department, and an instruction sheet without a table."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "sheet_per_department.xlsx"


def make() -> bytes:
    head = ["Service", "Stage", "Fee"]
    return make_xlsx(
        Sheet("Read me", [["Fill in one sheet for each department."], ["Send by Friday."]]),
        Sheet("Customs", [head, ["Cargo release", "Live", 0], ["Bond", "Testing", 500]]),
        Sheet("Domestic Taxes", [["Domestic Taxes"], [], head, ["PIN", "Live", 0]]),
        Sheet("Empty", []),
    )
