"""Text with commas under the name of a workbook is read, and said so."""

FILE_NAME = "services.xlsx"


def make() -> bytes:
    return b"Code,Service,Stage\nN1,Search,Live\nN2,Copy,Mapped\n"
