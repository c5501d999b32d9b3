"""Progress of a scope: its counts, target, pace and line, read once and told to the titles."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.burn_up import draw_burn_up
from charts.burn_up_text import describe_burn_up, tabulate_burn_up
from charts.palette import Palette
from charts.progress import BurnUp, Milestone, Note, Point
from metrics.annotations import list_annotations
from metrics.burn_up import BurnUp as Line
from metrics.counts import Counts, read_counts
from metrics.run_rate import Rate, find_required_rate
from metrics.targets import Target, read_target
from metrics.throughput import Throughput, read_throughput, read_weekly_throughput
from reports.standing import Standing, read_standing
from widgets.language import _, read_tongue
from widgets.outlook import Outlook, read_outlook
from widgets.parts import Chart
from widgets.view import View


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
    told = {"services_online": counts.online, "required_per_week": rate.per_week}
    standing = read_standing(reading, as_of, scope, told)
    return Progress(
        counts=counts,
        target=target,
        rate=rate,
        throughput=read_throughput(reading, as_of, scope),
        weekly=read_weekly_throughput(reading, as_of, scope),
        line=standing.line,
        outlook=read_outlook(view),
        standing=standing,
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
        notes=list_notes(view),
    )


def list_notes(view: View) -> list[Note]:
    """Return the notes that people put on the chart, numbered by day."""
    rows = list_annotations(view.reading, view.as_of, view.scope).to_dict("records")
    return [
        Note(number, _to_date(row["noted_on"]), row["words"]) for number, row in enumerate(rows, 1)
    ]


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
