"""A workbook that a password protects."""

from tests.workbooks.making import make_ole

FILE_NAME = "secret.xlsx"


def make() -> bytes:
    return make_ole("EncryptedPackage")
