"""Every tag has a prefix, as some programs write; an error cell and a hidden row in it."""

from tests.workbooks.making import MAIN, make_raw_xlsx

FILE_NAME = "prefixed_markup.xlsx"


def make() -> bytes:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Code</x:t></x:is></x:c>'
        '<x:c r="B1" t="inlineStr"><x:is><x:t>Fee</x:t></x:is></x:c></x:row>'
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>P1</x:t></x:is></x:c>'
        '<x:c r="B2"><x:v>50</x:v></x:c></x:row>'
        '<x:row r="3" hidden="1"><x:c r="A3" t="inlineStr"><x:is><x:t>P2</x:t></x:is></x:c>'
        '<x:c r="B3" t="e"><x:v>#REF!</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    return make_raw_xlsx(sheet)
