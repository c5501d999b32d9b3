"""What is to be reached, by when, and the plan that leads there; and what officials stated."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.counts import count_by_agency
from metrics.online import read_online_by_day
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

NO_TARGET: Final = mark("No target was in force on that day.")
NO_DEADLINE: Final = mark("The programme has no deadline in force on that day.")
NO_AGENCY: Final = mark("There is no agency in this scope.")


@dataclass(frozen=True, slots=True)
class Targets:
    """The rows of `targets` in force on a day: the programme's own and agencies' commitments."""

    services: int | None
    deadline: date | None
    reading: str | None
    baseline: tuple[date, int] | None
    milestones: tuple[tuple[date, int], ...]
    commitments: dict[UUID, int]
    receipts_aim: tuple[date, int] | None
    receipts_baseline: tuple[date, int] | None


@dataclass(frozen=True, slots=True)
class Target:
    """What a scope is held against; `commitments` is the sum of what its agencies signed.

    `kind`: programme, commitment, commitments, in scope, or commitments and in scope.
    """

    services: int | None
    deadline: date | None
    kind: str
    commitments: int
    committed_agencies: int
    reason: str | None

    def weeks_left(self, as_of: date) -> float | None:
        """Return weeks from a day to the deadline, below 0 once it has passed."""
        return (self.deadline - as_of).days / 7 if self.deadline else None

    def is_past(self, as_of: date) -> bool:
        """Say whether the deadline has come by a day."""
        return self.deadline is not None and self.deadline <= as_of

    def as_dict(self, as_of: date) -> dict[str, Any]:
        """Return the target as `figures --json` shows it."""
        return {
            "services": self.services,
            "deadline": self.deadline.isoformat() if self.deadline else None,
            "weeks_left": self.weeks_left(as_of),
            "kind": self.kind,
            "commitments": self.commitments,
            "committed_agencies": self.committed_agencies,
            "reason": self.reason or (None if self.deadline else NO_DEADLINE),
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """The line from baseline over milestones to the target; `points` are (day, services, kind)."""

    points: tuple[tuple[date, float, str], ...]
    reason: str | None

    def planned(self, on: date) -> float | None:
        """Return services planned for a day: linear between points, the target after the last."""
        if not self.points or on < self.points[0][0]:
            return None
        before = [p for p in self.points if p[0] <= on][-1]
        after = next((p for p in self.points if p[0] > on), None)
        if after is None:
            return before[1]
        share = (on - before[0]).days / (after[0] - before[0]).days
        return before[1] + share * (after[1] - before[1])


def read_targets(reading: Reading, as_of: date) -> Targets:
    """Return what was in force on a day, as known."""
    rows = reading.records(read_statement("targets_in_force"), as_of=as_of)
    own = {row["kind"]: row for row in rows if row["agency_id"] is None}
    final = own.get("target")
    return Targets(
        services=final["services"] if final else None,
        deadline=final["due_on"] if final else None,
        reading=final["reading"] if final else None,
        baseline=_dated(own.get("baseline")),
        milestones=tuple(
            (row["due_on"], row["services"])
            for row in rows
            if row["kind"] == "milestone" and row["agency_id"] is None
        ),
        commitments={row["agency_id"]: row["services"] for row in rows if is_commitment(row)},
        receipts_aim=_dated(own.get("receipts_aim")),
        receipts_baseline=_dated(own.get("receipts_baseline")),
    )


def is_commitment(row: dict[str, Any]) -> bool:
    """Say whether a row of `targets` is an agency's own number for the deadline."""
    return row["agency_id"] is not None and row["kind"] in ("commitment", "target")


def _dated(row: dict[str, Any] | None) -> tuple[date, int] | None:
    return (row["due_on"], row["services"]) if row else None


def read_target(reading: Reading, as_of: date, scope: Scope = NATION) -> Target:
    """Return the target of a scope on a day.

    The nation's is the programme's. An agency's is its commitment or, without one, what it has
    in scope; a ministry's is the sum of its agencies'.
    """
    targets = read_targets(reading, as_of)
    return choose_target(targets, count_by_agency(reading, as_of, scope), scope)


def choose_target(targets: Targets, by_agency: pd.DataFrame, scope: Scope) -> Target:
    """Return the target of a scope from what is in force and its agencies' counts."""
    mine = by_agency["agency_id"].map(targets.commitments)
    signed, sum_signed = int(mine.notna().sum()), int(mine.fillna(0).sum())
    if scope.is_nation:
        reason = None if targets.services is not None else NO_TARGET
        return Target(targets.services, targets.deadline, "programme", sum_signed, signed, reason)
    if by_agency.empty:
        return Target(None, targets.deadline, "in scope", 0, 0, NO_AGENCY)
    services = int(target_by_agency(targets, by_agency).sum())
    kind = "in scope" if not signed else "commitments"
    if signed and signed < len(by_agency):
        kind = "commitments and in scope"
    if scope.agency and signed:
        kind = "commitment"
    return Target(services, targets.deadline, kind, sum_signed, signed, None)


def target_by_agency(targets: Targets, by_agency: pd.DataFrame) -> pd.Series:
    """Return each agency's commitment or, without one, what it has in scope."""
    mine = by_agency["agency_id"].map(targets.commitments)
    return mine.fillna(by_agency["in_scope"]).astype("int64")


def read_plan(reading: Reading, as_of: date, scope: Scope = NATION) -> Plan:
    """Return the plan line of a scope.

    The nation's baseline is the programme's; any other scope starts from what it had online on
    the baseline's day and has no milestones.
    """
    targets = read_targets(reading, as_of)
    target = choose_target(targets, count_by_agency(reading, as_of, scope), scope)
    return draw_plan(reading, targets, target, scope)


def draw_plan(reading: Reading, targets: Targets, target: Target, scope: Scope) -> Plan:
    """Return the plan line from what is in force and the scope's target."""
    if target.services is None or target.deadline is None:
        return Plan((), target.reason or NO_TARGET)
    if targets.baseline is None or targets.baseline[0] >= target.deadline:
        return Plan((), mark("The programme has no baseline before its deadline to plan from."))
    start, services = targets.baseline
    points: list[tuple[date, float, str]] = [(start, services, "baseline")]
    if scope.is_nation:
        inside = [m for m in targets.milestones if start < m[0] < target.deadline]
        points += [(on, services, "milestone") for on, services in sorted(inside)]
    else:
        counted = read_online_by_day(reading, start, scope, since=start)
        points = [(start, int(counted["services"].iloc[-1]), "baseline")]
    return Plan((*points, (target.deadline, target.services, "target")), None)


def read_stated(reading: Reading, as_of: date) -> pd.DataFrame:
    """Return what officials stated up to a day, each beside what was evidenced on its own day.

    Columns: stated_on, services, what, source, url, reading, evidenced, gap.
    """
    return reading.frame(read_statement("stated_totals"), as_of=as_of)
