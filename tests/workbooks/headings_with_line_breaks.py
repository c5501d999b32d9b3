"""Headings over several lines, with stars and hints in brackets."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "headings_with_line_breaks.xlsx"


def make() -> bytes:
    rows = [
        ["S/\nNo.", "Service Name*\n(as in the charter)", "Stage *\n(choose one)", "Fee\n(KES)"],
        [1, "Search", "Live", "Ksh 500/="],
        [2, "Copy", "Mapped", "Free"],
    ]
    return make_xlsx(Sheet("Services", rows))
