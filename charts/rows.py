"""Bars from zero on one scale, as rows: a name, a number, perhaps emphasis."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.labels import bold, wrap_html, wrap_words
from charts.palette import Palette
from charts.theme import STRIP_HEIGHT, Figure, hide_axes, start_figure

THICKNESS = 0.58
LETTER, CAPITAL = 6.7, 9.0
AIR = 12
# A longer name goes on in a second line, below which its bar would have no room.
LETTERS_A_LINE = 30
LINE_HEIGHT = 17


class Row(NamedTuple):
    """One bar; `value` is never negative, `words` stands after the number."""

    name: str
    value: float
    is_key: bool = False
    words: str = ""


def draw_rows(rows: Sequence[Row], palette: Palette, height: int = STRIP_HEIGHT) -> Figure:
    """Return the figure; names stand left of the bars in as much room as the longest needs."""
    left = _measure(line for row in rows for line in wrap_words(row.name, LETTERS_A_LINE))
    right = _measure(_write_number(row) for row in rows)
    figure = start_figure(palette, height, {"l": left, "r": right, "t": 0, "b": 0})
    figure.add_bar(
        y=[len(rows) - place for place in range(len(rows))],
        x=[row.value for row in rows],
        orientation="h",
        width=THICKNESS,
        marker={
            "color": [palette.accent if row.is_key else palette.resting for row in rows],
            "line": {"width": 0},
        },
        hoverinfo="skip",
    )
    for place, row in enumerate(rows):
        _label_row(figure, row, len(rows) - place, left, palette)
    longest = max([row.value for row in rows], default=0) or 1
    hide_axes(figure, [0, longest], [0.5, len(rows) + 0.5])
    return figure


def find_height(rows: Sequence[Row], row_height: int) -> int:
    """Return the height of a figure whose rows stand `row_height` apart, or as names need it."""
    most = max((len(wrap_words(row.name, LETTERS_A_LINE)) for row in rows), default=1)
    return len(rows) * max(row_height, most * LINE_HEIGHT if most > 1 else 0)


def _measure(texts: Iterable[str]) -> int:
    widths = (sum(CAPITAL if sign.isupper() else LETTER for sign in text) for text in texts)
    return int(max(widths, default=0)) + AIR


def _write_number(row: Row) -> str:
    return f"{row.value:,.0f}{row.words}"


def _label_row(figure: go.Figure, row: Row, at: int, left: int, palette: Palette) -> None:
    name = wrap_html(row.name, LETTERS_A_LINE)
    number = escape(_write_number(row), quote=False)
    figure.add_annotation(
        y=at,
        x=0,
        xref="paper",
        xshift=-left,
        align="left",
        text=bold(name) if row.is_key else name,
        font={"color": palette.ink if row.is_key else palette.muted},
    )
    figure.add_annotation(
        y=at,
        x=row.value,
        xshift=5,
        text=bold(number) if row.is_key else number,
    )


def describe_rows(rows: Sequence[Row], subject: str) -> str:
    """Return the alternative text: the subject and every number."""
    return f"{subject}: " + "; ".join(f"{row.name} {_write_number(row)}" for row in rows)


def tabulate_rows(rows: Sequence[Row], name: str, number: str) -> pd.DataFrame:
    """Return the table behind the bars, its two columns headed `name` and `number`."""
    return pd.DataFrame({name: [row.name for row in rows], number: [row.value for row in rows]})
