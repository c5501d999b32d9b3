"""The days that can be asked for: what lies outside is a slip of the pen."""

from datetime import date
from typing import Final

EARLIEST: Final = date(2000, 1, 1)
LATEST: Final = date(2099, 12, 31)
