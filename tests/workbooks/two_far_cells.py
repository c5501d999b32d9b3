"""Two cells, A1 and XFD1048576: seventeen thousand million cells between them."""

from tests.workbooks.making import MAIN, make_raw_xlsx

FILE_NAME = "two_far_cells.xlsx"


def make() -> bytes:
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>'
    )
    return make_raw_xlsx(sheet)
