"""Names of agencies and ministries as the screen has room for them."""

PREFIXES = ("ministry of ", "the ")


def shorten_agency(name: str, code: str, room: int) -> str:
    """Return the name where it fits into `room` letters, else the code; the table has both."""
    return name if len(name) <= room else code


def shorten_ministry(name: str) -> str:
    """Return the ministry without the words that all of them share."""
    for prefix in PREFIXES:
        if name.casefold().startswith(prefix):
            return name[len(prefix) :]
    return name
