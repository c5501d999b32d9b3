"""How the forecast does on simulated programmes, eight weeks ahead: coverage and error."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from metrics.forecast.backtests import Backtests, run_backtests
from metrics.forecast.band import follow_misses, held
from metrics.forecast.history import Bools, Floats
from metrics.forecast.jumps import part_jumps
from metrics.forecast.method import METHOD, Method
from metrics.forecast.record import judging_lag
from metrics.forecast.scores import crps
from metrics.forecast.simulation.kinds import FIRST_WEEK, Kind
from metrics.forecast.simulation.programme import Programme, day_of, simulate

ORIGINS: Final = np.arange(20, 61, 4)
"""The weeks from which forecasts are scored: eleven a programme."""
LAST_ORIGIN: Final = 60


@dataclass(frozen=True)
class Judged:
    """The forecasts of one programme at the origins: one value per origin."""

    is_held: Bools
    is_plain_held: Bools
    error: Floats
    rate_error: Floats
    plan_error: Floats
    crps: Floats
    has_edge: Bools


@dataclass(frozen=True)
class KindScore:
    """Shares and ratios over all programmes and origins of a kind.

    `coverage`: how often the 80 per cent band held; `plain_coverage`: that of the draws alone,
    before the band learns; `calm_coverage`: without the windows that hold a stall's onset or
    end. `against_rate`, `against_plan`: mean absolute error over the rival's. `crps` in services.
    """

    kind: str
    programmes: int
    coverage: float
    calm_coverage: float
    plain_coverage: float
    against_rate: float
    against_plan: float
    mean_absolute_error: float
    crps: float


def measure_kind(
    kind: Kind,
    programmes: int,
    seed: int,
    first_week: int = FIRST_WEEK + 4,
    method: Method = METHOD,
    progress: Callable[[], None] = lambda: None,
) -> KindScore:
    """Simulate programmes of a kind and score their forecasts.

    Each is backtested weekly from `first_week`, so that the band learns as it does in use.
    """
    judged = []
    for number in range(programmes):
        programme = simulate(kind, np.random.default_rng([seed, number]))
        judged.append(judge_programme(programme, first_week, method))
        progress()
    return _add_up(kind.name, judged)


def judge_programme(programme: Programme, first_week: int, method: Method) -> Judged:
    """Backtest one programme weekly and score its origins by what was true."""
    weeks = np.arange(first_week, LAST_ORIGIN + 1)
    history = part_jumps(programme.history)
    tests = run_backtests(history, day_of(0) + 7 * weeks, 0, method)
    truth = programme.true_counts[weeks + method.judged_ahead - FIRST_WEEK].astype(np.float64)
    lag = judging_lag(history, day_of(LAST_ORIGIN), method)
    allowed = follow_misses(tests.quantiles, truth, lag, method)[: len(weeks)]
    return _score(tests, truth, allowed, np.isin(weeks, ORIGINS), _edges(programme, method))


def _score(tests: Backtests, truth: Floats, allowed: Floats, scored: Bools, edges: Bools) -> Judged:
    quantiles, truth = tests.quantiles[scored], truth[scored]
    plain = np.full(len(truth), METHOD.miss_aim)
    return Judged(
        held(quantiles, allowed[scored], truth),
        held(quantiles, plain, truth),
        np.abs(quantiles[:, 19] - truth),
        np.abs(tests.rate[scored] - truth),
        np.abs(tests.plan[scored] - truth),
        crps(quantiles, truth),
        edges,
    )


def _edges(programme: Programme, method: Method) -> Bools:
    """Return whether a stall begins or ends within the weeks ahead of each origin."""
    stall = programme.traits.stall
    edges = np.array(stall[:2] if stall else [10 * LAST_ORIGIN])
    ahead = edges[None, :] - ORIGINS[:, None]
    return np.asarray(((ahead > 0) & (ahead <= method.judged_ahead)).any(axis=1))


def _add_up(name: str, judged: list[Judged]) -> KindScore:
    def join(field: str) -> Floats:
        return np.concatenate([getattr(one, field) for one in judged])

    error, is_held = float(join("error").mean()), join("is_held")
    return KindScore(
        kind=name,
        programmes=len(judged),
        coverage=float(is_held.mean()),
        calm_coverage=float(is_held[join("has_edge") == 0].mean()),
        plain_coverage=float(join("is_plain_held").mean()),
        against_rate=error / float(join("rate_error").mean()),
        against_plan=error / float(join("plan_error").mean()),
        mean_absolute_error=error,
        crps=float(join("crps").mean()),
    )
