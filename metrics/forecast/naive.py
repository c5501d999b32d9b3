"""The two forecasts that need no method: the last four weeks' rate, and the plans as promised."""

from dataclasses import dataclass

import numpy as np

from metrics.forecast.history import LIVE, Bools, History, count_by_agency


@dataclass(frozen=True)
class Naive:
    """Units counted on a day if the last four weeks' rate goes on, or if every plan is kept."""

    rate_continued: float
    plans_as_promised: float


def forecast_naively(
    history: History, as_of: int, day: int, members: Bools, times: int = 1
) -> Naive:
    """Return both for the agencies where `members` holds, from a history cut to what was known.

    Where the history follows one service in `times` (`follow_some`), each plan stands for all.
    """
    now = int(count_by_agency(history, as_of)[members].sum())
    before = int(count_by_agency(history, as_of - 28)[members].sum())
    weeks = max(day - as_of, 0) / 7
    return Naive(
        max(now + (now - before) / 4 * weeks, 0.0),
        float(now + times * count_due(history, as_of, day, members)),
    )


def count_due(history: History, as_of: int, day: int, members: Bools) -> int:
    """Return the unfinished services whose plan in force falls after `as_of`, by `day`."""
    plans, moves = history.plans, history.moves
    stage = np.full(len(history.service_agency), LIVE)
    stage[moves.service] = moves.to_stage
    planned = np.zeros(len(stage), dtype=np.int64)
    planned[plans.service] = plans.planned_day
    due = (planned > as_of) & (planned <= day) & (stage < LIVE)
    return int(np.count_nonzero(due & members[history.service_agency]))
