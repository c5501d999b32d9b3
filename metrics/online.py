"""Services online by day and by week."""

from datetime import date, timedelta
from typing import Final

import numpy as np
import pandas as pd

from data.reading import Reading
from metrics.kept import keep_table
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

WEEKS_SHOWN: Final = 26


@keep_table
def read_online_by_day(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    since: date | None = None,
    level: str = "online",
) -> pd.DataFrame:
    """Return `day`, `services` for every day up to the as-of date.

    Without `since`, from the programme's baseline, or half a year back where there is none.
    """
    first = since or find_start(reading, as_of)
    return reading.frame(
        read_statement("online_by_day"),
        as_of=as_of,
        since=min(first, as_of),
        level=level,
        **scope.parameters,
    )


def find_start(reading: Reading, as_of: date) -> date:
    """Return the day from which the programme is shown: its baseline's, or half a year back."""
    targets = reading.records(read_statement("targets_in_force"), as_of=as_of)
    days: list[date] = [row["due_on"] for row in targets if row["kind"] == "baseline"]
    return min([*days, as_of - timedelta(days=182)]) if days else as_of - timedelta(days=182)


@keep_table
def list_weekly_counts(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    weeks: int = WEEKS_SHOWN,
    level: str = "online",
) -> pd.DataFrame:
    """Return one row an agency: `agency_id`, `code`, `services`, a list with the latest last."""
    agencies = reading.frame(read_statement("agencies"), **scope.parameters)
    found = agencies[["agency_id", "code"]].sort_values(["code", "agency_id"], ignore_index=True)
    turned = reading.arrow(
        read_statement("online_weekly"),
        as_of=as_of,
        weeks=weeks,
        level=level,
        **scope.parameters,
    )
    changes = np.zeros((len(found), weeks), dtype=np.int64)
    place, week, change = (turned[name].to_numpy() for name in ("place", "week_no", "change"))
    changes[place, week] = change
    found["services"] = changes.cumsum(axis=1).tolist()
    return found


def read_online_by_week(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    weeks: int = WEEKS_SHOWN,
    level: str = "online",
) -> pd.DataFrame:
    """Return `agency_id`, `code`, `week_on`, `services`; weeks end on the as-of date."""
    counts = list_weekly_counts(reading, as_of, scope, weeks, level)
    ends = list_week_ends(as_of, weeks)
    counts["week_on"] = [ends] * len(counts)
    return counts.explode(["services", "week_on"], ignore_index=True)


def list_week_ends(as_of: date, weeks: int) -> list[date]:
    """Return the days on which the last weeks end, the as-of date last."""
    return [as_of - timedelta(days=7 * ago) for ago in reversed(range(weeks))]
