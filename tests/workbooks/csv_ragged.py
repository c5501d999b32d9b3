"""Rows shorter and longer than the headings."""

FILE_NAME = "csv_ragged.csv"


def make() -> bytes:
    return b"Code,Service,Stage\nR1,Search\nR2,Copy,Live,extra note\n\nR3,Seal,Live\n,,\n"
