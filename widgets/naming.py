"""Names of agencies and ministries as the screen has room for them."""

from typing import Final

from reports import wording
from widgets.titles.wording import tell_reader

shorten_ministry: Final = tell_reader(wording.shorten_ministry)


def shorten_agency(name: str, code: str, room: int) -> str:
    """Return the name where it fits into `room` letters, else the code; the table has both."""
    return name if len(name) <= room else code
