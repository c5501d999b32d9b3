"""Progress of a scope: its counts, target, pace and line, read once and told to the titles."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from charts.burn_up import draw_burn_up
from charts.burn_up_text import describe_burn_up, tabulate_burn_up
from charts.palette import Palette
from charts.progress import BurnUp, Milestone, Point
from metrics.burn_up import BurnUp as Line
from metrics.burn_up import read_burn_up
from metrics.counts import Counts, read_counts
from metrics.run_rate import Rate, find_required_rate
from metrics.targets import Target, read_target
from metrics.throughput import Throughput, read_throughput, read_weekly_throughput
from widgets.language import _, read_tongue
from widgets.outlook import Outlook, read_outlook
from widgets.parts import Chart
from widgets.titles.progress import Standing
from widgets.view import View

WEEK = timedelta(days=7)
IN_SCOPE = "in scope"


@dataclass(frozen=True)
class Progress:
    """Everything the first screen of National and of an agency is made from."""

    counts: Counts
    target: Target
    rate: Rate
    throughput: Throughput
    weekly: pd.DataFrame
    line: Line
    outlook: Outlook
    standing: Standing


def read_progress(view: View) -> Progress:
    """Return the progress of a view's scope."""
    reading, as_of, scope = view.reading, view.as_of, view.scope
    counts = read_counts(reading, as_of, scope)
    target = read_target(reading, as_of, scope)
    rate = find_required_rate(counts.online, target, as_of)
    line = read_burn_up(reading, as_of, scope)
    outlook = read_outlook(view)
    return Progress(
        counts=counts,
        target=target,
        rate=rate,
        throughput=read_throughput(reading, as_of, scope),
        weekly=read_weekly_throughput(reading, as_of, scope),
        line=line,
        outlook=outlook,
        standing=_stand(view, counts, target, rate, line, outlook),
    )


def _stand(
    view: View, counts: Counts, target: Target, rate: Rate, line: Line, outlook: Outlook
) -> Standing:
    online = list_points(line)
    is_ahead = target.deadline is not None and target.deadline > view.as_of
    return Standing(
        as_of=view.as_of,
        online=counts.online,
        target=target.services,
        deadline=target.deadline,
        week_ago=find_online(online, view.as_of - WEEK),
        unchanged_weeks=count_unchanged_weeks(online),
        needed=rate.per_week,
        outlook=outlook.services if is_ahead else None,
        is_forecast=outlook.is_forecast,
        met_on=find_met(online, target.services),
        online_at_deadline=find_online(online, target.deadline) if target.deadline else None,
        plan=tuple((point[0], point[1]) for point in line.plan.points),
        has_inventory=not view.is_empty,
        is_of_in_scope=target.kind == IN_SCOPE,
    )


def list_points(line: Line) -> list[Point]:
    """Return the line of services online as points, in order of days."""
    days = line.online["day"]
    return [
        Point(_to_date(day), int(services))
        for day, services in zip(days, line.online["services"], strict=True)
    ]


def thin_out(points: list[Point], kept: int = 60) -> list[Point]:
    """Return about `kept` points of a line, its ends and every change of direction among them."""
    step = max(1, len(points) // kept)
    return [
        point
        for place, point in enumerate(points)
        if (len(points) - 1 - place) % step == 0
        or place == 0
        or point.services < points[place - 1].services
    ]


def find_online(online: list[Point], on: date) -> int | None:
    """Return how many were online on a day; None before the line begins."""
    before = [point for point in online if point.on <= on]
    return int(before[-1].services) if before else None


def find_met(online: list[Point], target: int | None) -> date | None:
    """Return the day from which on the target has been met without a break; None if it is not."""
    met_on = None
    for point in reversed(online):
        if target is None or point.services < target:
            return met_on
        met_on = point.on
    return met_on


def count_unchanged_weeks(online: list[Point]) -> int:
    """Return for how many whole weeks the last value has stood."""
    if not online:
        return 0
    last, since = online[-1], online[-1].on
    for point in reversed(online):
        if point.services != last.services:
            break
        since = point.on
    return (last.on - since).days // 7


def chart_progress(view: View, palette: Palette, plans_name: str, height: int) -> Chart:
    """Return the burn-up of a view's scope."""
    burn_up, tongue = _tell_burn_up(view, read_progress(view), plans_name), read_tongue()
    return Chart(
        draw_burn_up(burn_up, palette, tongue, height),
        describe_burn_up(burn_up, tongue),
        lambda: tabulate_burn_up(burn_up, tongue),
    )


def _tell_burn_up(view: View, progress: Progress, plans_name: str) -> BurnUp:
    line, outlook, deadline = progress.line, progress.outlook, progress.target.deadline
    online = thin_out(list_points(line)) or [Point(view.as_of, 0)]
    is_ahead = deadline is not None and deadline > view.as_of
    pace = outlook.rate_continued
    return BurnUp(
        online=online,
        target=progress.target.services,
        deadline=deadline,
        plan=[Point(point[0], point[1]) for point in line.plan.points],
        plans=_list_plans(line.agencies_plan, deadline),
        plans_name=plans_name,
        forecast=[each for each in outlook.weekly if deadline and each.on <= deadline],
        pace=Point(deadline, pace) if is_ahead and deadline and pace is not None else None,
        stated=[
            Point(_to_date(row["stated_on"]), row["services"])
            for row in line.stated.to_dict("records")
        ],
        milestones=[Milestone(*each) for each in line.milestones],
    )


def _list_plans(plans: pd.DataFrame, deadline: date | None) -> list[Point]:
    """Return a hollow circle every fourth week and the last; one a week would be a chain."""
    points = [
        Point(_to_date(day), int(services))
        for day, services in zip(plans["week_on"], plans["services"], strict=True)
        if deadline is None or _to_date(day) <= deadline
    ]
    return [*points[:-1][::4], *points[-1:]]


def _to_date(day: date | pd.Timestamp) -> date:
    return day.date() if isinstance(day, pd.Timestamp) else day


def name_plans(is_agency: bool) -> str:
    """Return what the hollow circles are called on a chart."""
    return _("its own plans") if is_agency else _("agencies’ plans")
