"""How long things take: from start to live, in each stage, and what waits unusually long."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement
from metrics.survival import estimate_survival, find_percentile


@dataclass(frozen=True, slots=True)
class CycleTime:
    """Days from start to live of finished services, and the finished ones that cannot tell."""

    p50: float | None
    p85: float | None
    finished: int
    without_start: int
    inferred: int
    backwards: int
    reason: str | None

    def as_dict(self) -> dict[str, Any]:
        """Return the cycle time as `figures --json` shows it."""
        return asdict(self)


def read_cycle_time(reading: Reading, as_of: date, scope: Scope = NATION) -> CycleTime:
    """Return the days that onboarding took, of services finished by a day."""
    (row,) = reading.records(read_statement("cycle_time"), as_of=as_of, **scope.parameters)
    reason = (
        None
        if row["finished"]
        else mark("No finished service has both a start and a go-live date.")
    )
    return CycleTime(**row, reason=reason)


def read_time_in_stage(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return time in each stage from 0 to 5: stage, p50, p85, completed, left, still_there.

    Meaning: how many days services stay in a stage before they move on to another.
    Formula: product-limit (Kaplan and Meier) estimate; the first day by which half, and 85 per
      cent, have moved on.
    Grain: one row per stage.
    Unit: days; null where too few have moved on to say.
    Left out: nothing: stays still going on, and those that ended by leaving the inventory, count
      as not yet ended; a unit's first stay is left out where its start is only a reporting date.
    Source: stages and their dates in service rows of standing submissions.
    """
    stays = reading.frame(read_statement("stage_times"), as_of=as_of, **scope.parameters)
    return pd.DataFrame([_measure(stage, stays) for stage in range(6)])


def _measure(stage: int, stays: pd.DataFrame) -> dict[str, Any]:
    mine = stays[stays["stage"] == stage]
    days = np.unique(mine["days"].to_numpy(dtype=np.int64))
    ended, censored = (
        _count(mine[mine["is_completed"] == is_completed], days) for is_completed in (True, False)
    )
    survival = estimate_survival(days, ended, censored)
    still_there = int(mine["still_there"].sum())
    return {
        "stage": stage,
        "p50": find_percentile(*survival, 0.5),
        "p85": find_percentile(*survival, 0.85),
        "completed": int(ended.sum()),
        "left": int(censored.sum()) - still_there,
        "still_there": still_there,
    }


def _count(stays: pd.DataFrame, days: Any) -> Any:
    counts = np.zeros(len(days), dtype=np.int64)
    np.add.at(counts, np.searchsorted(days, stays["days"]), stays["stays"])
    return counts


def list_aging(
    reading: Reading, as_of: date, scope: Scope = NATION, is_flagged_only: bool = False
) -> pd.DataFrame:
    """Return unfinished units with age, threshold and is_flagged, the oldest first.

    `threshold` is null in stages that fewer than 20 units have completed.
    """
    return reading.frame(
        read_statement("aging"), as_of=as_of, is_flagged_only=is_flagged_only, **scope.parameters
    )


def read_aged(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return unfinished services in their stage for unusually long, out of those with a limit."""
    (row,) = reading.records(read_statement("aged_count"), as_of=as_of, **scope.parameters)
    reason = mark("No stage has been completed often enough (20 times) to say what is usual.")
    if not row["unfinished"]:
        reason = mark("Nothing is unfinished.")
    return divide(row["flagged"], row["with_limit"], reason)
