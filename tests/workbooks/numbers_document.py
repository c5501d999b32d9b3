"""A spreadsheet of Apple Numbers."""

from tests.workbooks.making import make_zip

FILE_NAME = "list.numbers"


def make() -> bytes:
    return make_zip({"Index/Document.iwa": b"x", "Index/Tables/DataList.iwa": b"y"})
