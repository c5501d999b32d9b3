"""Nothing at all."""

FILE_NAME = "empty.xlsx"


def make() -> bytes:
    return b""
