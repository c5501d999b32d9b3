"""Dates that contradict the stage, each other, or the day of the report."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import numpy as np

from loaders.checks.case import Case
from loaders.rows import day

FIRST_YEAR: Final = 1990
YEARS_AHEAD: Final = 15
DATES: Final = (
    *("stage_since", "started_on", "planned_live_on", "live_on"),
    *("agency_verified_on", "next_action_on"),
)
# So many services with one date are no accident.
MANY: Final = 10
MASS_COUNT: Final = 20
MASS_SHARE: Final = 0.3


def check_live_dates(case: Case) -> None:
    """Mark live services without a date, with one still to come, or with one before the start."""
    rows, collector = case.rows, case.collector
    live, dates = case.is_live(), rows.dates("live_on")
    collector.mark("live_without_date", live & np.isnat(dates), "live_on")
    collector.mark(
        "live_in_future",
        live & (dates > day(case.reported_on)),
        "live_on",
        value=_date_of(case, "live_on"),
    )
    started = rows.dates("started_on")
    collector.mark(
        "live_before_start",
        rows.is_accepted & (dates < started),
        "live_on",
        value=_date_of(case, "live_on"),
        other=_date_of(case, "started_on"),
    )
    collector.mark(
        "live_date_not_live",
        case.is_unfinished() & (dates <= day(case.reported_on)),
        "live_on",
        value=_date_of(case, "live_on"),
        other=case.show_stage,
    )


def check_plans(case: Case) -> None:
    """Mark plans and next actions whose day has passed."""
    rows, today = case.rows, day(case.reported_on)
    case.collector.mark(
        "planned_past",
        case.is_unfinished() & (rows.dates("planned_live_on") < today) & ~rows.filled("exempt"),
        "planned_live_on",
        value=_date_of(case, "planned_live_on"),
        other=case.show_stage,
    )
    case.collector.mark(
        "stage_since_future",
        rows.is_accepted & (rows.dates("stage_since") > today),
        "stage_since",
        value=_date_of(case, "stage_since"),
    )
    case.collector.mark(
        "next_action_past",
        case.is_unfinished() & (rows.dates("next_action_on") < today),
        "next_action_on",
        value=_date_of(case, "next_action_on"),
    )


def check_years(case: Case) -> None:
    """Mark dates that no service of this programme can have."""
    first = day(date(FIRST_YEAR, 1, 1))
    last = day(case.reported_on + timedelta(days=366 * YEARS_AHEAD))
    for name in DATES:
        dates = case.rows.dates(name)
        is_odd = ((dates < first) | (dates > last)) & case.rows.is_accepted
        case.collector.mark("date_implausible", is_odd, name, value=_date_of(case, name))


def check_same_dates(case: Case) -> None:
    """Mark agencies all of whose live services went live on one day."""
    live = case.is_live() & ~np.isnat(case.rows.dates("live_on"))
    for number in range(len(case.owners.agencies)):
        places = np.flatnonzero(live & (case.owners.of_row == number))
        dates = case.rows.dates("live_on")[places]
        if len(places) >= MANY and (dates == dates[0]).all():
            case.collector.mark(
                "same_live_date",
                places[:1],
                "live_on",
                count=len(places),
                value=_date_of(case, "live_on"),
            )


def check_mass_go_live(case: Case) -> None:
    """Mark agencies many of whose known services become live in this one report."""
    changes = case.changes
    if changes is None or not len(changes.inventory):
        return
    stages = np.full(len(case.rows), np.nan)
    is_known = changes.known >= 0
    stages[is_known] = changes.inventory.column("stage")[changes.known[is_known]]
    risen = case.is_live() & (stages < 6)
    for number in range(len(case.owners.agencies)):
        of_agency = case.owners.of_row == number
        places = np.flatnonzero(risen & of_agency)
        total = int((of_agency & is_known).sum())
        if len(places) >= max(MASS_COUNT, MASS_SHARE * total):
            case.collector.mark("mass_go_live", places[:1], "stage", count=len(places), other=total)


def _date_of(case: Case, name: str) -> Callable[[int], object]:
    return lambda place: case.rows.values[name][place]
