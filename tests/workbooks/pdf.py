"""A PDF document under the name of a workbook."""

FILE_NAME = "list.xlsx"


def make() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
