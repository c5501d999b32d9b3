"""A Word document of 1997."""

from tests.workbooks.making import make_ole

FILE_NAME = "inventory.xls"


def make() -> bytes:
    return make_ole("WordDocument")
