"""Error values, calculated and typed, are named with their addresses."""

from tests.workbooks.making import Formula, Sheet, make_xlsx

FILE_NAME = "error_cells.xlsx"


def make() -> bytes:
    rows = [
        ["Code", "Service", "Fee", "Days"],
        ["E1", "Licence", Formula("=1/0", "#DIV/0!"), 3],
        ["E2", Formula("=VLOOKUP(A3,Old!A:B,2,0)", "#N/A"), 100, 4],
        ["E3", "Permit", Formula("=Old!#REF!", "#REF!"), Formula("=A1+1", "#VALUE!")],
    ]
    return make_xlsx(Sheet("Services", rows))
