"""Begins like an archive and is none."""

FILE_NAME = "inventory.xlsx"


def make() -> bytes:
    return b"PK\x03\x04" + b"nothing of the kind" * 20
