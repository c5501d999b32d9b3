"""Bridge: two levels and the changes between, as rows; no bar that does not start where it says."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.theme import MINUS, SIZE, Figure, start_figure
from charts.tongue import ENGLISH, Tongue

ROW_HEIGHT = 29
HALF_BAR = 0.22
HALF_STROKE = 0.36
LETTER = 6.9
LEAST_SPAN = 4


class Change(NamedTuple):
    """One cause and how many services it added (or, negative, took)."""

    name: str
    services: int


class Bridge(NamedTuple):
    """From one level to another; the changes sum to the difference."""

    from_name: str
    from_services: int
    changes: Sequence[Change]
    to_name: str

    @property
    def to_services(self) -> int:
        """The level at the end."""
        return self.from_services + sum(change.services for change in self.changes)


def draw_bridge(bridge: Bridge, palette: Palette) -> Figure:
    """Return the figure: levels as strokes, gains solid, losses outlined."""
    changes = bridge.changes
    levels = list(accumulate((each.services for each in changes), initial=bridge.from_services))
    names = [bridge.from_name, *(change.name for change in changes), bridge.to_name]
    left = int(max(len(name) for name in names) * LETTER) + 12
    count = len(names)
    figure = start_figure(palette, count * ROW_HEIGHT + 4, {"l": left, "r": 0, "t": 0, "b": 0})
    for place, (change, before) in enumerate(zip(changes, levels, strict=False)):
        _draw_change(figure, change, before, count - 1 - place, palette)
    for level, at in ((levels[0], count), (levels[-1], 1)):
        _draw_level(figure, level, at, palette)
    for place, level in enumerate(levels):
        thread = {"color": palette.plan, "width": 1}
        at = count - place
        figure.add_shape(
            type="line", x0=level, x1=level, y0=at - 1 + HALF_BAR, y1=at - HALF_BAR, line=thread
        )
    for place, name in enumerate(names):
        _write_name(figure, name, count - place, left, place in (0, count - 1), palette)
    low, high = min(levels), max(levels)
    width = max(high - low, LEAST_SPAN)
    figure.add_scatter(x=[low], y=[count], mode="markers", marker={"opacity": 0})
    figure.update_xaxes(visible=False, range=[low - width * 0.02, low + width * 1.22])
    figure.update_yaxes(visible=False, range=[0.5, count + 0.5])
    figure.update_layout(hovermode=False)
    return figure


def _draw_change(figure: go.Figure, change: Change, before: int, at: int, palette: Palette) -> None:
    is_gain = change.services > 0
    figure.add_shape(
        type="rect",
        x0=before,
        x1=before + change.services,
        y0=at - HALF_BAR,
        y1=at + HALF_BAR,
        fillcolor=palette.accent if is_gain else palette.ground,
        line={"width": 1.5, "color": palette.accent if is_gain else palette.ink},
    )
    _write_number(figure, max(before, before + change.services), at, sign(change.services))


def _draw_level(figure: go.Figure, level: int, at: int, palette: Palette) -> None:
    stroke = {"color": palette.accent, "width": 3.5}
    ends = {"y0": at - HALF_STROKE, "y1": at + HALF_STROKE}
    figure.add_shape(type="line", x0=level, x1=level, line=stroke, **ends)
    _write_number(figure, level, at, bold(f"{level:,}"), palette.accent)


def _write_number(
    figure: go.Figure, after: float, at: int, text: str, color: str | None = None
) -> None:
    font = {"size": SIZE + 1} | ({"color": color} if color else {})
    figure.add_annotation(x=after, y=at, xshift=7, text=text, font=font)


def _write_name(
    figure: go.Figure, name: str, at: int, left: int, is_level: bool, palette: Palette
) -> None:
    safe = escape(name, quote=False)
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-left,
        y=at,
        text=bold(safe) if is_level else safe,
        font={"color": palette.ink if is_level else palette.muted},
    )


def sign(services: int) -> str:
    """Return a change with its sign: "+34", "−11", "0"."""
    if services < 0:
        return f"{MINUS}{-services:,}"
    return f"+{services:,}" if services else "0"


def describe_bridge(bridge: Bridge) -> str:
    """Return the alternative text: both levels and every change."""
    changes = "; ".join(f"{change.name} {sign(change.services)}" for change in bridge.changes)
    first = f"{bridge.from_name}: {bridge.from_services:,}"
    return f"{first}; {changes}; {bridge.to_name}: {bridge.to_services:,}"


def tabulate_bridge(bridge: Bridge, tongue: Tongue = ENGLISH) -> pd.DataFrame:
    """Return the table behind the rows: levels and changes in one column of numbers."""
    first = Change(bridge.from_name, bridge.from_services)
    last = Change(bridge.to_name, bridge.to_services)
    rows = [first, *bridge.changes, last]
    return pd.DataFrame(rows, columns=[tongue.say("What"), tongue.say("Services")])
