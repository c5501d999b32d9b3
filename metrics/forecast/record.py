"""How the method would have done here: its errors and its band on past weeks of this programme."""

from dataclasses import dataclass

import numpy as np

from metrics.forecast.backtests import Backtests, run_backtests
from metrics.forecast.band import follow_misses, held
from metrics.forecast.history import History
from metrics.forecast.method import Method
from metrics.forecast.reasons import why_no_record
from metrics.forecast.scores import crps, pinball


@dataclass(frozen=True)
class Record:
    """Scores of the weeks judged, eight weeks ahead, in units; null with `reason` where none is.

    `against_rate` and `against_plan` are the mean absolute error over that of the last four
    weeks' rate and of the plans as promised (below 1: better; null where the rival made no
    error). `allowed_misses` is the share that the band in force leaves out.
    """

    weeks: int
    allowed_misses: float
    mean_absolute_error: float | None = None
    against_rate: float | None = None
    against_plan: float | None = None
    band_80_held: float | None = None
    pinball: float | None = None
    crps: float | None = None
    reason: str | None = None


def keep_record(history: History, as_of: int, seed: int, method: Method) -> Record:
    """Judge the method on each past week whose outcome is complete, as then known."""
    lag = judging_lag(history, as_of, method)
    first = int(history.reports.day.min(initial=as_of)) + int(7 * method.least_weeks)
    last = as_of - 7 * lag
    days = np.arange(last - 7 * (method.judged_weeks - 1), last + 1, 7)
    moved = np.sort(history.moves.known_day)
    enough = np.searchsorted(moved, days, side="right") >= method.least_moves
    days = days[(days >= first) & enough]
    return judge(run_backtests(history, days, seed, method), lag, method)


def judge(tests: Backtests, lag: int, method: Method) -> Record:
    """Return the scores of weekly backtests, each judged `lag` weeks after it was made."""
    allowed = follow_misses(tests.quantiles, tests.outcome, lag, method)
    count = len(tests.day)
    if not count:
        return Record(0, allowed_misses=float(allowed[-1]), reason=why_no_record(lag))
    error = float(np.abs(tests.quantiles[:, 19] - tests.outcome).mean())
    in_band = held(tests.quantiles, allowed[:count], tests.outcome)
    return Record(
        weeks=count,
        allowed_misses=float(allowed[-1]),
        mean_absolute_error=error,
        against_rate=_ratio(error, float(np.abs(tests.rate - tests.outcome).mean())),
        against_plan=_ratio(error, float(np.abs(tests.plan - tests.outcome).mean())),
        band_80_held=float(in_band.mean()),
        pinball=float(pinball(tests.quantiles, tests.outcome).mean()),
        crps=float(crps(tests.quantiles, tests.outcome).mean()),
    )


def judging_lag(history: History, as_of: int, method: Method) -> int:
    """Return the weeks after which a forecast is judged: only once its outcome is complete.

    Where more than a tenth of the last 40 weeks' events were reported over two weeks late, the
    judge waits eight weeks longer: judged at once, incomplete counts look like misses.
    """
    spells = history.counted
    first = np.full(len(history.agencies), as_of)
    np.minimum.at(first, history.reports.agency, history.reports.day)
    recent = (spells.from_day > first[spells.agency]) & (spells.from_day > as_of - 280)
    delay = (spells.from_known - spells.from_day)[recent]
    is_late = len(delay) > 0 and float((delay > 14).mean()) > 0.1
    return method.judged_ahead + (8 if is_late else 0)


def _ratio(error: float, rival: float) -> float | None:
    return error / rival if rival else None
