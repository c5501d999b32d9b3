"""The method asked again on past days, with what was known then and no more."""

from dataclasses import dataclass, replace

import numpy as np

from metrics.forecast.band import stretch, widening
from metrics.forecast.flow import Flow, learn_flow
from metrics.forecast.gains import draw_nation
from metrics.forecast.history import (
    Floats,
    History,
    Ints,
    as_known,
    count_by_agency,
    weeks_reported,
)
from metrics.forecast.method import Method
from metrics.forecast.naive import forecast_naively
from metrics.forecast.paths import draw_paths
from metrics.forecast.sampling import follow_some
from metrics.forecast.scores import LEVELS
from metrics.forecast.seed import spawn


@dataclass(frozen=True)
class Backtests:
    """One row per past day: what was forecast, by three ways, and what came.

    `quantiles` is by day and level; all are the nation's units counted some weeks ahead.
    """

    day: Ints
    quantiles: Floats
    rate: Floats
    plan: Floats
    outcome: Floats


def run_backtests(history: History, days: Ints, seed: int, method: Method) -> Backtests:
    """Forecast from each of the days, in time's order; outcomes are as known in `history`.

    In a large programme moves and plans are followed for some of its services, and scaled up.
    """
    ahead = 7 * method.judged_ahead
    everyone = np.ones(len(history.agencies), dtype=bool)
    quick = replace(method, draws=method.judged_draws)
    followed, times = follow_some(history, method.judged_services)
    quantiles = np.empty((len(days), len(LEVELS)))
    naive = np.empty((len(days), 2))
    for row, day in enumerate(days.tolist()):
        then = as_known(followed, day)
        flow = learn_flow(then, day, quick)
        flow = replace(flow, unfinished=flow.unfinished * times)
        quantiles[row] = _draw_quantiles(flow, seed, day, weeks_reported(then, day), quick)
        rivals = forecast_naively(then, day, day + ahead, everyone, times)
        naive[row] = rivals.rate_continued, rivals.plans_as_promised
    outcome = [float(count_by_agency(history, day + ahead).sum()) for day in days.tolist()]
    return Backtests(days, quantiles, naive[:, 0], naive[:, 1], np.array(outcome))


def _draw_quantiles(flow: Flow, seed: int, day: int, weeks: float, method: Method) -> Floats:
    """Draw the nation's count ahead: the sum of the agencies' draws, drawn at once."""
    rng = spawn(seed, f"backtest {day}")
    ahead = method.judged_ahead
    worked = draw_paths(flow.pace, ahead, method, rng)[:, ahead]
    now = int(flow.counted.sum())
    gained = draw_nation(flow, worked, method, rng)
    lost = np.minimum(rng.poisson(now * flow.losses * ahead, method.draws), now)
    draws = (now + gained - lost).astype(np.float64)
    return np.quantile(stretch(draws, widening(weeks), draws.mean()), LEVELS)
