"""The sheet claims to reach XFD1048576 and has four cells."""

from tests.workbooks.making import MAIN, make_raw_xlsx

FILE_NAME = "wrong_dimension.xlsx"


def make() -> bytes:
    sheet = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Service</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Fee</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>Visa</t></is></c><c r="B2"><v>5000</v></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData></worksheet>'
    )
    return make_raw_xlsx(sheet)
