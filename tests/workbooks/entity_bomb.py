"""Entities that would grow a thousand million times are not followed."""

from tests.workbooks.making import MAIN, make_raw_xlsx

FILE_NAME = "entity_bomb.xlsx"


def make() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY l0 "lol">{entities}]>'
    strings = f'{bomb}<sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>'
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
        '<c r="B1"><v>1</v></c></row></sheetData></worksheet>'
    )
    return make_raw_xlsx(sheet, strings=strings)
