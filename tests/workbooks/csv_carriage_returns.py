"""Lines that end with a carriage return alone, as old Macs wrote."""

FILE_NAME = "csv_carriage_returns.csv"


def make() -> bytes:
    return b"Code,Service,Stage\rM1,Search,Live\rM2,Copy,Mapped\r"
