"""Two files pasted into one: UTF-8, and a few bytes of Windows-1252."""

FILE_NAME = "csv_two_encodings.csv"


def make() -> bytes:
    good = "Code,Service\nE1,Caf\u00e9 \u2013 one\nE2,\u00c9cole \u2013 two\n".encode()
    return good + "E3,Garage \u2013 three\n".encode("cp1252")
