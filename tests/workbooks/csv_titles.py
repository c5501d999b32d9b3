"""Title lines above the headings, notes below."""

FILE_NAME = "kpa march.csv"


def make() -> bytes:
    return (
        b"Kenya Ports Authority,,,\nAs at 10th March 2023,,,\n,,,\n"
        b"No,Service,Stage,Fee\n1,Gate pass,Live,100\n2,Clearance,Mapped,0\n"
        b"Total,,,100\n,,,\nSource: ICT department,,,\n"
    )
