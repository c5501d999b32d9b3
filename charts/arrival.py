"""When the target is reached: twenty equally likely dates, one dot is a chance of 5 in 100."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.theme import STRIP_HEIGHT, Figure, start_figure
from charts.tongue import ENGLISH, Tongue

COLUMN_DAYS = 12
LEAD_DAYS = 24
FOOT = -1.6
LEAST_HEADROOM = 4.4
NARROWEST = 200
LABEL_WIDTH = 90
HIGHEST_BEYOND = 4


@dataclass(frozen=True, slots=True)
class Arrival:
    """The dates at the 2.5th, 7.5th ... 97.5th percentile; None: not within the horizon."""

    deadline: date
    dates: Sequence[date | None]
    even_on: date | None = None
    likely_on: date | None = None


def draw_arrival(
    arrival: Arrival, palette: Palette, tongue: Tongue = ENGLISH, height: int = STRIP_HEIGHT
) -> Figure:
    """Return the figure: dots solid before the deadline; those beyond the horizon stand last."""
    figure = start_figure(palette, height)
    days, heights, is_in_time = _stack(arrival)
    first = arrival.deadline - timedelta(days=LEAD_DAYS)
    last = max([*days, arrival.deadline + timedelta(days=LEAD_DAYS)])
    last += timedelta(days=COLUMN_DAYS)
    top = max(LEAST_HEADROOM, max(heights, default=0) + 0.9)
    figure.add_scatter(
        x=days,
        y=heights,
        mode="markers",
        marker={
            "size": 10,
            "color": [palette.accent if hit else palette.ground for hit in is_in_time],
            "line": {"width": 1.75, "color": palette.accent},
        },
        cliponaxis=False,
        hoverinfo="skip",
    )
    base = {"color": palette.plan, "width": 1}
    figure.add_shape(type="line", x0=first, x1=last, y0=0, y1=0, line=base)
    upright = {"color": palette.ink, "width": 1.5}
    ends = {"x0": arrival.deadline, "x1": arrival.deadline}
    figure.add_shape(type="line", y0=0, y1=top, line=upright, **ends)
    words = tongue.say("deadline")
    figure.add_annotation(x=arrival.deadline, y=top, xshift=5, yshift=-7, text=words)
    if None in arrival.dates and arrival.likely_on is None:
        words = tongue.say("later")
        figure.add_annotation(x=max(days), y=FOOT, yanchor="bottom", xanchor="right", text=words)
    _label_odds(figure, arrival, NARROWEST / (last - first).days, palette, tongue)
    figure.update_xaxes(visible=False, range=[first, last])
    figure.update_yaxes(visible=False, range=[FOOT, top])
    figure.update_layout(hovermode=False)
    return figure


def _stack(arrival: Arrival) -> tuple[list[date], list[float], list[bool]]:
    """Pile the dots in columns of twelve days, none of them astride the deadline."""
    known = [day for day in arrival.dates if day]
    beyond = max([*known, arrival.deadline + timedelta(days=LEAD_DAYS)])
    beyond += timedelta(days=3 * COLUMN_DAYS)
    piles: Counter[int] = Counter()
    days, heights, is_in_time = [], [], []
    for day in arrival.dates:
        late = ((day or beyond) - arrival.deadline).days
        column = (late - 1) // COLUMN_DAYS if late > 0 else -1
        while day is None and piles[column] >= HIGHEST_BEYOND:
            column += 2
        piles[column] += 1
        days.append(arrival.deadline + timedelta(days=round((column + 0.5) * COLUMN_DAYS)))
        heights.append(piles[column] - 0.5)
        is_in_time.append(late <= 0)
    return days, heights, is_in_time


def _label_odds(
    figure: go.Figure, arrival: Arrival, per_day: float, palette: Palette, tongue: Tongue
) -> None:
    marks = [(arrival.even_on, tongue.say("even")), (arrival.likely_on, "85%")]
    shown = [(day, words) for day, words in marks if day]
    is_close = len(shown) == 2 and (shown[1][0] - shown[0][0]).days * per_day < LABEL_WIDTH
    for place, (day, words) in enumerate(shown):
        upright = {"color": palette.ink, "width": 1.5}
        figure.add_shape(type="line", x0=day, x1=day, y0=-0.35, y1=0, line=upright)
        figure.add_annotation(
            x=day,
            y=-0.35,
            yshift=-9,
            xanchor=("right", "left")[place] if is_close else "center",
            text=f"{bold(tongue.write_short_day(day))} {words}",
        )


def describe_arrival(arrival: Arrival, tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: how many of the dots fall before the deadline."""
    hits = sum(1 for day in arrival.dates if day and day <= arrival.deadline)
    return tongue.say(
        "Twenty equally likely dates on which the target is reached; {hits} of {all} are by the"
        " deadline, {day}."
    ).format(hits=hits, all=len(arrival.dates), day=tongue.write_full_day(arrival.deadline))


def tabulate_arrival(arrival: Arrival, tongue: Tongue = ENGLISH) -> pd.DataFrame:
    """Return the table behind the dots: a chance and the date it belongs to."""
    count = max(1, len(arrival.dates))
    chances = [(place + 0.5) / count for place in range(len(arrival.dates))]
    return pd.DataFrame({tongue.say("Chance"): chances, tongue.say("By"): list(arrival.dates)})
