"""Windows-1252 and semicolons, decimals with commas."""

FILE_NAME = "csv_windows.csv"


def make() -> bytes:
    text = "Code;Service;Fee\r\n"
    text += "W1;Caf\u00e9 licence \u2013 \u201cnew\u201d;1,5\r\n"
    text += "W2;R\u00e9sum\u00e9;2,5\r\n"
    return text.encode("cp1252")
