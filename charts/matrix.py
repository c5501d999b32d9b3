"""Matrix: rows against columns, each cell a part of a whole, shaded by how much of it is there."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from charts.labels import wrap_html, wrap_words
from charts.palette import Palette
from charts.theme import Figure, hide_axes, start_figure
from charts.tongue import ENGLISH, Tongue

ROW_HEIGHT = 26
HEAD = 44
LETTER, AIR = 7.4, 14
GAP = 0.04
HEAD_LETTERS = 9
# A longer name goes on in a second line: the cells need the rest of the width.
NAME_LETTERS = 64
LINE_HEIGHT = 17


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
    names = [wrap_words(line.name, NAME_LETTERS) for line in lines]
    row_height = max([ROW_HEIGHT, *(LINE_HEIGHT * len(each) for each in names)])
    height = HEAD + row_height * max(len(lines), 1)
    longest = max((len(words) for each in names for words in each), default=0)
    left = int(longest * LETTER) + AIR
    figure = start_figure(palette, height, {"l": left, "r": 0, "t": HEAD, "b": 0})
    cells = [
        (place, len(lines) - 1 - row, cell)
        for row, line in enumerate(lines)
        for place, cell in enumerate(line.cells)
    ]
    # Added one by one, each would have Plotly check all that stand there already.
    figure.update_layout(
        annotations=[*_name_columns(columns, palette), *_name_lines(lines, left)],
        shapes=[_draw_square(x, y, cell, palette) for x, y, cell in cells if cell.whole],
    )
    figure.add_scatter(
        x=[x for x, _y, _cell in cells],
        y=[y for _x, y, _cell in cells],
        mode="text",
        text=[f"{cell.part:,}/{cell.whole:,}" if cell.whole else "·" for _x, _y, cell in cells],
        textfont={"color": [_choose_ink(cell, palette) for _x, _y, cell in cells]},
        cliponaxis=False,
        hoverinfo="skip",
    )
    hide_axes(figure, [-0.5, max(len(columns), 1) - 0.5], [-0.5, max(len(lines), 1) - 0.5])
    return figure


def _name_columns(columns: Sequence[str], palette: Palette) -> list[dict[str, Any]]:
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": "center"}
    return [
        {
            "x": place,
            "text": wrap_html(name, HEAD_LETTERS),
            "font": {"color": palette.muted},
            **above,
        }
        for place, name in enumerate(columns)
    ]


def _name_lines(lines: Sequence[Line], left: int) -> list[dict[str, Any]]:
    beside = {"x": 0, "xref": "paper", "xshift": -left, "align": "left"}
    return [
        {"y": len(lines) - 1 - row, "text": wrap_html(line.name, NAME_LETTERS), **beside}
        for row, line in enumerate(lines)
    ]


def _draw_square(x: int, y: int, cell: Cell, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": x - 0.5 + GAP,
        "x1": x + 0.5 - GAP,
        "y0": y - 0.5 + GAP,
        "y1": y + 0.5 - GAP,
        "fillcolor": choose_shade(cell.part / cell.whole, palette)[0],
        "line": {"width": 1, "color": palette.resting},
        "layer": "below",
    }


def _choose_ink(cell: Cell, palette: Palette) -> str:
    return choose_shade(cell.part / cell.whole, palette)[1] if cell.whole else palette.muted


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
