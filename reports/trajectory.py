"""The burn-up as a paper draws it: points, ticks, and labels that do not run together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

import pandas as pd

from metrics.burn_up import BurnUp
from metrics.forecast import Forecast
from reports.headline import write_trajectory
from reports.parts import Band, Label, Line, Mark
from reports.standing import Standing, find_online, list_days
from reports.tongue import _, write_day, write_month
from reports.wording import write_number

HEADROOM: Final = 1.10
POINTS_KEPT: Final = 90
LABEL_GAP: Final = 0.062
DAY_ROOM: Final = 0.115
KEY_ROOM: Final = 0.15
STATED_APART: Final = 0.10


def draw_line(standing: Standing, plans_name: str) -> Line:
    """Return the burn-up of a standing; `plans_name` is what the plans are called in the margin."""
    line, deadline, as_of = standing.line, standing.deadline, standing.as_of
    days = list_days(line.online) or [(as_of, standing.online)]
    first, last = days[0][0], max(as_of, deadline or as_of)
    band = list_band(standing.forecast, as_of, deadline)
    naive = standing.forecast.naive
    is_ahead = deadline is not None and deadline > as_of
    plans = _thin([each for each in list_plans(line) if each.on <= last], 4) if is_ahead else []
    pace = Mark(last, naive.rate_continued) if naive and is_ahead and not band else None
    stated = tuple(mark for mark in list_stated(line) if first <= mark.on <= last)
    heights = [n for _day, n in days] + [mark.value for mark in (*plans, *stated)]
    heights += [each.high for each in band] + [standing.target or 0, pace.value if pace else 0, 1]
    top = max(heights) * HEADROOM
    plan_label = _label_plan(line, first, as_of, 0.1 * top)
    drawn = Line(
        title=write_trajectory(standing),
        alt="",
        first=first,
        last=last,
        as_of=as_of,
        top=top,
        ticks=choose_ticks(top, standing.target, days[0][1]),
        days=choose_days(first, last, [as_of, *([deadline] if deadline else [])]),
        online=tuple(thin_line(days)),
        online_text=_("{n} online").format(n=f"{standing.online:,}"),
        plan=tuple(Mark(day, value) for day, value, _kind in line.plan.points),
        plan_label=plan_label,
        is_ahead=plan_label is None or (find_online(days, plan_label.on) or 0) >= plan_label.value,
        plans=tuple(plans),
        band=band,
        pace=pace,
        stated=stated,
        milestones=tuple(_tell_milestones(line, first, last)),
        target=standing.target,
        deadline=deadline if deadline and deadline >= first else None,
        deadline_text=_("Deadline"),
    )
    labels = spread(_list_labels(drawn, plans_name), LABEL_GAP * top)
    return replace(drawn, alt=describe_line(drawn), labels=tuple(labels))


def list_band(forecast: Forecast, as_of: date, deadline: date | None) -> tuple[Band, ...]:
    """Return the forecast's band from the as-of date to the deadline; empty without either."""
    expected = forecast.expected
    if deadline is None or forecast.at_deadline is None or expected is None or deadline <= as_of:
        return ()
    inside = [each for each in forecast.weekly if each.day < deadline]
    end = forecast.at_deadline
    band = [Band(each.day, each.p10, each.expected, each.p90) for each in inside]
    return (*band, Band(deadline, end.p10, expected, end.p90))


def list_plans(line: BurnUp) -> list[Mark]:
    """Return the agencies' own plans by week."""
    plans = line.agencies_plan
    days = [pd.Timestamp(day).date() for day in plans["week_on"]]
    return [Mark(day, float(n)) for day, n in zip(days, plans["services"], strict=True)]


def list_stated(line: BurnUp) -> list[Mark]:
    """Return totals stated in public; the last one that the line does not bear out has words."""
    top = max([*line.online["services"], 1]) if len(line.online) else 1
    words = _("{n} stated in {month}")
    marks: list[Mark] = []
    for row in line.stated.to_dict("records"):
        on = pd.Timestamp(row["stated_on"]).date()
        is_apart = abs(row["services"] - row["evidenced"]) > STATED_APART * top
        text = words.format(n=write_number(row["services"]), month=write_month(on))
        marks = [replace(each, text="") for each in marks] if is_apart else marks
        marks.append(Mark(on, float(row["services"]), text if is_apart else ""))
    return marks


def _label_plan(line: BurnUp, first: date, as_of: date, lowest: float) -> Mark | None:
    """Return where the word "plan" stands, half-way along the dashes; none near the axis."""
    points = line.plan.points
    day = first + (min(as_of, points[-1][0]) - first) * 0.5 if points else first
    planned = line.plan.planned(day)
    return None if planned is None or planned < lowest else Mark(day, planned, _("plan"))


def _tell_milestones(line: BurnUp, first: date, last: date) -> Iterator[Mark]:
    for on, services, is_met in line.milestones:
        if first <= on <= last:
            words = _("{n} by {day}").format(n=f"{services:,}", day=write_day(on, last))
            yield Mark(on, services, f"✓ {words}" if is_met else words)


def thin_line(days: Sequence[tuple[date, int]]) -> list[Mark]:
    """Return the points of a line that its shape needs: about ninety, its ends, every fall."""
    step = max(1, len(days) // POINTS_KEPT)
    return [
        Mark(day, services)
        for place, (day, services) in enumerate(days)
        if (len(days) - 1 - place) % step == 0 or place == 0 or services < days[place - 1][1]
    ]


def _thin(points: list[Mark], step: int) -> list[Mark]:
    return [*points[:-1][::step], *points[-1:]]


def choose_ticks(top: float, target: float | None, start: float = 0) -> tuple[tuple[int, str], ...]:
    """Return round numbers with their words, none near the target, no words where `start` is."""
    rough = max(top / 5, 1)
    power = 10 ** (len(str(int(rough))) - 1)
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    apart = 0.07 * (target or 0)
    return tuple(
        (tick, "" if 0 <= start - tick + 0.03 * top < 0.08 * top else write_number(tick))
        for tick in range(step, int(top * 0.95) + 1, step)
        if target is None or abs(tick - target) > apart
    )


def choose_days(
    first: date, last: date, keys: Sequence[date]
) -> tuple[tuple[date, str, bool], ...]:
    """Return the words under the axis: key days always, the first of quarters where room is."""
    span = max(1, (last - first).days)
    chosen = [(day, write_day(day, last), True) for day in sorted({*keys}) if first <= day <= last]
    quarters = [
        date(year, month, 1) for month in (1, 7, 4, 10) for year in range(first.year, last.year + 1)
    ]
    for day in (first, *(each for each in quarters if first < each < last)):
        room = [KEY_ROOM if is_key else DAY_ROOM for _day, _text, is_key in chosen]
        if all(
            abs((day - other).days) / span > apart
            for (other, _text, _key), apart in zip(chosen, room, strict=True)
        ):
            chosen.append((day, write_month(day), False))
    return tuple(sorted(chosen))


def _list_labels(line: Line, plans_name: str) -> list[Label]:
    labels = []
    if line.target:
        labels.append(Label(line.target, write_number(line.target), _("target")))
    if line.plans:
        last = line.plans[-1].value
        labels.append(Label(last, write_number(last), plans_name, "muted"))
    if line.band:
        end = line.band[-1]
        labels.append(Label(end.middle, write_number(end.middle), _("expected"), "accent"))
        low, high = write_number(end.low), write_number(end.high)
        labels.append(Label(end.low, f"{low}–{high}", _("likely"), "accent"))
    elif line.pace:
        pace = line.pace.value
        labels.append(Label(pace, write_number(pace), _("at this pace"), "accent"))
    return labels


def spread(labels: Sequence[Label], gap: float) -> list[Label]:
    """Push labels apart until each is `gap` above the one below; a cluster keeps its middle."""
    clusters: list[list[Label]] = []
    for label in sorted(labels, key=lambda each: each.at):
        clusters.append([label])
        while len(clusters) > 1 and _low(clusters[-1], gap) - _high(clusters[-2], gap) < gap:
            clusters[-2:] = [clusters[-2] + clusters[-1]]
    return [
        replace(label, at=_low(cluster, gap) + place * gap)
        for cluster in clusters
        for place, label in enumerate(cluster)
    ]


def _low(cluster: Sequence[Label], gap: float) -> float:
    """Return the height of a cluster's lowest label, which never sinks into the axis."""
    middle = sum(label.at for label in cluster) / len(cluster)
    return max(middle - gap * (len(cluster) - 1) / 2, gap * 0.4)


def _high(cluster: Sequence[Label], gap: float) -> float:
    return _low(cluster, gap) + gap * (len(cluster) - 1)


def describe_line(line: Line) -> str:
    """Return the alternative text: start, today, target, outlook, plans, as far as given."""
    start, end = line.online[0], line.online[-1]
    words = _("Services online: {first} on {start}, {last} on {day}.")
    parts = [
        words.format(
            first=write_number(start.value),
            start=write_day(start.on),
            last=write_number(end.value),
            day=write_day(end.on),
        )
    ]
    if line.target and line.deadline:
        words = _("Target: {target} by {day}.")
        parts.append(words.format(target=write_number(line.target), day=write_day(line.deadline)))
    if line.band:
        low, high = write_number(line.band[-1].low), write_number(line.band[-1].high)
        words = _("Expected by then: {middle}, with 80% likelihood {low} to {high}.")
        middle = write_number(line.band[-1].middle)
        parts.append(words.format(middle=middle, low=low, high=high))
    elif line.pace:
        words = _("At this pace {n} by then.")
        parts.append(words.format(n=write_number(line.pace.value)))
    if line.plans:
        words = _("Plans add up to {n}.")
        parts.append(words.format(n=write_number(line.plans[-1].value)))
    return " ".join(parts)
