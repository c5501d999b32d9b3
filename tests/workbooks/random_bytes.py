"""Bytes of no known kind."""

FILE_NAME = "inventory.xlsx"


def make() -> bytes:
    return bytes((n * 37 + n // 7) % 256 for n in range(3000))
