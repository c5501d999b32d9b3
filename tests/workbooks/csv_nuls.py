"""Zero bytes between the letters of one cell."""

FILE_NAME = "csv_nuls.csv"


def make() -> bytes:
    return b"Code,Service\n" + b"A%d,Plain service number\n" * 9 % tuple(range(9)) + b"Z,odd\0one\n"
