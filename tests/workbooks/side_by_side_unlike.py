"""A small table of another kind beside the table of services."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "side_by_side_unlike.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service", "Stage", None, None, "Officer", "Telephone"],
        ["T1", "TSC registration", "Live", None, None, "Head ICT", "0700 000 001"],
        ["T2", "Teacher transfer", "Mapped", None, None, "Head HR", "0700 000 002"],
        ["T3", "Payslip", "Live"],
        ["T4", "Promotion", "Testing"],
        ["T5", "Leave", "Testing"],
        ["T6", "Certificate of service", "Identified"],
    ]
    return make_xlsx(Sheet("Services", rows))
