"""JSON under the name of a csv."""

FILE_NAME = "services.csv"


def make() -> bytes:
    return b'[{"code": "J1", "service": "Search"}, {"code": "J2", "service": "Copy"}]'
