"""The band that has held in the past: wider after misses, narrower after hits."""

import numpy as np

from metrics.forecast.history import Bools, Floats
from metrics.forecast.method import Method
from metrics.forecast.scores import LEVELS


def follow_misses(quantiles: Floats, outcome: Floats, lag: int, method: Method) -> Floats:
    """Return the share of misses to allow for in each week, until the last forecast is judged.

    Adaptive conformal inference (Gibbs and Candès, 2021): after each judged forecast the share
    moves by a step towards what would have held. The forecast of week n is judged in week
    n + `lag`, by the band that it was given. `quantiles` is by week and level, in time's order;
    the answer begins with the forecasts' own weeks and ends with the share in force now.
    """
    count = len(outcome)
    allowed = np.full(max(count + lag, 1), method.miss_aim)
    now = method.miss_aim
    for judged in range(count):
        low, high = read_band(quantiles[judged], allowed[judged])
        missed = not low <= outcome[judged] <= high
        now += method.miss_step * (method.miss_aim - missed)
        now = float(np.clip(now, *method.miss_bounds))
        allowed[judged + lag :] = now
    return allowed


def read_band(quantiles: Floats, allowed: float) -> tuple[float, float]:
    """Return the ends of the band that leaves out the allowed share, half on either side."""
    low, high = np.interp([allowed / 2, 1 - allowed / 2], LEVELS, quantiles)
    return float(low), float(high)


def held(quantiles: Floats, allowed: Floats, outcome: Floats) -> Bools:
    """Return whether each forecast's band held its outcome."""
    bands = [read_band(*one) for one in zip(quantiles, allowed, strict=True)]
    low, high = np.array(bands).reshape(-1, 2).T
    return (low <= outcome) & (outcome <= high)


def stretch_factor(draws: Floats, allowed: float) -> float:
    """Return the factor about the mean that makes the draws' 80 per cent band that wide."""
    low, tenth, ninetieth, high = np.quantile(draws, [allowed / 2, 0.1, 0.9, 1 - allowed / 2])
    return float((high - low) / (ninetieth - tenth)) if ninetieth > tenth else 1.0


def widening(weeks: float) -> float:
    """Return the factor on half-widths where reports span fewer than 16 weeks."""
    return float(np.sqrt(1 + 8 / max(weeks, 1.0))) if weeks < 16 else 1.0


def stretch(draws: Floats, factor: float, mean: Floats) -> Floats:
    """Return draws moved away from their mean by the factor: sums of draws stay sums."""
    return mean + factor * (draws - mean)
