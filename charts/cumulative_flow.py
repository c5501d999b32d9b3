"""Cumulative flow: services in each stage week by week, finished ones at the bottom."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.days import write_days
from charts.labels import Label, bold, spread_labels
from charts.palette import Palette
from charts.scale import choose_days, choose_steps
from charts.theme import LABEL_STEP, Figure, start_figure
from charts.tongue import ENGLISH, Tongue

HEIGHT = 380
MARGIN = {"l": 0, "r": 140, "t": 12, "b": 28}
HEADROOM = 1.04


class Band(NamedTuple):
    """A stage from 0 to 6, its name, and its services on each of the days."""

    stage: int
    name: str
    services: Sequence[int]


def draw_cumulative_flow(
    days: Sequence[date],
    bands: Sequence[Band],
    palette: Palette,
    tongue: Tongue = ENGLISH,
    height: int = HEIGHT,
) -> Figure:
    """Return the figure; bands are stacked from the last stage up to the first."""
    figure = start_figure(palette, height, MARGIN)
    if not days or not bands:
        figure.update_xaxes(visible=False)
        figure.update_yaxes(visible=False)
        return figure
    stacked = sorted(bands, key=lambda band: -band.stage)
    for band in stacked:
        figure.add_scatter(
            x=list(days),
            y=list(band.services),
            stackgroup="stages",
            mode="lines",
            line={"width": 1, "color": palette.plan},
            fillcolor=palette.stages[band.stage],
            name=escape(band.name),
            hovertemplate="%{y:,.0f}",
        )
    whole = sum(band.services[-1] for band in bands)
    top = max(sum(each) for each in zip(*(band.services for band in bands), strict=True))
    top = max(top, 1) * HEADROOM
    labels = _label_bands(stacked, palette)
    plot = height - MARGIN["t"] - MARGIN["b"]
    for label in _keep_inside(spread_labels(labels, LABEL_STEP * top / plot), top, plot):
        figure.add_annotation(
            x=1, xref="paper", xshift=8, y=label.at, text=label.text, font={"color": label.color}
        )
    _write_days(figure, days, palette, tongue)
    steps = [step for step in choose_steps(top, 4) if step < whole]
    figure.update_yaxes(range=[0, top], tickvals=steps, showticklabels=False, layer="above traces")
    _write_steps(figure, steps, palette)
    return figure


def _write_days(figure: Figure, days: Sequence[date], palette: Palette, tongue: Tongue) -> None:
    labels = choose_days(days[0], days[-1], [days[-1]], tongue)
    write_days(figure, labels, palette)
    figure.update_xaxes(
        range=[days[0], days[-1]],
        tickvals=[label.on for label in labels],
        showticklabels=False,
        hoverformat="%-d %B %Y",
    )


def _write_steps(figure: Figure, steps: Sequence[float], palette: Palette) -> None:
    """Write the numbers of the axis on the ground's own colour, since the bands lie under them."""
    for step in steps:
        figure.add_annotation(
            x=0,
            xref="paper",
            y=step,
            yanchor="bottom",
            text=f"{step:,.0f}",
            font={"color": palette.muted},
            bgcolor=palette.ground,
            borderpad=1,
        )


def _label_bands(stacked: Sequence[Band], palette: Palette) -> list[Label]:
    """Return a label in the middle of each band's right end; an empty one has none."""
    labels, below = [], 0
    for band in stacked:
        number = band.services[-1]
        if not number:
            continue
        text = f"{bold(f'{number:,}')} {escape(band.name)}"
        labels.append(Label(below + number / 2, text, palette.ink))
        below += number
    return labels


def _keep_inside(labels: Sequence[Label], top: float, plot: float) -> list[Label]:
    """Return the labels moved down together where the highest would leave the picture."""
    over = max((label.at for label in labels), default=0) - top * (1 - 8 / plot)
    return [label._replace(at=label.at - max(0.0, over)) for label in labels]


def describe_cumulative_flow(
    days: Sequence[date], bands: Sequence[Band], tongue: Tongue = ENGLISH
) -> str:
    """Return the alternative text: each stage's services in the first and the last week."""
    if not days:
        return tongue.say("No week to show yet.")
    words = tongue.say("Services by stage from {first} to {last}: {stages}.")
    step = tongue.say("{name} from {before} to {after}")
    stages = "; ".join(
        step.format(name=each.name, before=f"{each.services[0]:,}", after=f"{each.services[-1]:,}")
        for each in bands
    )
    return words.format(
        first=tongue.write_full_day(days[0]), last=tongue.write_full_day(days[-1]), stages=stages
    )


def tabulate_cumulative_flow(
    days: Sequence[date], bands: Sequence[Band], tongue: Tongue = ENGLISH
) -> pd.DataFrame:
    """Return the table behind the bands: one row a week, one column a stage."""
    columns = {band.name: list(band.services) for band in bands}
    return pd.DataFrame({tongue.say("Week to"): list(days), **columns})
