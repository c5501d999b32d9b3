"""Stage bar: where the services of an agency stand, three totals above, stages in the table."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.theme import Figure, start_figure
from charts.tongue import ENGLISH, Tongue

HEIGHT = 64
MARGIN = {"l": 0, "r": 1, "t": 24, "b": 4}
EDGE = 0.62
HALF_BAR = 0.45
FIRST_LIVE = 6


class Stage(NamedTuple):
    """A stage from 0 to 7, its name, and how many services stand in it."""

    number: int
    name: str
    services: int


class StageTotals(NamedTuple):
    """The stages rolled up for speech."""

    to_do: int
    in_progress: int
    live: int


def add_up_stages(stages: Sequence[Stage]) -> StageTotals:
    """Return to do (0), in progress (1-5) and live (6-7)."""
    to_do = sum(stage.services for stage in stages if stage.number == 0)
    live = sum(stage.services for stage in stages if stage.number >= FIRST_LIVE)
    return StageTotals(to_do, sum(stage.services for stage in stages) - to_do - live, live)


def draw_stage_bar(stages: Sequence[Stage], palette: Palette, tongue: Tongue = ENGLISH) -> Figure:
    """Return the figure: one bar, paler for earlier stages, ink ticks between the three totals."""
    figure = start_figure(palette, HEIGHT, MARGIN)
    done = 0
    for stage in stages:
        figure.add_bar(
            x=[stage.services],
            y=[0],
            base=[done],
            orientation="h",
            width=2 * HALF_BAR,
            marker={
                "color": palette.stages[stage.number],
                "line": {"width": 1.5, "color": palette.ground},
            },
            hovertemplate=f"{escape(stage.name)}: {stage.services:,}<extra></extra>",
        )
        done += stage.services
    outline = {"color": palette.plan, "width": 1}
    figure.add_shape(
        type="rect", x0=0, x1=done, y0=-HALF_BAR, y1=HALF_BAR, line=outline, layer="above"
    )
    _write_totals(figure, add_up_stages(stages), palette, tongue)
    figure.update_xaxes(visible=False, range=[0, done or 1])
    figure.update_yaxes(visible=False, range=[-EDGE, EDGE])
    figure.update_layout(hovermode="closest", barmode="overlay")
    return figure


def _write_totals(figure: go.Figure, totals: StageTotals, palette: Palette, tongue: Tongue) -> None:
    say, whole = tongue.say, sum(totals)
    middle = max(totals.to_do, whole * 0.23) + totals.in_progress / 2
    middle = min(max(middle, whole * 0.44), whole * 0.56)
    for at, anchor, number, words, color in (
        (0, "left", totals.to_do, say("to do"), palette.ink),
        (middle, "center", totals.in_progress, say("in progress"), palette.ink),
        (whole, "right", totals.live, say("live"), palette.accent),
    ):
        figure.add_annotation(
            x=at,
            y=HALF_BAR,
            yshift=14,
            xanchor=anchor,
            text=f"{bold(f'{number:,}')} {words}",
            font={"color": color},
        )
    line = {"color": palette.ink, "width": 1.5}
    for at in {totals.to_do, totals.to_do + totals.in_progress} - {0, whole}:
        figure.add_shape(type="line", x0=at, x1=at, y0=-EDGE, y1=EDGE, line=line)


def describe_stage_bar(stages: Sequence[Stage], tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: every stage with its number of services."""
    parts = "; ".join(f"{stage.name} {stage.services:,}" for stage in stages)
    return f"{tongue.say('Services by stage')}: {parts}"
