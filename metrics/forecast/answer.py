"""What a forecast answers, ready to be shown."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from metrics.forecast.history import Bools, Floats, Ints
from metrics.forecast.naive import Naive
from metrics.forecast.record import Record


@dataclass(frozen=True)
class Quantiles:
    """The units counted that one in ten, half and nine in ten of the draws do not exceed."""

    p10: int
    p50: int
    p90: int


@dataclass(frozen=True)
class BandPoint:
    """The band of one day, and the mean of its draws: what is expected of it."""

    day: date
    p10: int
    p50: int
    p90: int
    expected: float


@dataclass(frozen=True)
class Mark:
    """What a forecast says of one day, to be kept and judged: 39 quantiles, and the rivals."""

    day: date
    quantiles: tuple[float, ...]
    naive: Naive


@dataclass(frozen=True)
class PlaceForecast:
    """An agency, by its code, or a ministry, by its name: online today, and at the deadline."""

    name: str
    online: int
    at_deadline: Quantiles
    expected: float


@dataclass(frozen=True)
class Draws:
    """Units counted at the deadline by agency and draw: any sum of agencies is a forecast too."""

    agencies: tuple[str, ...]
    ministries: tuple[str | None, ...]
    online: Ints
    counts: Floats

    def chance(self, members: Bools, target: float) -> float:
        """Return the share of draws in which these agencies together reach the target."""
        return chance_of(self.counts[members].sum(axis=0), target)


@dataclass(frozen=True)
class Forecast:
    """The forecast of one scope; without odds, `reason` says why and the odds are null.

    `weekly` runs from the as-of date on. `dots` are twenty equally likely dates, null where past
    52 weeks; `date_reason` stands beside a date that is null. `unreported` are units probably
    online that no workbook has told yet: they are in the forecast, not in `online`. `note` is a
    sentence to stand beside the odds. `expected` is the mean at the deadline: the one number that
    is shown and rated, since agencies' means add up and their medians do not. `marks` are what is
    kept of it to be judged: eight weeks ahead, and the deadline.
    """

    as_of: date
    online: int
    target: int | None
    deadline: date | None
    naive: Naive | None
    record: Record
    unreported: float
    p_target: float | None = None
    at_deadline: Quantiles | None = None
    expected: float | None = None
    weekly: tuple[BandPoint, ...] = ()
    date_p50: date | None = None
    date_p85: date | None = None
    date_reason: str | None = None
    dots: tuple[date | None, ...] = ()
    reason: str | None = None
    note: str | None = None
    by_agency: tuple[PlaceForecast, ...] = ()
    by_ministry: tuple[PlaceForecast, ...] = ()
    draws: Draws | None = None
    marks: tuple[Mark, ...] = ()


def take_quantiles(counts: Floats) -> list[Quantiles]:
    """Return the whole units at the three levels of each row of draws; never below none."""
    levels = np.quantile(counts, [0.1, 0.5, 0.9], axis=-1)
    whole = np.rint(np.maximum(levels, 0)).astype(int)
    return [Quantiles(*row) for row in whole.T.tolist()]


def chance_of(counts: Floats, target: float) -> float:
    """Return the share of draws at the target; half a unit short is there, as counts are whole."""
    return float((counts >= target - 0.5).mean())
