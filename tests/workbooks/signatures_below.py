"""A block of signatures below the table."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "signatures_below.xlsx"


def make() -> bytes:
    rows = [
        ["No", "Service Name", "Stage", "Officer"],
        [1, "Library membership", "Live", "Head, ICT"],
        [2, "Book loan", "Mapped", "Head, Circulation"],
        [],
        ["Prepared by:", "Assistant Director, ICT", None, "Date: 9th March 2023"],
        ["Approved by:", "Director General"],
        ["Signature: ............."],
    ]
    return make_xlsx(Sheet("Services", rows))
