"""Quoted fields with delimiters, quotes and line breaks in them."""

FILE_NAME = "csv_quotes.csv"


def make() -> bytes:
    return (
        b"Code,Service,Remarks\n"
        b'Q1,"Licence, new","first line\nsecond line"\n'
        b'Q2,"The ""Gold"" permit",\n'
        b'Q3, "spaced" ,end\n'
    )
