"""A photograph of a list."""

FILE_NAME = "list.xlsx"


def make() -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 4
