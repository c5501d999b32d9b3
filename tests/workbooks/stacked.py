"""Two tables of different headings above one another, each with a title."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "stacked.xlsx"


def make() -> bytes:
    rows = [
        ["Services of the Judiciary"],
        ["Code", "Service", "Stage", "Fee"],
        ["J1", "E-filing", "Live", 750],
        ["J2", "Case search", "Live", 0],
        [],
        ["Monthly performance"],
        ["Service", "Month", "Started", "Completed"],
        ["E-filing", "2023-01", 1200, 1150],
        ["E-filing", "2023-02", 1300, 1220],
    ]
    return make_xlsx(Sheet("Judiciary", rows))
