"""What one cell of a sheet may hold once it is read."""

from datetime import date, datetime
from typing import TypeAlias

# Text is never turned into a number or a date at reading; a whole number comes as int; a moment
# without a time of day as date; an empty cell as None.
Value: TypeAlias = str | int | float | bool | date | datetime | None
