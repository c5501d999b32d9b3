"""A zip of workbooks where one workbook is expected."""

from tests.workbooks.making import make_zip

FILE_NAME = "march.zip"


def make() -> bytes:
    return make_zip({"kra.csv": "Code,Service\nK1,PIN\n", "kpa.csv": "Code,Service\nP1,Pass\n"})
