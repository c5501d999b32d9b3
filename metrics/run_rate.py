"""The rate a week that would still reach the target."""

from dataclasses import dataclass
from datetime import date

from data.sentence import mark
from metrics.targets import Target


@dataclass(frozen=True, slots=True)
class Rate:
    """Services a week; None with a reason where there is no rate to speak of."""

    per_week: float | None
    reason: str | None


def find_required_rate(online: int, target: Target, as_of: date) -> Rate:
    """Return the required run rate: what is missing, spread over the weeks to the deadline.

    Meaning: services that must come online each week from the day on to reach the target in time.
    Formula: (target - services online) / weeks from the as-of date to the deadline.
    Grain: one number per scope.
    Unit: services a week; 0 once the target is met; null once the deadline has come.
    Left out: services that will be lost on the way.
    Source: the target in force; services online.
    """
    weeks = target.weeks_left(as_of)
    if target.services is None or weeks is None:
        return Rate(None, target.reason or mark("The target has no deadline."))
    if online >= target.services:
        return Rate(0.0, None)
    if weeks <= 0:
        return Rate(None, mark("The deadline has come; no week is left."))
    return Rate((target.services - online) / weeks, None)
