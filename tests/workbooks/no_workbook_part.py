"""An archive with content types and nothing else."""

from tests.workbooks.making import make_zip

FILE_NAME = "no_workbook_part.xlsx"


def make() -> bytes:
    return make_zip({"[Content_Types].xml": "<Types/>"})
