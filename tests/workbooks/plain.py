"""A table and nothing else."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "plain.xlsx"


def make() -> bytes:
    rows = [
        ["Service Code", "Service Name", "Stage", "Fee"],
        ["SVC-1", "Passport renewal", "Live", 4550],
        ["SVC-2", "Good conduct certificate", "Testing", 1050.5],
    ]
    return make_xlsx(Sheet("Services", rows))
