"""When services go live: the agencies' numbers and the nation's weeks, made to agree."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sample.moments import BASELINE_ON, WEEKLY, pick_weekday, week_of
from sample.quotas import Quota

ROUNDS: Final = 60
OLDEST_ON: Final = date(2014, 9, 1)


def spread_over_weeks(
    quotas: Mapping[str, Quota], last_days: Mapping[str, date], rng: Random
) -> dict[str, list[int]]:
    """Return each agency's go-lives by week of WEEKLY: whole numbers that sum to its quota.

    Proportional fitting: rows keep the agencies' sums, columns come close to the nation's weeks.
    An agency has none in a week that begins after its last day.
    """
    agencies = list(quotas)
    weeks = np.arange(len(WEEKLY))
    wanted = np.array([quotas[agency].gone_live for agency in agencies], dtype=float)
    table = np.zeros((len(agencies), len(WEEKLY)))
    for row, agency in enumerate(agencies):
        tilt = rng.gauss(0, 0.7)
        noise = np.array([rng.lognormvariate(0, 0.5) for _ in WEEKLY])
        is_open = np.array([week_of(week)[0] <= last_days[agency] for week in range(len(WEEKLY))])
        table[row] = np.exp(tilt * (weeks - 18) / 18) * noise * is_open
    profile = np.array(WEEKLY) * wanted.sum() / sum(WEEKLY)
    for _ in range(ROUNDS):
        table *= (profile / table.sum(axis=0))[np.newaxis, :]
        table *= (wanted / table.sum(axis=1))[:, np.newaxis]
    return {agency: _round_row(table[row]) for row, agency in enumerate(agencies)}


def _round_row(row: NDArray[np.float64]) -> list[int]:
    """Round a row's running sum, so that neither its total nor its course is lost."""
    whole = np.rint(np.cumsum(row)).astype(int)
    return [int(count) for count in np.diff(whole, prepend=0)]


def pick_day(week: int, last_on: date, rng: Random) -> date:
    """Return a working day of a week, up to the last day, Fridays more often than others."""
    first_on, end_on = week_of(week)
    days = [
        first_on + timedelta(days=n)
        for n in range((min(end_on, last_on) - first_on).days + 1)
        if (first_on + timedelta(days=n)).weekday() < 5
    ]
    if not days:
        return pick_weekday(min(end_on, last_on))
    return rng.choices(days, [2 if day.weekday() == 4 else 1 for day in days])[0]


def pick_old_day(rng: Random) -> date:
    """Return a working day between 2014 and the baseline, late ones more often."""
    span = (BASELINE_ON - OLDEST_ON).days
    return pick_weekday(OLDEST_ON + timedelta(days=int(span * rng.random() ** 0.45)))
