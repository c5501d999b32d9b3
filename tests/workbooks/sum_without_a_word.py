"""A last line that only holds the sums stays a row: nothing calls it a total."""

from tests.workbooks.making import Sheet, make_xlsx

FILE_NAME = "sum_without_a_word.xlsx"


def make() -> bytes:
    rows = [
        ["Service", "Started", "Completed", "Collected"],
        ["Search", 10, 9, 4500],
        ["Copy", 20, 18, 1800],
        [None, 30, 27, 6300],
    ]
    return make_xlsx(Sheet("Performance", rows))
