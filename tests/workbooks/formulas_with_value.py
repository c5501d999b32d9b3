"""Formulas with the value that Excel kept."""

from tests.workbooks.making import Formula, Sheet, make_xlsx

FILE_NAME = "formulas_with_value.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service", "Fee", "Remarks"],
        ["F1", Formula('="Sea"&"rch"', "Search"), Formula("=50*2", 100), None],
        ["F2", "Copy", Formula("=C2/8", 12.5), None],
    ]
    return make_xlsx(Sheet("Services", rows))
