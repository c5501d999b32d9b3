"""A text document of LibreOffice."""

from tests.workbooks.making import make_zip

FILE_NAME = "inventory.ods"


def make() -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    return make_zip({"mimetype": kind, "content.xml": "<office:document-content/>"})
