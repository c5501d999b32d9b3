"""A letter under the name of a workbook."""

FILE_NAME = "report.xlsx"


def make() -> bytes:
    return b"Dear Sir,\n\nPlease find our report below, as agreed.\n\nYours, ICT\n"
