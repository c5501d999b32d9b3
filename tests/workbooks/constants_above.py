"""What is said once, above the table: agency, date, officer."""

from datetime import date

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "constants_above.xlsx"


def make() -> bytes:
    rows = [
        ["Agency: Kenya National Library Service"],
        ["State Department", "Culture and Heritage"],
        ["Reporting date:", date(2023, 3, 10), None, "Prepared by", "Head of ICT"],
        ["Status of services as at 10th March 2023"],
        [],
        ["Code", "Service", "Stage", "Fee", "Remarks"],
        ["L1", "Membership", "Live", 150, None],
        ["L2", "ISBN", "Live", 0, "instant"],
    ]
    return make_xlsx(Sheet("Services", rows))
