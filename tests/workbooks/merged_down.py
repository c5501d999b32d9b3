"""An agency merged down over its services stands in each of their rows."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "merged_down.xlsx"


def make() -> bytes:
    rows = [
        ["Agency", "Service", "Stage", "Fee"],
        ["Kenya Revenue Authority", "PIN registration", "Live", 0],
        [None, "Tax compliance certificate", "Live", 0],
        [None, "Import declaration", "Testing", 1500],
        ["Kenya Ports Authority", "Gate pass", "Live", 100],
        [None, "Vessel clearance", "Mapped", 0],
    ]
    return make_xlsx(Sheet("Services", rows, merged=["A2:A4", "A5:A6"]))
