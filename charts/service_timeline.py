"""Timeline of one service: the stages it stood in, and the days on which a workbook spoke of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import Final, NamedTuple

import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.scale import LETTER, NARROW_PLOT, choose_days
from charts.theme import SIZE, start_figure
from charts.tongue import ENGLISH, Tongue

HEIGHT: Final = 116
MARGIN: Final = {"l": 0, "r": 0, "t": 26, "b": 30}
TOP, BOTTOM = 1.0, 0.3
REPORTS_AT = 0.05


class StageSpell(NamedTuple):
    """A stage a service stood in, from a day until another (None: it still stands in it)."""

    stage: int
    name: str
    from_on: date
    until_on: date | None


def draw_service_timeline(
    spells: Sequence[StageSpell],
    reports: Sequence[date],
    as_of: date,
    palette: Palette,
    tongue: Tongue = ENGLISH,
) -> go.Figure:
    """Return the figure; `reports` are the reporting dates, drawn as hollow circles below."""
    figure = start_figure(palette, HEIGHT, MARGIN)
    first, last = find_span(spells, reports, as_of)
    for spell in spells:
        _draw_spell(figure, spell, last, palette, tongue)
        _name_spell(figure, spell, first, last, palette)
    said = [day for day in reports if first <= day <= last]
    figure.add_scatter(
        x=said,
        y=[REPORTS_AT] * len(said),
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": 8,
            "color": palette.ink,
            "line": {"width": 1.5},
        },
        hovertemplate=[
            tongue.say("Reported on {day}").format(day=tongue.write_full_day(day))
            + "<extra></extra>"
            for day in said
        ],
    )
    _label_days(figure, first, last, palette, tongue)
    figure.update_yaxes(visible=False, range=[-0.15, TOP])
    figure.update_layout(hovermode="closest")
    return figure


def _label_days(
    figure: go.Figure, first: date, last: date, palette: Palette, tongue: Tongue
) -> None:
    """Write days under the axis as annotations, so that the outer ones hang inwards, uncut."""
    days = choose_days(first, last, [last], tongue)
    for label in days:
        figure.add_annotation(
            x=label.on,
            y=0,
            yref="paper",
            yshift=-19,
            xanchor=label.anchor if label.on < last else "right",
            text=bold(label.text) if label.is_key else label.text,
            font={"color": palette.ink if label.is_key else palette.muted},
        )
    # Room for half a circle on both sides.
    air = timedelta(days=max(1, (last - first).days // 80))
    figure.update_xaxes(
        range=[first - air, last + air],
        tickvals=[label.on for label in days],
        showticklabels=False,
    )


def find_span(
    spells: Sequence[StageSpell], reports: Sequence[date], as_of: date
) -> tuple[date, date]:
    """Return the first and the last day to draw, at least four weeks apart."""
    days = [spell.from_on for spell in spells] + [day for day in reports if day <= as_of]
    first = min([*days, as_of])
    return min(first, as_of - timedelta(days=28)), as_of


def _draw_spell(
    figure: go.Figure, spell: StageSpell, last: date, palette: Palette, tongue: Tongue
) -> None:
    until = min(spell.until_on or last, last)
    is_on_scale = 0 <= spell.stage < len(palette.stages)
    color = palette.stages[spell.stage] if is_on_scale else palette.ground
    days = f"{tongue.write_full_day(spell.from_on)} – {tongue.write_full_day(until)}"
    figure.add_scatter(
        x=[spell.from_on, until, until, spell.from_on, spell.from_on],
        y=[BOTTOM, BOTTOM, TOP, TOP, BOTTOM],
        mode="lines",
        fill="toself",
        fillcolor=color,
        line={"color": palette.plan, "width": 1},
        hoveron="fills",
        text=f"{escape(spell.name)}: {days}",
        hoverinfo="text",
    )


def _name_spell(
    figure: go.Figure, spell: StageSpell, first: date, last: date, palette: Palette
) -> None:
    """Write the stage over its stretch, where a phone's width has room for it."""
    until = min(spell.until_on or last, last)
    room = (until - spell.from_on).days / max(1, (last - first).days) * NARROW_PLOT
    if len(spell.name) * LETTER > room:
        return
    figure.add_annotation(
        x=spell.from_on,
        y=TOP,
        yshift=11,
        xanchor="left",
        text=escape(spell.name),
        font={"size": SIZE, "color": palette.ink},
    )


def describe_service_timeline(
    spells: Sequence[StageSpell], reports: Sequence[date], tongue: Tongue = ENGLISH
) -> str:
    """Return the alternative text: every stage with its first day, and the number of reports."""
    parts = "; ".join(
        f"{spell.name} {tongue.say('from')} {tongue.write_full_day(spell.from_on)}"
        for spell in spells
    )
    heard = tongue.say("reported {n} times").format(n=len(reports))
    return f"{parts}; {heard}" if parts else heard
