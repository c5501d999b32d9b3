"""A table of HTML under the name of a workbook."""

FILE_NAME = "export.xls"


def make() -> bytes:
    return b"<html><body><table><tr><td>Code</td><td>Service</td></tr></table></body></html>"
