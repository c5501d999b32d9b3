"""Weekly pace: a column a week, the weeks of the rate in accent, the required rate as a line."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.theme import STRIP_HEIGHT, hide_axes, start_figure
from charts.tongue import ENGLISH, Tongue

COLUMN = 0.72
EDGE = 0.6
HEADROOM = 1.2


class Week(NamedTuple):
    """The week that ended on a day and how many services first came online in it."""

    ended_on: date
    services: float


def draw_pace(
    weeks: Sequence[Week],
    needed: float | None,
    palette: Palette,
    tongue: Tongue = ENGLISH,
    rate_weeks: int = 4,
    height: int = STRIP_HEIGHT,
) -> go.Figure:
    """Return the figure; `needed` a week is the line, the last `rate_weeks` columns the rate."""
    figure = start_figure(palette, height)
    resting = max(0, len(weeks) - rate_weeks)
    colors = [palette.resting] * resting + [palette.accent] * (len(weeks) - resting)
    figure.add_bar(
        x=list(range(len(weeks))),
        y=[week.services for week in weeks],
        width=COLUMN,
        marker={"color": colors, "line": {"width": 0}},
        hovertext=[tongue.write_full_day(week.ended_on) for week in weeks],
        hovertemplate="%{hovertext}: %{y:,.0f}<extra></extra>",
    )
    right = len(weeks) - 1 + EDGE
    tallest = max([*(week.services for week in weeks), needed or 0, 1])
    if needed is not None:
        _draw_needed(figure, needed, right, palette, tongue)
    if weeks:
        figure.add_annotation(
            x=right,
            y=weeks[-1].services,
            yshift=9,
            xanchor="right",
            text=bold(f"{weeks[-1].services:,.0f}"),
            font={"color": palette.accent},
        )
    hide_axes(figure, [-EDGE, right], [0, tallest * HEADROOM])
    figure.update_layout(hovermode="closest")
    return figure


def _draw_needed(
    figure: go.Figure, needed: float, right: float, palette: Palette, tongue: Tongue
) -> None:
    line = {"color": palette.ink, "width": 1.5}
    figure.add_shape(type="line", x0=-EDGE, x1=right, y0=needed, y1=needed, line=line)
    words = f"{bold(f'{needed:,.1f}'.removesuffix('.0'))} {tongue.say('needed')}"
    figure.add_annotation(x=-EDGE, y=needed, yshift=9, text=words, bgcolor=palette.ground)


def describe_pace(weeks: Sequence[Week], needed: float | None, tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: first, highest and last week, and what is needed."""
    if not weeks:
        return tongue.say("No week to show yet.")
    highest = max(weeks, key=lambda week: week.services)
    words = tongue.say(
        "Services newly online a week, {count} weeks: {first} in the first, at most {most} in the"
        " week to {best_week}, {last} in the last."
    ).format(
        count=len(weeks),
        first=f"{weeks[0].services:,.0f}",
        most=f"{highest.services:,.0f}",
        best_week=tongue.write_full_day(highest.ended_on),
        last=f"{weeks[-1].services:,.0f}",
    )
    if needed is None:
        return words
    return words + " " + tongue.say("{needed} a week are needed.").format(needed=f"{needed:,.1f}")


def tabulate_pace(weeks: Sequence[Week], tongue: Tongue = ENGLISH) -> pd.DataFrame:
    """Return the table behind the columns: the day the week ended, services newly online."""
    return pd.DataFrame(
        {
            tongue.say("Week to"): [week.ended_on for week in weeks],
            tongue.say("Newly online"): [week.services for week in weeks],
        }
    )
