"""Burn-up: services online so far, the plan, the outlook, the target and the deadline."""

from collections.abc import Sequence

import plotly.graph_objects as go

from charts.burn_up_labels import add_labels
from charts.burn_up_notes import add_notes
from charts.palette import Palette
from charts.progress import BurnUp, Point
from charts.scale import choose_steps
from charts.theme import Figure, start_figure
from charts.tongue import ENGLISH, Tongue

HEIGHT = 350
MARGIN = {"l": 0, "r": 132, "t": 24, "b": 28}
SKIPPED_NEAR_TARGET = 0.07
BELOW_TOP = 0.95


def draw_burn_up(
    chart: BurnUp, palette: Palette, tongue: Tongue = ENGLISH, height: int = HEIGHT
) -> Figure:
    """Return the figure; without a forecast, a plan or a target those marks are simply absent."""
    figure = start_figure(palette, height, MARGIN)
    _add_outlook(figure, chart, palette, tongue)
    _add_plans(figure, chart, palette, tongue)
    _add_online(figure, chart, palette, tongue)
    _add_statements(figure, chart, palette, tongue)
    _add_target(figure, chart, palette)
    figure.update_xaxes(range=[chart.starts_on, chart.ends_on], tickvals=[])
    figure.update_yaxes(range=[0, chart.top], tickvals=_choose_ticks(chart))
    add_notes(figure, chart, palette)
    add_labels(figure, chart, palette, tongue)
    return figure


def _choose_ticks(chart: BurnUp) -> list[int]:
    """Skip what would run into the target's own line."""
    target = chart.target or 0
    apart = SKIPPED_NEAR_TARGET * target
    below = [step for step in choose_steps(chart.top) if step < BELOW_TOP * chart.top]
    return [step for step in below if abs(step - target) > apart]


def _add_outlook(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    line = {"color": palette.accent, "width": 1.5}
    if not chart.forecast:
        if chart.pace:
            ends = [chart.online[-1], chart.pace]
            _add_line(figure, ends, line, tongue.say("At this pace"))
        return
    days = [outlook.on for outlook in chart.forecast]
    figure.add_scatter(
        x=days + days[::-1],
        y=[each.high for each in chart.forecast] + [each.low for each in chart.forecast][::-1],
        fill="toself",
        fillcolor=palette.band,
        line={"width": 0},
        mode="lines",
        hoverinfo="skip",
    )
    middle = [Point(outlook.on, outlook.middle) for outlook in chart.forecast]
    _add_line(figure, middle, line, tongue.say("Expected"))


def _add_plans(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    dashes = {"color": palette.plan, "width": 1.5, "dash": "6px,4px"}
    _add_line(figure, chart.plan, dashes, tongue.say("Programme plan"))
    if chart.plans:
        thread = {"color": palette.plan, "width": 1, "dash": "1px,3px"}
        _add_line(figure, chart.plans, thread, chart.plans_name[:1].upper() + chart.plans_name[1:])
        circles = _hollow(palette, "circle", 8)
        figure.data[-1].update(mode="lines+markers", marker=circles, cliponaxis=False)


def _add_online(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    line = {"color": palette.accent, "width": 3.5}
    _add_line(figure, chart.online, line, tongue.say("Online"))
    figure.add_scatter(
        x=[chart.as_of],
        y=[chart.online[-1].services],
        mode="markers",
        marker={"size": 7, "color": palette.accent},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _add_statements(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    see_through = _hollow(palette, "diamond", 13) | {"color": "rgba(0,0,0,0)"}
    see_through["line"] = {"width": 1.75, "color": palette.ink}
    triangle = _hollow(palette, "triangle-up", 10)
    triangle["line"] = {"width": 1.5, "color": palette.ink}
    milestones = [Point(each.on, each.services) for each in chart.milestones]
    for points, marker, name in (
        (milestones, triangle, tongue.say("Milestone")),
        (chart.stated, see_through, tongue.say("Stated")),
    ):
        if shown := chart.shown(points):
            _add_line(figure, shown, {}, name)
            figure.data[-1].update(mode="markers", marker=marker, cliponaxis=False)


def _add_target(figure: go.Figure, chart: BurnUp, palette: Palette) -> None:
    ends = {"x0": chart.starts_on, "x1": chart.ends_on}
    if chart.target:
        line = {"color": palette.ink, "width": 1.5}
        figure.add_shape(type="line", y0=chart.target, y1=chart.target, line=line, **ends)
    if chart.deadline and chart.deadline >= chart.starts_on:
        ends = {"x0": chart.deadline, "x1": chart.deadline}
        line = {"color": palette.ink, "width": 1}
        figure.add_shape(type="line", y0=0, y1=chart.top, line=line, **ends)


def _add_line(
    figure: go.Figure, points: Sequence[Point], line: dict[str, object], name: str
) -> None:
    figure.add_scatter(
        x=[point.on for point in points],
        y=[point.services for point in points],
        mode="lines",
        line=line,
        name=name,
        hovertemplate="%{y:,.0f}",
    )


def _hollow(palette: Palette, symbol: str, size: int) -> dict[str, object]:
    return {
        "symbol": symbol,
        "size": size,
        "color": palette.ground,
        "line": {"width": 1.5, "color": palette.plan},
    }
