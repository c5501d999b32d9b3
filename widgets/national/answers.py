"""The part of National without inputs: its first sentence, five tiles, the line, what changed."""

from collections.abc import Callable

import streamlit as st

from access.roles import Person
from charts.palette import Palette
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.national.chance import chart_arrival, show_will_we
from widgets.national.changes import WEEK, chart_bridge, chart_movers, show_bridge, show_movers
from widgets.national.decisions import show_decisions
from widgets.national.ministries import chart_all_ministries, show_ministries
from widgets.national.paid import chart_coverage, show_is_it_paid
from widgets.national.tiles import (
    chart_counts,
    chart_gap,
    chart_pace,
    show_how_far,
    show_how_fast,
    show_where,
)
from widgets.parts import Chart, block, note, show_chart
from widgets.progress import chart_progress, name_plans, read_progress
from widgets.scope import name_scope
from widgets.stocktake.notes import say_notes
from widgets.tables import link_table
from widgets.titles.progress import title_burn_up, title_progress
from widgets.view import View

HEIGHT = 350


def show_answers(view: View, palette: Palette, person: Person) -> None:
    """Draw everything of National that takes no input."""
    progress = ask(view, read_progress)
    title, place = title_progress(progress.standing), name_scope(view.scope)
    st.title(f"{escape_markdown(place)}: {title}" if place else title, anchor=False)
    _show_tiles(view, palette)
    since = view.as_of - WEEK
    left, right = st.columns([2.15, 1], gap="large")
    with left, block("burn-up"):
        st.header(title_burn_up(progress.standing), anchor=False)
        show_chart(ask(view, chart_line, palette), "chart-burn-up")
        say_notes(view)
        if progress.outlook.note:
            note(_(progress.outlook.note))
        link_table("burn-up", view)
    with right:
        show_decisions(view, person)
    left, right = st.columns([2.15, 1], gap="large")
    with left:
        show_bridge(view, palette, since)
    with right:
        show_movers(view, palette, since)
    if view.scope.is_nation:
        show_ministries(view, palette)


def _show_tiles(view: View, palette: Palette) -> None:
    shows = (show_how_far, show_how_fast, show_will_we, show_where, show_is_it_paid)
    with st.container(key="tiles-national"):
        tiles = st.columns(len(shows), gap="medium")
    for tile, show in zip(tiles, shows, strict=True):
        with tile:
            show(view, palette)


def chart_line(view: View, palette: Palette) -> Chart:
    """Return the burn-up of the view's scope."""
    return chart_progress(view, palette, name_plans(is_agency=False), HEIGHT)


def find_chart(view: View, palette: Palette, name: str | None) -> Chart | None:
    """Return the chart of a name, for its table; None where the page has no such chart."""
    since = view.as_of - WEEK
    charts: dict[str, Callable[[], Chart]] = {
        "far": lambda: ask(view, chart_counts, palette),
        "fast": lambda: ask(view, chart_pace, palette),
        "make": lambda: ask(view, chart_arrival, palette),
        "gap": lambda: ask(view, chart_gap, palette),
        "paid": lambda: ask(view, chart_coverage, palette),
        "burn-up": lambda: ask(view, chart_line, palette),
        "bridge": lambda: ask(view, chart_bridge, since, palette),
        "movers": lambda: ask(view, chart_movers, since, palette),
        "ministries": lambda: ask(view, chart_all_ministries, palette),
    }
    return charts[name]() if name in charts else None
