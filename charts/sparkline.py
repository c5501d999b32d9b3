"""Sparkline: one quantity over time, its first and last value written at the ends."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.theme import STRIP_HEIGHT, start_figure

ROOM_ABOVE = 1.35
FOOT = -0.22


class Reading(NamedTuple):
    """A value on a day and how it is written."""

    on: date
    value: float
    words: str


def draw_sparkline(
    readings: Sequence[Reading], palette: Palette, height: int = STRIP_HEIGHT
) -> go.Figure:
    """Return the figure, its scale from zero; nothing but an empty strip without readings."""
    figure = start_figure(palette, height, {"l": 0, "r": 4, "t": 4, "b": 0})
    top = max([each.value for each in readings], default=0) or 1
    figure.add_scatter(
        x=[each.on for each in readings],
        y=[each.value for each in readings],
        mode="lines" if len(readings) > 1 else "markers",
        line={"color": palette.accent, "width": 2.5},
        marker={"color": palette.accent, "size": 7},
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.add_shape(
        type="line",
        xref="paper",
        x0=0,
        x1=1,
        y0=0,
        y1=0,
        line={"color": palette.ink, "width": 1},
    )
    for reading, anchor, color in _choose_ends(readings, palette):
        figure.add_annotation(
            x=reading.on,
            y=reading.value,
            yshift=11,
            xanchor=anchor,
            text=bold(reading.words),
            font={"color": color},
        )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False, range=[top * FOOT, top * ROOM_ABOVE])
    figure.update_layout(hovermode=False)
    return figure


def _choose_ends(readings: Sequence[Reading], palette: Palette) -> list[tuple[Reading, str, str]]:
    if len(readings) < 2:
        return [(each, "left", palette.accent) for each in readings]
    return [(readings[0], "left", palette.muted), (readings[-1], "right", palette.accent)]


def describe_sparkline(readings: Sequence[Reading], subject: str) -> str:
    """Return the alternative text: the subject, the first and the last value."""
    if not readings:
        return subject
    first, last = readings[0], readings[-1]
    return f"{subject}: {first.words} ({first.on:%B %Y}) to {last.words} ({last.on:%B %Y})"
