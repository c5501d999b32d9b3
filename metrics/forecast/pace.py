"""How fast the nation has lately moved against what the life table expects."""

from dataclasses import dataclass

import numpy as np

from metrics.forecast.history import Floats
from metrics.forecast.life_table import LifeTable, Tally
from metrics.forecast.method import Method


@dataclass(frozen=True)
class Weeks:
    """Moves forward that happened and that were expected, nationally, by weeks ago."""

    moved: Floats
    expected: Floats


@dataclass(frozen=True)
class Pace:
    """Log factors on the ordinary pace, and the moves that they rest on.

    `now` weighs weeks with a short half-life, `gap` with a longer one, `last_week` is that week
    alone; `normal` is the pace of a good month, at least 0.
    """

    now: float
    gap: float
    last_week: float
    normal: float
    recent_moves: float


def count_weeks(counts: Tally, table: LifeTable, gap: Floats, method: Method) -> Weeks:
    """Add the agencies' own weeks up to weeks before the as-of date."""
    hazard = np.minimum(table.speed[:, None, None] * table.hazard, method.max_hazard)
    expected = np.einsum("jwkb,jkb->jw", counts.at_risk, hazard)
    lag = np.floor(gap[:, None]).astype(int) + np.arange(method.window)
    seen = lag < method.window
    size = method.window
    moved = np.bincount(lag[seen], counts.moved.sum((2, 3))[seen], size)
    return Weeks(moved.astype(float), np.bincount(lag[seen], expected[seen], size).astype(float))


def measure_pace(weeks: Weeks, method: Method) -> Pace:
    """Return log ratios of moves to expected moves, each drawn to 0 by a few of both."""
    recent = 0.5 ** (np.arange(method.window) / method.pace_half_life)
    return Pace(
        now=_log_ratio(weeks, method.pace_half_life, method),
        gap=_log_ratio(weeks, method.gap_half_life, method),
        last_week=_log_ratio(Weeks(weeks.moved[:1], weeks.expected[:1]), np.inf, method),
        normal=_normal_pace(weeks, method),
        recent_moves=float(recent @ weeks.moved),
    )


def _log_ratio(weeks: Weeks, half_life: float, method: Method) -> float:
    weights = 0.5 ** (np.arange(len(weeks.moved)) / half_life)
    prior = method.pace_prior
    return float(np.log((weights @ weeks.moved + prior) / (weights @ weeks.expected + prior)))


def _normal_pace(weeks: Weeks, method: Method) -> float:
    month = np.ones(4)
    moved = np.convolve(weeks.moved, month, "valid") + method.pace_prior
    expected = np.convolve(weeks.expected, month, "valid") + method.pace_prior
    return max(0.0, float(np.log(np.quantile(moved / expected, 0.8))))
