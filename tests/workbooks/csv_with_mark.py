"""UTF-8 with a byte order mark, line ends of Windows."""

FILE_NAME = "csv_with_mark.csv"


def make() -> bytes:
    return "\ufeffCode,Service\r\nK1,Cheti cha kuzaliwa\r\nK2,Se\u00f1or\r\n".encode()
