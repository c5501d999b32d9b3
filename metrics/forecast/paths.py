"""A thousand futures of the nation's pace: what has been lost may last, or pass, or come."""

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import Bools, Floats
from metrics.forecast.method import Method
from metrics.forecast.pace import Pace


def draw_paths(pace: Pace, weeks: int, method: Method, rng: Generator) -> Floats:
    """Return ordinary weeks' worth of work done by the end of week 0, 1, ..., by draw and week.

    The log pace is an AR(1) that reverts to 0 or, where a change seems to last, a random walk
    until it jumps to the normal pace; a stall may begin (regime switching: Hamilton 1989).
    """
    draws = method.draws
    lasts = rng.random(draws) < _chance_of_lasting(pace, method)
    log_pace = _draw_start(pace, lasts, method, rng)
    recovery = np.where(lasts, rng.geometric(method.recovery_chance, draws), 0)
    stall_week = rng.geometric(method.stall_chance, draws)
    stall = np.log(rng.uniform(*method.stall_depth, draws))
    noise = rng.normal(0, method.innovation, (weeks, draws))
    level = np.where(lasts, pace.normal, 0.0)
    worked = np.zeros((weeks + 1, draws))
    for week in range(1, weeks + 1):
        walks = week < recovery
        log_pace = np.where(walks, log_pace, level + method.memory * (log_pace - level))
        log_pace = np.where(lasts & (week == recovery), pace.normal, log_pace) + noise[week - 1]
        stalled = log_pace + np.where(week >= stall_week, stall, 0.0)
        worked[week] = worked[week - 1] + np.exp(np.clip(stalled, *method.pace_bounds))
    work: Floats = np.exp(method.drift) * worked.T
    return work


def _chance_of_lasting(pace: Pace, method: Method) -> float:
    distance = (abs(pace.now) - method.lasting_from) / method.lasting_scale
    return float(1 / (1 + np.exp(-distance)))


def _draw_start(pace: Pace, lasts: Bools, method: Method, rng: Generator) -> Floats:
    """Draw the log pace of today: measured with noise or, where it lasts, mostly last week's."""
    known = 0.01 + 1 / (pace.recent_moves + method.pace_prior)
    start = rng.normal(pace.now, method.start_noise * np.sqrt(known), method.draws)
    last_week = rng.normal(pace.last_week, method.last_week_noise, method.draws)
    trusts_last = lasts & (rng.random(method.draws) < method.last_week_chance)
    return np.where(trusts_last, last_week, start)
