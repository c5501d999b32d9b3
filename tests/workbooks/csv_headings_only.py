"""One line of headings with semicolons."""

FILE_NAME = "csv_headings_only.csv"


def make() -> bytes:
    return b"Code;Service;Stage;Fee\n"
