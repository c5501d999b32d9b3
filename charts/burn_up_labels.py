"""Words on the burn-up: at the line, at its marks, under the axis."""

import plotly.graph_objects as go

from charts.burn_up_margin import (
    count_pixels,
    find_place,
    is_at_edge,
    label_margin,
    list_milestones,
    write_by,
    write_milestone,
    write_number,
)
from charts.days import write_days
from charts.palette import Palette
from charts.progress import BurnUp, Point
from charts.scale import choose_days
from charts.theme import LABEL_STEP, SIZE
from charts.tongue import Tongue

NARROW = 0.45
LATE = 0.7
ROOM_BELOW = 30
ROOM_BELOW_MILESTONE = 48
APART = 0.10


def add_labels(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    """Write every label of a burn-up; none needs a legend."""
    _label_days(figure, chart, palette, tongue)
    label_margin(figure, chart, palette, tongue)
    _label_statements(figure, chart, palette, tongue)
    _label_milestones(figure, chart, palette, tongue)
    is_ahead = _is_ahead(chart)
    if not is_at_edge(chart, chart.as_of):
        _label_online(figure, chart, palette, tongue, is_ahead)
    _label_plan(figure, chart, palette, tongue)


def _is_ahead(chart: BurnUp) -> bool:
    planned = chart.planned_on(chart.as_of)
    return planned is None or chart.online[-1].services >= planned


def _label_days(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    key_days = [chart.as_of]
    if chart.deadline and chart.deadline >= chart.starts_on:
        key_days.append(chart.deadline)
        is_left = find_place(chart, chart.deadline) < NARROW
        figure.add_annotation(
            x=chart.deadline,
            y=chart.top,
            yshift=11,
            text=tongue.say("Deadline"),
            xanchor="left" if is_left else "right",
            font={"color": palette.muted},
        )
    write_days(figure, choose_days(chart.starts_on, chart.ends_on, key_days, tongue), palette)


def _label_online(
    figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue, is_ahead: bool
) -> None:
    """Above left when ahead of plan, below right when behind; never past the left edge."""
    below_target = ((chart.target or 0) - chart.online[-1].services) * count_pixels(figure, chart)
    lift = below_target + 14 if 0 <= below_target < 26 else 14
    place = {"xanchor": "right", "xshift": -10, "yshift": lift}
    has_room_below = chart.online[-1].services * count_pixels(figure, chart) > ROOM_BELOW
    if not is_ahead and has_room_below:
        place = {"xanchor": "left", "xshift": 4, "yshift": -16}
    elif find_place(chart, chart.as_of) < NARROW:
        place = {"xanchor": "left", "xshift": 2, "yshift": lift + 4, "x": chart.starts_on}
    figure.add_annotation(
        {"x": chart.as_of, "y": chart.online[-1].services} | place,
        text=write_number(chart.online[-1].services, tongue.say("online")),
        font={"color": palette.accent, "size": SIZE + 2},
    )


def _label_plan(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    """On the side away from the line, before the as-of date, where both are apart."""
    day = chart.starts_on + (min(chart.as_of, chart.ends_on) - chart.starts_on) * 0.55
    planned = chart.planned_on(day)
    if planned is None:
        return
    is_ahead = _online_on(chart, Point(day, planned)) >= planned
    figure.add_annotation(
        x=day,
        y=planned,
        xshift=8 if is_ahead else -8,
        yshift=-12 if is_ahead else 12,
        xanchor="left" if is_ahead else "right",
        text=tongue.say("plan"),
        font={"color": palette.muted},
    )


def _label_statements(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    """Name the last statement that the line does not bear out; more would run together."""
    apart = [
        point
        for point in chart.shown(chart.stated)
        if abs(point.services - _online_on(chart, point)) > APART * chart.top
    ]
    for point in apart[-1:]:
        is_right = find_place(chart, point.on) > LATE
        words = tongue.say("{services} stated in {month}")
        services, month = f"{point.services:,.0f}", tongue.write_month(point.on)
        # To the left of its mark it is narrow and stands above the target's line.
        if is_right:
            services, month = f"{services}<br>", f"<br>{month}"
        figure.add_annotation(
            x=point.on,
            y=point.services,
            xshift=-10 if is_right else 10,
            yshift=1.5 * LABEL_STEP if is_right else 0,
            xanchor="right" if is_right else "left",
            align="right" if is_right else "left",
            bgcolor=palette.ground,
            text=words.format(services=services, month=month),
        )


def _label_milestones(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    for milestone in list_milestones(chart):
        has_room = milestone.services * count_pixels(figure, chart) > ROOM_BELOW_MILESTONE
        if not has_room or is_at_edge(chart, milestone.on):
            continue
        figure.add_annotation(
            x=milestone.on,
            y=milestone.services,
            xshift=10,
            yshift=-22,
            xanchor="right",
            align="right",
            bgcolor=palette.ground,
            text=f"{write_milestone(milestone)}<br>{write_by(milestone, tongue)}",
        )


def _online_on(chart: BurnUp, point: Point) -> float:
    return max((each for each in chart.online if each.on <= point.on), default=point).services
