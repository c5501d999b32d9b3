"""Matrix: rows against columns, each cell a part of a whole, shaded by how much of it is there."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.labels import wrap_html
from charts.palette import Palette
from charts.theme import Figure, hide_axes, start_figure
from charts.tongue import ENGLISH, Tongue

ROW_HEIGHT = 26
HEAD = 44
LETTER, AIR = 7.4, 14
GAP = 0.04
HEAD_LETTERS = 9


class Cell(NamedTuple):
    """How many of a whole are there; a whole of 0 is an empty cell."""

    part: int
    whole: int


class Line(NamedTuple):
    """A row: its name and a cell for each column."""

    name: str
    cells: Sequence[Cell]


def draw_matrix(lines: Sequence[Line], columns: Sequence[str], palette: Palette) -> Figure:
    """Return the figure: a square for each cell with something in it, its two numbers inside."""
    height = HEAD + ROW_HEIGHT * max(len(lines), 1)
    left = int(max((len(line.name) for line in lines), default=0) * LETTER) + AIR
    figure = start_figure(palette, height, {"l": left, "r": 0, "t": HEAD, "b": 0})
    for place, name in enumerate(columns):
        figure.add_annotation(
            x=place,
            y=1,
            yref="paper",
            yanchor="bottom",
            xanchor="center",
            text=wrap_html(name, HEAD_LETTERS),
            font={"color": palette.muted},
        )
    for row, line in enumerate(lines):
        at = len(lines) - 1 - row
        figure.add_annotation(
            y=at, x=0, xref="paper", xshift=-left, text=escape(line.name, quote=False)
        )
        for place, cell in enumerate(line.cells):
            _draw_cell(figure, place, at, cell, palette)
    hide_axes(figure, [-0.5, max(len(columns), 1) - 0.5], [-0.5, max(len(lines), 1) - 0.5])
    return figure


def _draw_cell(figure: Figure, x: int, y: int, cell: Cell, palette: Palette) -> None:
    if not cell.whole:
        figure.add_annotation(x=x, y=y, text="·", xanchor="center", font={"color": palette.muted})
        return
    fill, words = choose_shade(cell.part / cell.whole, palette)
    figure.add_shape(
        type="rect",
        x0=x - 0.5 + GAP,
        x1=x + 0.5 - GAP,
        y0=y - 0.5 + GAP,
        y1=y + 0.5 - GAP,
        fillcolor=fill,
        line={"width": 1, "color": palette.resting},
        layer="below",
    )
    figure.add_annotation(
        x=x, y=y, xanchor="center", text=f"{cell.part:,}/{cell.whole:,}", font={"color": words}
    )


def choose_shade(share: float, palette: Palette) -> tuple[str, str]:
    """Return the ground and the words of a cell: four steps, each with readable words."""
    if share >= 1:
        return palette.accent, palette.ground
    if share <= 0:
        return palette.ground, palette.ink
    pale = palette.stages[0], palette.stages[1], palette.stages[2]
    return pale[min(int(share * len(pale)), len(pale) - 1)], palette.ink


def describe_matrix(
    lines: Sequence[Line], columns: Sequence[str], subject: str, tongue: Tongue = ENGLISH
) -> str:
    """Return the alternative text: the subject and, by column, the sum of its cells."""
    word = tongue.say("{name} {part} of {whole}")
    sums = [
        word.format(
            name=name,
            part=f"{sum(line.cells[place].part for line in lines):,}",
            whole=f"{sum(line.cells[place].whole for line in lines):,}",
        )
        for place, name in enumerate(columns)
    ]
    return f"{subject}: " + "; ".join(sums)


def tabulate_matrix(
    lines: Sequence[Line], columns: Sequence[str], first: str, of: str
) -> pd.DataFrame:
    """Return the table behind the cells; `of` names the second number, as in "{name}, of"."""
    rows = []
    for line in lines:
        row: dict[str, object] = {first: line.name}
        for name, cell in zip(columns, line.cells, strict=True):
            row |= {name: cell.part, of.format(name=name): cell.whole}
        rows.append(row)
    return pd.DataFrame(rows)
