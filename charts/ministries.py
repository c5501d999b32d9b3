"""Ministries as small multiples: share online on one scale, furthest behind first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from charts.labels import bold, wrap_html
from charts.palette import Palette
from charts.theme import Figure, build_template
from charts.tongue import ENGLISH, Tongue

PLOT_HEIGHT = 86
LINE_HEIGHT = 17
CROWDED_FROM = 60


@dataclass(frozen=True, slots=True)
class Ministry:
    """One small chart. `shares` run from 0 to 1 over `days`; `expected` is the share by the end.

    `low` and `high` are the ends of the forecast's band; all three None where there is none.
    """

    name: str
    online: int
    in_scope: int
    days: Sequence[date]
    shares: Sequence[float]
    expected: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float:
        """The share online at the end of the line; 0 where nothing is in scope."""
        return self.shares[-1] if self.shares else 0.0


def order_ministries(ministries: Sequence[Ministry]) -> list[Ministry]:
    """Return them furthest behind first: by what is expected, else by what is online."""
    return sorted(
        ministries,
        key=lambda each: (each.share if each.expected is None else each.expected, each.name),
    )


def draw_ministries(
    ministries: Sequence[Ministry],
    ends_on: date,
    palette: Palette,
    columns: int = 6,
    tongue: Tongue = ENGLISH,
) -> Figure:
    """Return the figure, in the order given; names are wrapped, never cut."""
    letters = 28 if columns > 2 else 24
    lines = max(_count_lines(each.name, letters) for each in ministries) + 1
    above = lines * LINE_HEIGHT + 8
    count = -(-len(ministries) // columns)
    height = count * (PLOT_HEIGHT + above) + 8
    figure: Figure = make_subplots(
        figure=Figure(),
        rows=count,
        cols=columns,
        horizontal_spacing=0.03 if columns > 2 else 0.08,
        vertical_spacing=above / (height - above - 8) if count > 1 else 0,
    )
    margin = {"l": 0, "r": 1, "t": above, "b": 8}
    figure.update_layout(
        template=build_template(palette), height=height, margin=margin, hovermode=False
    )
    for place, ministry in enumerate(ministries):
        _draw_ministry(figure, ministry, place, columns, ends_on, palette)
        _label_ministry(figure, ministry, place, letters, palette, tongue)
    starts_on = min((each.days[0] for each in ministries if each.days), default=ends_on)
    figure.update_xaxes(visible=False, range=[starts_on, ends_on])
    figure.update_yaxes(range=[0, 101], tickvals=[], showgrid=False)
    return figure


def _count_lines(name: str, letters: int) -> int:
    return wrap_html(name, letters).count("<br>") + 1 if name else 0


def _draw_ministry(
    figure: go.Figure,
    ministry: Ministry,
    place: int,
    columns: int,
    ends_on: date,
    palette: Palette,
) -> None:
    cell = {"row": place // columns + 1, "col": place % columns + 1}
    domain = _name_axes(place, " domain")
    for height, line in (
        (100, {"color": palette.plan, "width": 1, "dash": "2px,3px"}),
        (0, {"color": palette.ink, "width": 1}),
    ):
        figure.add_shape(type="line", x0=0, x1=1, y0=height, y1=height, line=line, **domain)
    if ministry.expected is not None and ministry.days:
        _draw_expected(figure, ministry, cell, ends_on, palette)
    figure.add_scatter(
        x=list(ministry.days),
        y=[round(share * 100, 1) for share in ministry.shares],
        mode="lines",
        line={"color": palette.accent, "width": 2.5},
        **cell,
    )


def _draw_expected(
    figure: go.Figure, ministry: Ministry, cell: dict[str, int], ends_on: date, palette: Palette
) -> None:
    now, expected = round(ministry.share * 100, 1), round((ministry.expected or 0) * 100, 1)
    if ministry.low is not None and ministry.high is not None:
        figure.add_scatter(
            x=[ministry.days[-1], ends_on, ends_on],
            y=[now, round(min(1, ministry.high) * 100, 1), round(ministry.low * 100, 1)],
            mode="lines",
            fill="toself",
            fillcolor=palette.band,
            line={"width": 0},
            **cell,
        )
    figure.add_scatter(
        x=[ministry.days[-1], ends_on],
        y=[now, expected],
        mode="lines",
        line={"color": palette.accent, "width": 1.25},
        **cell,
    )


def _label_ministry(
    figure: go.Figure,
    ministry: Ministry,
    place: int,
    letters: int,
    palette: Palette,
    tongue: Tongue,
) -> None:
    words = tongue.say("{n} of {all}")
    counts = words.format(n=bold(f"{ministry.online:,}"), all=f"{ministry.in_scope:,}")
    if ministry.expected is None:
        counts += f", {ministry.share:.0%}"
    named = f"{wrap_html(ministry.name, letters)}<br>" if ministry.name else ""
    figure.add_annotation(
        _name_axes(place, " domain", " domain"),
        x=0,
        y=1,
        yanchor="bottom",
        yshift=1,
        align="left",
        text=f"{named}<span style='color:{palette.muted}'>{counts}</span>",
    )
    if ministry.expected is None:
        return
    at = 100 * ministry.expected
    is_high = at >= CROWDED_FROM
    figure.add_annotation(
        _name_axes(place, " domain"),
        x=1,
        y=_clear_of_band(ministry, is_high),
        yanchor="top" if is_high else "bottom",
        xanchor="right",
        text=f"{at:.0f}%",
        font={"color": palette.accent},
    )


def _clear_of_band(ministry: Ministry, is_high: bool) -> float:
    """Return where the figure stands free: under the band of a high line, over that of a low."""
    edge = ministry.low if is_high else ministry.high
    share = ministry.expected if edge is None else edge
    return 100 * (share or 0) + (-4 if is_high else 4)


def _name_axes(place: int, x_suffix: str = "", y_suffix: str = "") -> dict[str, str]:
    number = "" if place == 0 else str(place + 1)
    return {"xref": f"x{number}{x_suffix}", "yref": f"y{number}{y_suffix}"}


def describe_ministries(ministries: Sequence[Ministry], tongue: Tongue = ENGLISH) -> str:
    """Return the alternative text: every ministry with its numerator and denominator."""
    words = tongue.say("Share of services in scope that are online, by ministry")
    share = tongue.say("{n} of {all}")
    parts = [
        f"{each.name} {share.format(n=f'{each.online:,}', all=f'{each.in_scope:,}')}"
        for each in ministries
    ]
    return f"{words}: " + "; ".join(parts)


def tabulate_ministries(ministries: Sequence[Ministry], tongue: Tongue = ENGLISH) -> pd.DataFrame:
    """Return the table behind the charts, shares from 0 to 1."""
    say = tongue.say
    return pd.DataFrame(
        {
            say("Ministry"): [each.name for each in ministries],
            say("Online"): [each.online for each in ministries],
            say("In scope"): [each.in_scope for each in ministries],
            say("Share online"): [each.share for each in ministries],
            say("Share expected"): [each.expected for each in ministries],
        }
    )
