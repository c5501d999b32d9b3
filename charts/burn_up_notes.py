"""Notes on the burn-up: a number in a ring at the line; the words stand under the chart."""

from collections.abc import Iterator
from html import escape

import plotly.graph_objects as go

from charts.palette import Palette
from charts.progress import BurnUp, Note
from charts.theme import SIZE

RING = 19
LIFT = 24
# Two rings closer than this part of the width would touch; on a phone they may still do.
CLOSE = 0.045


def add_notes(figure: go.Figure, chart: BurnUp, palette: Palette) -> None:
    """Draw each note under the line where there is room, else above it; close ones are stacked."""
    margin = figure.layout.margin
    pixels = (figure.layout.height - margin.t - margin.b) / chart.top
    for note, place in _stack(chart):
        online = chart.online_on(note.on)
        is_below = online * pixels > LIFT * (place + 1) + RING
        offset = (LIFT + (RING + 1) * place) / pixels
        ring = online - offset if is_below else online + offset
        _draw(figure, note, (online, ring), palette)


def _stack(chart: BurnUp) -> Iterator[tuple[Note, int]]:
    """Yield each note with how many close ones stand between it and the line."""
    width = max(1, (chart.ends_on - chart.starts_on).days)
    last_on, place = None, 0
    for note in sorted(chart.shown_notes, key=lambda each: (each.on, each.number)):
        is_close = last_on is not None and (note.on - last_on).days < CLOSE * width
        place = place + 1 if is_close else 0
        last_on = note.on
        yield note, place


def _draw(figure: go.Figure, note: Note, ends: tuple[float, float], palette: Palette) -> None:
    stem = {"color": palette.muted, "width": 1}
    figure.add_shape(
        type="line", x0=note.on, x1=note.on, y0=ends[0], y1=ends[1], line=stem, layer="below"
    )
    figure.add_scatter(
        x=[note.on],
        y=[ends[1]],
        mode="markers+text",
        text=[str(note.number)],
        textfont={"color": palette.ink, "size": SIZE},
        marker={
            "symbol": "circle",
            "size": RING,
            "color": palette.ground,
            "line": {"width": 1, "color": palette.muted},
        },
        cliponaxis=False,
        hovertext=[escape(note.words)],
        hovertemplate="%{hovertext}<extra></extra>",
    )
