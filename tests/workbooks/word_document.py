"""A Word document under the name of a workbook."""

from tests.workbooks.making import make_zip

FILE_NAME = "inventory.xlsx"


def make() -> bytes:
    return make_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})
