"""Round numbers for an axis, and days that leave room for their words."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from charts.tongue import Tongue

NARROW_PLOT = 226
LETTER = 6.6
BOLD_LETTER = 7.2
AIR = 7
ONE_YEAR = 370


def choose_steps(top: float, wanted: int = 6) -> list[int]:
    """Return round numbers below `top`, about `wanted` of them, zero not among them."""
    rough = max(top / wanted, 1)
    power = 10 ** (len(str(int(rough))) - 1)
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    return list(range(step, int(top) + 1, step))


class DayLabel(NamedTuple):
    """A word under the x axis: its day, its text, how it hangs on its tick."""

    on: date
    text: str
    anchor: str
    is_key: bool


def choose_days(
    first: date, last: date, key_days: Sequence[date], tongue: Tongue
) -> list[DayLabel]:
    """Return the labels of the x axis: the key days always, months where there is room.

    Room is measured on the narrowest plot, a phone's, so that one figure serves every width.
    """
    per_day = NARROW_PLOT / max(1, (last - first).days)
    write = tongue.write_day if (last - first).days <= ONE_YEAR else tongue.write_day_of_year
    labels = _hang_key_days(first, sorted({*key_days}), per_day, write)
    start = DayLabel(first, tongue.write_month(first), "left", False)
    for label in (start, *_offer_months(first, last, tongue)):
        spans = [_measure(each, first, per_day) for each in labels]
        low, high = _measure(label, first, per_day)
        if low >= 0 and all(high + AIR <= left or right + AIR <= low for left, right in spans):
            labels.append(label)
    return sorted(labels)


def _hang_key_days(
    first: date, days: Sequence[date], per_day: float, write: Callable[[date], str]
) -> list[DayLabel]:
    labels = [DayLabel(day, write(day), "center", True) for day in days]
    if len(labels) == 2:
        width = (len(labels[0].text) + len(labels[1].text)) / 2 * BOLD_LETTER + AIR
        if (days[1] - days[0]).days * per_day < width:
            labels = [labels[0]._replace(anchor="right"), labels[1]._replace(anchor="left")]
    return [
        label._replace(anchor="left") if _measure(label, first, per_day)[0] < 0 else label
        for label in labels
    ]


def _offer_months(first: date, last: date, tongue: Tongue) -> Iterator[DayLabel]:
    """Offer Januaries first, then Julys, then the other quarters."""
    years = range(first.year, last.year + 1)
    for month in (1, 7, 4, 10):
        for year in years:
            day = date(year, month, 1)
            if first < day < last:
                yield DayLabel(day, tongue.write_month(day), "center", False)


def _measure(label: DayLabel, first: date, per_day: float) -> tuple[float, float]:
    width = len(label.text) * (BOLD_LETTER if label.is_key else LETTER)
    at = (label.on - first).days * per_day
    left = {"left": at, "center": at - width / 2, "right": at - width}[label.anchor]
    return left, left + width
