"""UTF-16 with the high byte first and no mark."""

FILE_NAME = "csv_utf_16_big_endian.csv"


def make() -> bytes:
    return "Code,Service,Stage\nU1,Search,Live\nU2,Copy,Live\n".encode("utf-16-be")
