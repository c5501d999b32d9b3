"""Where the programme stands against its plan, and what agencies' own plans come to."""

import math
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.kept import keep_table
from metrics.scope import NATION, Scope
from metrics.shares import Share, divide
from metrics.statements import read_statement
from metrics.targets import Plan, Target, read_plan, read_target

NO_UNFINISHED_PLAN: Final = mark("No unfinished service has a planned go-live date.")


@dataclass(frozen=True, slots=True)
class Trajectory:
    """Against the plan line, and the agencies' own plan; `reasons` by the name of what is None."""

    planned: float | None
    variance: float | None
    agencies_plan_at_deadline: int | None
    plan_adequacy: float | None
    plans_passed: int
    reasons: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the trajectory as `figures --json` shows it."""
        return {
            "planned": self.planned,
            "variance": self.variance,
            "agencies_plan_at_deadline": self.agencies_plan_at_deadline,
            "plan_adequacy": self.plan_adequacy,
            "plans_passed": self.plans_passed,
            "reason": " ".join(dict.fromkeys(self.reasons.values())) or None,
        }


@keep_table
def plans_by_agency(
    reading: Reading, as_of: date, deadline: date | None, scope: Scope = NATION
) -> pd.DataFrame:
    """Return one row an agency: unfinished, planned, overdue, passed, due, later, in services."""
    return reading.frame(
        read_statement("plans"), as_of=as_of, deadline=deadline or as_of, **scope.parameters
    )


def read_trajectory(
    reading: Reading, as_of: date, online: int, scope: Scope = NATION
) -> Trajectory:
    """Return where a scope with so many services online stands on a day."""
    target = read_target(reading, as_of, scope)
    plans = plans_by_agency(reading, as_of, target.deadline, scope)
    return find_trajectory(online, target, read_plan(reading, as_of, scope), plans, as_of)


def find_trajectory(
    online: int, target: Target, plan: Plan, plans: pd.DataFrame, as_of: date
) -> Trajectory:
    """Return trajectory variance and plan adequacy.

    Meaning: how far services online are from the plan line, and whether agencies' own plans,
      if all are kept, reach the target.
    Formula: variance = online / planned - 1, the plan being linear between baseline, milestones
      and target; plan adequacy = (online + unfinished services planned to go live after the
      as-of date and up to the deadline) / target.
    Grain: one of each per scope.
    Unit: share; null where nothing is planned for the day, or there is no target.
    Left out: plans whose day has passed, which stand apart.
    Source: targets in force; planned go-live dates in service rows.
    """
    reasons: dict[str, str] = {}
    planned = plan.planned(as_of)
    if planned is None:
        reasons["planned"] = plan.reason or mark("The day is before the plan's first.")
    variance = online / planned - 1 if planned else None
    if planned == 0:
        reasons["variance"] = mark("Nothing was planned for this day yet.")
    promised = None if target.deadline is None else online + int(plans["due"].sum())
    adequacy = promised / target.services if promised is not None and target.services else None
    if adequacy is None:
        reasons["plan_adequacy"] = target.reason or mark("The target is 0.")
    passed = int(plans["passed"].sum())
    return Trajectory(planned, variance, promised, adequacy, passed, reasons)


def find_overdue(plans: pd.DataFrame) -> Share:
    """Return unfinished services whose planned go-live has passed.

    Meaning: unfinished services that were to be live before the day.
    Formula: unfinished services planned before the as-of date / unfinished services with a plan.
    Grain: one share per scope.
    Unit: share 0-1; null where no unfinished service has a plan.
    Left out: unfinished services without a planned date.
    Source: planned go-live dates in service rows of standing submissions.
    """
    return divide(int(plans["overdue"].sum()), int(plans["planned"].sum()), NO_UNFINISHED_PLAN)


def read_agencies_plan(
    reading: Reading, as_of: date, deadline: date, scope: Scope = NATION
) -> pd.DataFrame:
    """Return week_on, services if every plan is kept, from the day to the deadline.

    From the deadline on, only the day itself.
    """
    weeks = max(0, math.ceil((deadline - as_of).days / 7))
    return reading.frame(
        read_statement("agencies_plan"),
        as_of=as_of,
        deadline=max(deadline, as_of),
        weeks=weeks,
        **scope.parameters,
    )
