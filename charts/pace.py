"""Weekly pace: a column a week, the weeks of the rate in accent, the required rate as a line."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from charts.labels import Label, bold, spread_labels
from charts.palette import Palette
from charts.theme import LABEL_STEP, STRIP_HEIGHT, Figure, hide_axes, start_figure
from charts.tongue import ENGLISH, Tongue

MARGIN = {"l": 0, "r": 88, "t": 0, "b": 0}
LETTER = 6.7
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
) -> Figure:
    """Return the figure; `needed` a week is the line, the last `rate_weeks` columns the rate."""
    labels = _choose_labels(weeks, needed, palette, tongue)
    figure = start_figure(palette, height, MARGIN | {"r": _find_margin(labels)})
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
    top = max([*(week.services for week in weeks), needed or 0, 1]) * HEADROOM
    if needed is not None:
        line = {"color": palette.ink, "width": 1.5}
        figure.add_shape(type="line", x0=-EDGE, x1=right, y0=needed, y1=needed, line=line)
    for label in spread_labels(labels, LABEL_STEP * top / height):
        figure.add_annotation(
            x=1, xref="paper", xshift=4, y=label.at, text=label.text, font={"color": label.color}
        )
    hide_axes(figure, [-EDGE, right], [0, top])
    figure.update_layout(hovermode="closest")
    return figure


def _choose_labels(
    weeks: Sequence[Week], needed: float | None, palette: Palette, tongue: Tongue
) -> list[Label]:
    labels = []
    if needed is not None:
        number = bold(f"{needed:,.1f}".removesuffix(".0"))
        labels.append(Label(needed, f"{number} {tongue.say('needed')}", palette.ink))
    if weeks:
        last = weeks[-1].services
        words = f"{bold(f'{last:,.0f}')} {tongue.say('last week')}"
        labels.append(Label(last, words, palette.accent))
    return labels


def _find_margin(labels: Sequence[Label]) -> int:
    """Return the room that the longest label takes: other languages have longer words."""
    longest = max((len(label.text) - len(bold("")) for label in labels), default=0)
    return max(MARGIN["r"], round(longest * LETTER))


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
