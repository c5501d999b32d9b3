"""Headings, totals and a note in Kiswahili."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "totals_in_kiswahili.xlsx"


def make() -> bytes:
    rows = [
        ["Na.", "Jina la huduma", "Hatua", "Ada (KSh)"],
        [1, "Cheti cha kuzaliwa", "Imekamilika", 200],
        [2, "Cheti cha kifo", "Inaendelea", 200],
        [None, "Jumla ndogo", None, 400],
        [3, "Kitambulisho", "Hai", 1000],
        ["Jumla", None, None, 1400],
        ["Maelezo: ada ni za mwaka 2023"],
    ]
    return make_xlsx(Sheet("Huduma", rows))
