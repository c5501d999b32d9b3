"""The right margin of a burn-up: what stands at its edge, each at its height."""

from collections.abc import Iterator
from datetime import date
from html import escape

import plotly.graph_objects as go

from charts.labels import Label, bold, spread_labels
from charts.palette import Palette
from charts.progress import BurnUp, Milestone
from charts.theme import LABEL_STEP
from charts.tongue import Tongue

AT_EDGE = 0.85


def label_margin(figure: go.Figure, chart: BurnUp, palette: Palette, tongue: Tongue) -> None:
    """Write the labels of the margin, pushed apart until none touches another."""
    labels = [
        *_list_goals(chart, palette, tongue),
        *_list_outlooks(chart, palette, tongue),
        *_list_milestones_near(chart, palette, tongue),
    ]
    for label in spread_labels(labels, LABEL_STEP / count_pixels(figure, chart)):
        figure.add_annotation(
            x=1, xref="paper", xshift=8, y=label.at, text=label.text, font={"color": label.color}
        )


def _list_goals(chart: BurnUp, palette: Palette, tongue: Tongue) -> Iterator[Label]:
    if chart.target:
        words = write_number(chart.target, tongue.say("target"))
        yield Label(chart.target, words, palette.ink)
    if chart.plans:
        last = chart.plans[-1].services
        yield Label(last, write_number(last, escape(chart.plans_name)), palette.muted)


def _list_outlooks(chart: BurnUp, palette: Palette, tongue: Tongue) -> Iterator[Label]:
    say = tongue.say
    if chart.forecast:
        low, middle, high = chart.forecast[-1][1:]
        yield Label(middle, write_number(middle, say("expected")), palette.accent)
        yield Label(low, f"{low:,.0f}–{high:,.0f} {say('likely')}", palette.accent)
    elif chart.pace:
        pace = chart.pace.services
        yield Label(pace, write_number(pace, say("at this pace")), palette.accent)
    if is_at_edge(chart, chart.as_of):
        online = chart.online[-1].services
        yield Label(online, write_number(online, say("online")), palette.accent)


def _list_milestones_near(chart: BurnUp, palette: Palette, tongue: Tongue) -> Iterator[Label]:
    """Two lines each, the lower one first: of labels at one height it stays below."""
    for milestone in list_milestones(chart):
        if is_at_edge(chart, milestone.on):
            yield Label(milestone.services, write_by(milestone, tongue), palette.ink)
            yield Label(milestone.services, write_milestone(milestone), palette.ink)


def list_milestones(chart: BurnUp) -> list[Milestone]:
    """Return the milestones within the days that are shown."""
    return [each for each in chart.milestones if chart.starts_on <= each.on <= chart.ends_on]


def write_milestone(milestone: Milestone) -> str:
    """Return its number, with a sign where it is met."""
    return ("✓ " if milestone.is_met else "") + bold(f"{milestone.services:,}")


def write_by(milestone: Milestone, tongue: Tongue) -> str:
    """Return the day of a milestone."""
    return tongue.say("by {day}").format(day=tongue.write_day(milestone.on))


def write_number(services: float, words: str) -> str:
    """Return a number in bold before its words, which must be safe."""
    return f"{bold(f'{services:,.0f}')} {words}"


def is_at_edge(chart: BurnUp, on: date) -> bool:
    """Whether a day is so near the right edge that its label belongs in the margin.

    Beside its mark it would cover the line, on a phone also the notes.
    """
    return find_place(chart, on) > AT_EDGE


def find_place(chart: BurnUp, on: date) -> float:
    """Return where a day stands in the width of the chart, from 0 to 1."""
    return (on - chart.starts_on).days / max(1, (chart.ends_on - chart.starts_on).days)


def count_pixels(figure: go.Figure, chart: BurnUp) -> float:
    """Return how many pixels one service is high."""
    margin = figure.layout.margin
    return float((figure.layout.height - margin.t - margin.b) / chart.top)
