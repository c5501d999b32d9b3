"""Days and months that a spreadsheet has swapped: real dates beside dates left as text."""

from collections.abc import Sequence
from datetime import date, datetime

from loaders.cells.dates import FIGURES, LONGEST

LEAST = 3


def find_swapped(values: Sequence[object]) -> dict[int, date]:
    """Return the places of real dates that were probably typed day first and read month first.

    Excel set to American dates turns 05/03/2023 into 3 May and leaves 25/03/2023 as text. Its
    mark: every text has a day above 12, every real date a day of at most 12. The values are
    what would have been meant.
    """
    texts = [
        match
        for v in values
        if isinstance(v, str) and len(v) <= LONGEST and (match := FIGURES.match(v.strip()))
    ]
    if len(texts) < LEAST or not all(int(m[1]) > 12 >= int(m[3]) for m in texts):
        return {}
    days = {place: _as_day(v) for place, v in enumerate(values) if isinstance(v, date)}
    if len(days) < LEAST or any(day.day > 12 for day in days.values()):
        return {}
    return {
        place: date(day.year, day.day, day.month)
        for place, day in days.items()
        if day.day != day.month
    }


def _as_day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
