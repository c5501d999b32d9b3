"""Months as columns from zero on one scale: the number above, the month below."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.labels import bold
from charts.palette import Palette
from charts.theme import Figure, hide_axes, start_figure
from charts.tongue import ENGLISH, Tongue

HEIGHT = 220
MARGIN = {"l": 0, "r": 0, "t": 0, "b": 0}
COLUMN = 0.62
ABOVE, BELOW = 22, 26
PHONE_COLUMNS = 7


class Month(NamedTuple):
    """A month by its first day, its amount, never negative, and how the amount is written."""

    on: date
    amount: float
    words: str


def draw_monthly(
    months: Sequence[Month], palette: Palette, tongue: Tongue = ENGLISH, height: int = HEIGHT
) -> Figure:
    """Return the figure; the latest month in accent.

    Where there are many columns, every second or third keeps its words, the latest always.
    """
    figure = start_figure(palette, height, MARGIN)
    last = len(months) - 1
    figure.add_bar(
        x=list(range(len(months))),
        y=[month.amount for month in months],
        width=COLUMN,
        marker={
            "color": [
                palette.accent if place == last else palette.resting for place in range(len(months))
            ],
            "line": {"width": 0},
        },
        hovertext=[f"{tongue.write_month(each.on)}: {escape(each.words)}" for each in months],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    every = -(-len(months) // PHONE_COLUMNS)
    for place, month in enumerate(months):
        if (last - place) % every:
            continue
        name, number = tongue.write_month(month.on), escape(month.words)
        ends = {"x": place, "xanchor": "center"}
        figure.add_annotation(
            y=month.amount, yshift=12, text=bold(number) if place == last else number, **ends
        )
        color = palette.ink if place == last else palette.muted
        figure.add_annotation(y=0, yshift=-14, text=name, font={"color": color}, **ends)
    top = max([month.amount for month in months], default=0) or 1
    per_pixel = top / (height - ABOVE - BELOW)
    hide_axes(figure, [-0.5, max(last, 0) + 0.5], [-BELOW * per_pixel, top + ABOVE * per_pixel])
    line = {"color": palette.ink, "width": 1}
    figure.add_shape(type="line", x0=0, x1=1, xref="paper", y0=0, y1=0, line=line)
    figure.update_layout(hovermode="closest")
    return figure


def describe_monthly(months: Sequence[Month], subject: str, tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: the subject, then every month with its number."""
    if not months:
        return f"{subject}: {tongue.say('no month to show yet')}"
    return f"{subject}: " + "; ".join(
        f"{tongue.write_month(month.on)} {month.words}" for month in months
    )


def tabulate_monthly(
    months: Sequence[Month], number: str, tongue: Tongue = ENGLISH
) -> pd.DataFrame:
    """Return the table behind the columns; the amounts are headed `number`."""
    return pd.DataFrame(
        {
            tongue.say("Month"): [month.on for month in months],
            number: [month.amount for month in months],
        }
    )
