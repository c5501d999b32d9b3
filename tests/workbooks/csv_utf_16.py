"""UTF-16 with tabs, as Excel saves "Unicode text"."""

FILE_NAME = "csv_utf_16.txt"


def make() -> bytes:
    text = "Code\tService\tStage\r\nU1\tHuduma \u2013 one\tLive\r\n"
    return text.encode("utf-16")
