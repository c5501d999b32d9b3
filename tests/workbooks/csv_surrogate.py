"""Half of a surrogate pair in the text."""

FILE_NAME = "csv_surrogate.csv"


def make() -> bytes:
    return b"Code,Service\nS1,broken \xed\xa0\xbd sign\nS2,whole \xf0\x9f\x98\x80 sign\n"
