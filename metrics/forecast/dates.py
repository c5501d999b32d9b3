"""When each path first reaches the target, and the dates that this makes likely."""

from typing import Final

import numpy as np

from metrics.forecast.history import Floats

DOTS: Final = 20
NOT_WITHIN: Final = np.inf
"""The week of a path that does not reach the target within the weeks drawn."""


def first_weeks(path: Floats, target: float) -> Floats:
    """Return the first week (0 is the as-of date) in which each path stands at the target.

    `path` is by draw and week. Counts are whole, so half a unit short is there.
    """
    reached = path >= target - 0.5
    return np.where(reached.any(axis=1), reached.argmax(axis=1), NOT_WITHIN)


def week_by_chance(weeks: Floats, chance: float) -> float:
    """Return the first week by which that share of the paths has reached the target."""
    ranked = np.sort(weeks)
    return float(ranked[max(int(np.ceil(chance * len(ranked))) - 1, 0)])


def equally_likely_weeks(weeks: Floats, count: int = DOTS) -> list[float]:
    """Return that many weeks, each as likely to be the one: the middles of equal shares."""
    return [week_by_chance(weeks, (number + 0.5) / count) for number in range(count)]
