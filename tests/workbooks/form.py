"""A form of labels and answers is no table; the list on the next sheet is."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "form.xlsx"


def make() -> bytes:
    cover = [
        ["Agency:", "Kenya National Library Service"],
        ["Reporting date:", "10th March 2023"],
        ["Officer:", "Head of ICT"],
    ]
    rows = [["Code", "Service", "Stage"], ["L1", "Membership", "Live"]]
    return make_xlsx(Sheet("Cover", cover), Sheet("Services", rows))
