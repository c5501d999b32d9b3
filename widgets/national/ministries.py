"""Ministries as small charts on one scale."""

from collections.abc import Hashable, Sequence
from datetime import timedelta
from typing import Any

import streamlit as st

from charts.ministries import (
    Ministry,
    describe_ministries,
    draw_ministries,
    order_ministries,
    tabulate_ministries,
)
from charts.palette import Palette
from metrics.counts import NO_MINISTRY
from metrics.expected import keep_forecast
from metrics.forecast.answer import PlaceForecast
from metrics.ministries import read_ministries
from widgets.answers import ask
from widgets.folding import fold_on_phone
from widgets.headings import escape_title
from widgets.language import _, read_tongue
from widgets.naming import shorten_ministry
from widgets.parts import Chart, block, note, show_chart
from widgets.replay import show_again
from widgets.tables import link_table
from widgets.titles.groups import title_ministries
from widgets.view import View

WIDE, NARROW = 6, 2
FIRST_WHERE_NARROW = 6


def list_ministries(view: View) -> list[Ministry]:
    """Return the ministries, furthest behind first; independent institutions stand last."""
    table = read_ministries(view.reading, view.as_of, view.scope)
    forecast = keep_forecast(view.reading, view.as_of, view.scope)
    ahead = {place.name: place for place in forecast.by_ministry}
    rows = [row for row in table.to_dict("records") if row["target"]]
    told = {row["ministry"]: _tell(view, row, ahead.get(row["ministry"])) for row in rows}
    ministries = [each for name, each in told.items() if name != NO_MINISTRY]
    independent = [each for name, each in told.items() if name == NO_MINISTRY]
    return [*order_ministries(ministries), *independent]


def _tell(view: View, row: dict[Hashable, Any], ahead: PlaceForecast | None) -> Ministry:
    weeks, band = len(row["online_weekly"]), ahead.at_deadline if ahead else None
    return Ministry(
        name=shorten_ministry(row["ministry"]),
        online=int(row["online"]),
        in_scope=int(row["target"]),
        days=[view.as_of - timedelta(weeks=weeks - 1 - place) for place in range(weeks)],
        shares=[online / row["target"] for online in row["online_weekly"]],
        expected=ahead.expected / row["target"] if ahead else None,
        low=band.p10 / row["target"] if band else None,
        high=band.p90 / row["target"] if band else None,
    )


def show_ministries(view: View, palette: Palette) -> None:
    """Show the small charts: six across, or two where it is narrow; on a phone they are folded."""
    if ministries := ask(view, list_ministries):
        title = escape_title(_write_title(ministries))
        fold_on_phone(
            "ministries", title, lambda prefix: show_again(view, _show, palette, title, prefix)
        )


def _show(view: View, palette: Palette, title: str, prefix: str) -> None:
    ministries = ask(view, list_ministries)
    with block(f"{prefix}ministries"):
        if not prefix:
            st.header(title, anchor=False)
        note(_say_how_to_read(ministries))
        if prefix:
            every = ask(view, chart_ministries, palette, NARROW, len(ministries))
            show_chart(every, "chart-ministries-phone")
            link_table("ministries", view)
            return
        with st.container(key="only-broad-ministries"):
            show_chart(ask(view, chart_all_ministries, palette), "chart-ministries")
        with st.container(key="only-narrow-ministries"):
            narrow = ask(view, chart_ministries, palette, NARROW, FIRST_WHERE_NARROW)
            show_chart(narrow, "chart-ministries-narrow")
            if len(ministries) > FIRST_WHERE_NARROW:
                words = _("Six of {all}; the table has all of them.")
                note(words.format(all=len(ministries)))
        link_table("ministries", view)


def _write_title(ministries: Sequence[Ministry]) -> str:
    """Return the title; independent institutions are not judged in it."""
    judged = [each for each in ministries if each.name != shorten_ministry(NO_MINISTRY)]
    expected = [each.expected for each in judged if each.expected is not None]
    if len(expected) == len(judged):
        return title_ministries(expected, is_forecast=True)
    return title_ministries([each.share for each in judged], is_forecast=False)


def _say_how_to_read(ministries: Sequence[Ministry]) -> str:
    words = _(
        "Services online as a share of what is agreed or in scope, week by week, furthest behind"
        " first. One scale: the dotted line is 100%."
    )
    if any(each.expected is not None for each in ministries):
        words += " " + _("The figure on the right is what is expected by the deadline.")
    return words


def chart_all_ministries(view: View, palette: Palette) -> Chart:
    """Return every ministry, as a wide screen shows them."""
    return chart_ministries(view, palette, WIDE, len(list_ministries(view)))


def chart_ministries(view: View, palette: Palette, columns: int, first: int) -> Chart:
    """Return the first so many ministries in so many columns, the table with all of them."""
    ministries, tongue = list_ministries(view), read_tongue()
    forecast = keep_forecast(view.reading, view.as_of, view.scope)
    ends_on = max(view.as_of, forecast.deadline or view.as_of)
    shown = ministries[:first]
    return Chart(
        draw_ministries(shown, ends_on, palette, columns, read_tongue()),
        describe_ministries(shown, tongue),
        lambda: tabulate_ministries(ministries, tongue),
    )
