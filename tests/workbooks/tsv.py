"""Tab separated text."""

FILE_NAME = "inventory.tsv"


def make() -> bytes:
    return b"Code\tService\tStage\nT1\tSearch, certified\tLive\nT2\tCopy\tMapped\n"
