"""The same headings again for every department, each below its name."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "stacked_by_department.xlsx"


def make() -> bytes:
    rows = [
        ["Department of Immigration"],
        ["No", "Service", "Stage", "Fee"],
        [1, "Passport", "Live", 4550],
        [2, "Visa", "Live", 5000],
        [],
        ["Department of Civil Registration"],
        ["No", "Service", "Stage", "Fee"],
        [1, "Birth certificate", "Live", 200],
        [2, "Death certificate", "Testing", 200],
    ]
    return make_xlsx(Sheet("Services", rows))
