"""A first line that names the delimiter is no row."""

FILE_NAME = "csv_sep_line.csv"


def make() -> bytes:
    return b"sep=|\r\nCode|Service|Fee\r\nS1|Search, with copy|500\r\n"
