"""Plans that were not kept: what is overdue, and how planned dates have moved."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement
from metrics.trajectory import find_overdue, plans_by_agency

NO_PLAN_EVER = mark("No service has had a planned go-live date.")


@dataclass(frozen=True, slots=True)
class Slips:
    """How often and how far planned dates moved; days are of services whose date moved.

    `moved`: services whose date moved, out of those that had one.
    """

    moved: Share
    times: int
    postponed: int
    median_days: float | None
    p85_days: float | None
    reason: str | None


def read_overdue(reading: Reading, as_of: date, scope: Scope = NATION) -> Share:
    """Return overdue services out of the unfinished services that have a plan."""
    return find_overdue(plans_by_agency(reading, as_of, None, scope))


def list_overdue(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return overdue services, the longest first, with days_overdue, blocker and officer."""
    return reading.frame(read_statement("overdue"), as_of=as_of, **scope.parameters)


def read_slips(reading: Reading, as_of: date, scope: Scope = NATION) -> Slips:
    """Return how often and how far planned go-live dates have moved up to a day."""
    (row,) = reading.records(read_statement("slips"), as_of=as_of, **scope.parameters)
    share = divide(row["moved"], row["planned"], NO_PLAN_EVER)
    return Slips(
        moved=share,
        times=row["times"],
        postponed=row["postponed"],
        median_days=row["median_days"],
        p85_days=row["p85_days"],
        reason=share.reason or (None if row["moved"] else mark("No planned date has moved.")),
    )


def list_slipped(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return the services whose planned date moved up to a day, the farthest first.

    Columns: agency_id, code, agency, service_id, times, postponed, days_moved, first_planned_on,
    planned_live_on (the latest), moved_on and entry_no (of the latest move), service_code,
    service_name, stage, officer.
    """
    return reading.frame(read_statement("slipped_plans"), as_of=as_of, **scope.parameters)
