"""How far a scope is and where it is heading: what headlines and trajectories are made from."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from metrics.burn_up import BurnUp, read_burn_up
from metrics.expected import keep_forecast
from metrics.forecast import Forecast
from metrics.scope import Scope

WEEK: Final = timedelta(days=7)
IN_SCOPE: Final = "in scope"


@dataclass(frozen=True)
class Standing:
    """What a headline is made from; None where a figure cannot be had.

    `outlook` is the number online by the deadline: the forecast's middle, else the last four
    weeks' rate continued; None once the deadline has come. `line` is read once for the headline
    and the chart, so that they cannot differ.
    """

    as_of: date
    online: int
    target: int | None
    deadline: date | None
    week_ago: int | None
    unchanged_weeks: int
    needed: float | None
    outlook: int | None
    is_forecast: bool
    met_on: date | None
    online_at_deadline: int | None
    has_inventory: bool
    is_of_in_scope: bool
    line: BurnUp
    forecast: Forecast

    @property
    def is_met(self) -> bool:
        """Whether the target is reached on the day."""
        return self.target is not None and self.online >= self.target > 0

    @property
    def days_over(self) -> int:
        """Days since the deadline; 0 while it has not passed."""
        return max(0, (self.as_of - self.deadline).days) if self.deadline else 0

    @property
    def planned(self) -> float | None:
        """The plan for the day; None before its first point and after its last."""
        points = self.line.plan.points
        inside = bool(points) and points[0][0] <= self.as_of <= points[-1][0]
        return self.line.plan.planned(self.as_of) if inside else None


def read_standing(reading: Reading, as_of: date, scope: Scope, figures: dict[str, Any]) -> Standing:
    """Return the standing of a scope whose figures have been read."""
    line = read_burn_up(reading, as_of, scope)
    forecast = keep_forecast(reading, as_of, scope)
    days = list_days(line.online)
    target, deadline = line.target, line.deadline
    is_ahead = deadline is not None and deadline > as_of
    return Standing(
        as_of=as_of,
        online=figures["services_online"],
        target=target.services,
        deadline=deadline,
        week_ago=find_online(days, as_of - WEEK),
        unchanged_weeks=count_unchanged_weeks(days),
        needed=figures["required_per_week"],
        outlook=find_outlook(forecast) if is_ahead else None,
        is_forecast=forecast.at_deadline is not None,
        met_on=find_met(days, target.services),
        online_at_deadline=find_online(days, deadline) if deadline else None,
        has_inventory=bool(reading.rows("select 1 from periods limit 1")),
        is_of_in_scope=target.kind == IN_SCOPE,
        line=line,
        forecast=forecast,
    )


def find_outlook(forecast: Forecast) -> int | None:
    """Return the one number that speaks of the deadline: the forecast's, else the rate's."""
    if forecast.expected is not None:
        return round(forecast.expected)
    return round(forecast.naive.rate_continued) if forecast.naive else None


def list_days(online: pd.DataFrame) -> list[tuple[date, int]]:
    """Return the days of a line with their services, in order."""
    days = [pd.Timestamp(day).date() for day in online["day"]]
    return list(zip(days, (int(n) for n in online["services"]), strict=True))


def find_online(days: list[tuple[date, int]], on: date) -> int | None:
    """Return how many were online on a day; None before the line begins."""
    before = [services for day, services in days if day <= on]
    return before[-1] if before else None


def find_met(days: list[tuple[date, int]], target: int | None) -> date | None:
    """Return the day since which the target has been met without a break; None if it is not."""
    met_on = None
    for day, services in reversed(days):
        if target is None or services < target:
            return met_on
        met_on = day
    return met_on


def count_unchanged_weeks(days: list[tuple[date, int]]) -> int:
    """Return for how many whole weeks the last number has stood."""
    if not days:
        return 0
    last, since = days[-1][1], days[-1][0]
    for day, services in reversed(days):
        if services != last:
            break
        since = day
    return (days[-1][0] - since).days // 7
