"""What the forecast reads: moves between stages, reports, counted spells and plans, as arrays."""

from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.floating[Any]]
Bools = NDArray[np.bool_]

STAGE_COUNT: Final = 6
"""Unfinished stages, 0 to 5; they are also the indexes of every table by stage."""
LIVE: Final = 6
GONE: Final = 7
NEVER: Final = 10_000_000
"""A day after every other, for what has not happened."""


@dataclass(frozen=True)
class Moves:
    """Changes of stage, sorted by service, then event day. The first of a service lists it.

    Stages are 0-5, LIVE (6 and 7 alike) or GONE (withdrawn, merged, omitted). Days are proleptic
    ordinals; `known_day` is the day of the ledger's entry that brought the word.
    """

    service: Ints
    to_stage: Ints
    event_day: Ints
    known_day: Ints
    is_inferred: Bools


@dataclass(frozen=True)
class Reports:
    """One row per agency and reporting date."""

    agency: Ints
    day: Ints
    known_day: Ints


@dataclass(frozen=True)
class Counted:
    """Spells of being counted by the rule, one row per unit and spell; NEVER where still open."""

    agency: Ints
    from_day: Ints
    until_day: Ints
    from_known: Ints
    until_known: Ints


@dataclass(frozen=True)
class Plans:
    """Planned go-lives, sorted by service, then the day each is in force from: the last stands.

    `planned_day` is 0 where a plan was emptied.
    """

    service: Ints
    planned_day: Ints
    from_day: Ints
    known_day: Ints


Table = TypeVar("Table", Moves, Reports, Counted, Plans)


@dataclass(frozen=True)
class History:
    """A programme's past. Agencies and services are indexes into `agencies`, `service_agency`.

    `listed_day` is the first reporting date that named the service: before it, nobody watched,
    so no exposure counts (late entry).
    """

    agencies: tuple[str, ...]
    ministries: tuple[str | None, ...]
    service_agency: Ints
    listed_day: Ints
    moves: Moves
    reports: Reports
    counted: Counted
    plans: Plans


def as_known(history: History, day: int, known: int | None = None) -> History:
    """Return what had happened by `day`, of what had been entered by `known` (`day` if null).

    Reports keep their dates, even later ones: they vouch for every day up to theirs.
    """
    known = day if known is None else known
    moves, reports, plans = history.moves, history.reports, history.plans
    counted = history.counted
    spells = keep(counted, (counted.from_known <= known) & (counted.from_day <= day))
    ended = (spells.until_known <= known) & (spells.until_day <= day)
    return replace(
        history,
        moves=keep(moves, (moves.known_day <= known) & (moves.event_day <= day)),
        reports=keep(reports, reports.known_day <= known),
        plans=keep(plans, (plans.known_day <= known) & (plans.from_day <= day)),
        counted=replace(
            spells,
            until_day=np.where(ended, spells.until_day, NEVER),
            until_known=np.where(ended, spells.until_known, NEVER),
        ),
    )


def keep(table: Table, mask: Bools) -> Table:
    """Return the rows of `table` where `mask` holds."""
    columns: dict[str, Any] = {name: column[mask] for name, column in vars(table).items()}
    return type(table)(**columns)


def last_reports(history: History, as_of: int) -> Ints:
    """Return the day up to which each agency's reports vouch; 0 for one that never reported."""
    last = np.zeros(len(history.agencies), dtype=np.int64)
    np.maximum.at(last, history.reports.agency, history.reports.day)
    return np.minimum(last, as_of)


def weeks_reported(history: History, as_of: int) -> float:
    """Return the weeks from an agency's first report to its last, for the mean service."""
    first = np.full(len(history.agencies), as_of)
    np.minimum.at(first, history.reports.agency, history.reports.day)
    span = np.maximum(last_reports(history, as_of) - first, 0) / 7
    services = np.bincount(history.service_agency, minlength=len(span))
    return float(span @ services / services.sum()) if services.sum() else 0.0


def count_by_agency(history: History, day: int) -> Ints:
    """Return the units of each agency that the rule counts on `day`."""
    spells = history.counted
    stands = (spells.from_day <= day) & (spells.until_day > day)
    return np.bincount(spells.agency[stands], minlength=len(history.agencies))
