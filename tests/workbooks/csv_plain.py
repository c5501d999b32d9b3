"""Text with commas; every value stays text."""

FILE_NAME = "csv_plain.csv"


def make() -> bytes:
    return b"Code,Service,Fee\n0012,Passport,4550\n5219e8798444,Visa,\n"
