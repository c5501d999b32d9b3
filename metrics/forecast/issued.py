"""Forecasts as they were issued, and how they did once their day had come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from data.reading import Reading
from data.sentence import mark
from metrics.forecast.answer import Forecast
from metrics.forecast.from_ledger import FLOW
from metrics.forecast.method import METHOD
from metrics.forecast.scores import LEVELS, crps, pinball
from metrics.statements import read_statement


@dataclass(frozen=True)
class IssuedRecord:
    """Scores of the issued forecasts whose day has come, in units; null with `reason` if none.

    `against_rate`, `against_plan`: mean absolute error over the naive forecasts' issued with
    them; null where those made no error.
    """

    judged: int
    waiting: int
    mean_absolute_error: float | None = None
    against_rate: float | None = None
    against_plan: float | None = None
    band_80_held: float | None = None
    pinball: float | None = None
    crps: float | None = None
    reason: str | None = None


def list_issued(answer: Forecast) -> list[dict[str, Any]]:
    """Return what is to be kept of a forecast: one row for each day that it can be judged on.

    Columns: as_of, due_on, quantiles (39 levels), rate_continued, plans_as_promised, target,
    method. A forecast without odds is not kept.
    """
    return [
        {
            "as_of": answer.as_of,
            "due_on": mark.day,
            "quantiles": list(mark.quantiles),
            "rate_continued": mark.naive.rate_continued,
            "plans_as_promised": mark.naive.plans_as_promised,
            "target": answer.target,
            "method": METHOD.version,
        }
        for mark in answer.marks
    ]


def judge_issued(rows: Sequence[Mapping[str, Any]], counts: Mapping[date, int]) -> IssuedRecord:
    """Score issued rows by what was counted on their days; a day without a count has not come."""
    come = [row for row in rows if row["due_on"] in counts]
    waiting = len(rows) - len(come)
    if not come:
        return IssuedRecord(0, waiting, reason=mark("No issued forecast has come due yet."))
    outcome = np.array([counts[row["due_on"]] for row in come], dtype=np.float64)
    quantiles = np.array([row["quantiles"] for row in come], dtype=np.float64)
    low, middle, high = (quantiles[:, np.searchsorted(LEVELS, level)] for level in (0.1, 0.5, 0.9))
    error = float(np.abs(middle - outcome).mean())
    rivals = [
        float(np.abs(np.array([row[name] for row in come]) - outcome).mean())
        for name in ("rate_continued", "plans_as_promised")
    ]
    return IssuedRecord(
        judged=len(come),
        waiting=waiting,
        mean_absolute_error=error,
        against_rate=error / rivals[0] if rivals[0] else None,
        against_plan=error / rivals[1] if rivals[1] else None,
        band_80_held=float(((low <= outcome) & (outcome <= high)).mean()),
        pinball=float(pinball(quantiles, outcome).mean()),
        crps=float(crps(quantiles, outcome).mean()),
    )


def read_issued(reading: Reading, as_of: date) -> IssuedRecord:
    """Score the national forecasts that were issued, by what is now counted on their days."""
    rows = reading.records(read_statement("issued", FLOW), as_of=as_of)
    days = sorted({row["due_on"] for row in rows if row["due_on"] <= as_of})
    counted = dict(reading.rows(read_statement("counted_on", FLOW), days=days)) if days else {}
    return judge_issued(rows, {day: int(counted.get(day, 0)) for day in days})
