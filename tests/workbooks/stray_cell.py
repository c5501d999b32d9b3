"""A good table and one forgotten cell in the last row of the sheet."""

from tests.workbooks.making import MAIN, make_raw_xlsx

FILE_NAME = "stray_cell.xlsx"


def make() -> bytes:
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c><c r="T1"><v>1</v></c></row>'
        '<row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData></worksheet>'
    )
    return make_raw_xlsx(sheet)
