"""Where every service stood at the end of each recent week of its agency's own clock."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metrics.forecast.history import GONE, History, Ints, last_reports
from metrics.forecast.method import Method

Small = NDArray[np.int8]


@dataclass(frozen=True)
class Panel:
    """Stage and age by week end and service; the last row is the agency's last report.

    An agency's weeks end on its last reporting date, so that nothing past it is guessed.
    `stage` is -1 before the first report that named the service, GONE once it has left. `age` is
    in whole weeks, up to the cap. `gap` is each agency's weeks from its last report to the
    as-of date.
    """

    agency: Ints
    stage: Small
    age: Small
    gap: NDArray[np.float64]


def build_panel(history: History, as_of: int, method: Method) -> Panel:
    """Lay out the last weeks of a history that is already cut to what was known.

    Agencies that never reported have no services with moves, so theirs stay at -1.
    """
    last = last_reports(history, as_of)
    agency, moves = history.service_agency, history.moves
    newest = last[agency]
    week = _week_of(moves.event_day, newest[moves.service], method)
    rows = np.flatnonzero(week <= method.window)
    at = np.zeros((method.window + 1, len(agency)), dtype=np.int32)
    # Moves are in order, so that the last of a week is the one that stays.
    at[np.maximum(week[rows], 0), moves.service[rows]] = rows + 1
    np.maximum.accumulate(at, axis=0, out=at)
    stage = np.append(-1, moves.to_stage).astype(np.int8).take(at)
    weeks = np.arange(method.window + 1, dtype=np.int32)[:, None]
    age = np.minimum(weeks - np.append(0, week).astype(np.int32).take(at), method.age_cap)
    stage[weeks < _week_of(history.listed_day, newest, method)] = -1
    gap = np.minimum((as_of - last) / 7, method.max_gap)
    return Panel(agency, stage, age.astype(np.int8), gap)


def _week_of(day: Ints, newest: Ints, method: Method) -> Ints:
    """Return the first row whose week ends on the day or later; negative before the panel."""
    return method.window - (newest - day) // 7


def unfinished(panel: Panel, method: Method) -> NDArray[np.float64]:
    """Return how many services stand in each agency, stage (0-5) and age at the last report."""
    stage, age = panel.stage[-1], panel.age[-1]
    open_ = (stage >= 0) & (stage < GONE - 1)
    ages = method.age_cap + 1
    cell = (panel.agency[open_] * 6 + stage[open_]) * ages + age[open_]
    shape = (len(panel.gap), 6, ages)
    return np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape).astype(np.float64)
