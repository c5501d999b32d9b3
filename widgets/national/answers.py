"""The first answers of National: its sentence, five tiles, the line; and every chart by name."""

from collections.abc import Callable

import streamlit as st

from charts.palette import Palette
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.national.chance import chart_arrival, chart_path
from widgets.national.changes import chart_bridge, chart_movers
from widgets.national.gap import chart_gap
from widgets.national.ministries import chart_all_ministries
from widgets.national.paid import chart_coverage
from widgets.national.since import read_since
from widgets.national.tiles import chart_counts, chart_pace, show_tiles
from widgets.parts import Chart, block, show_chart
from widgets.progress import chart_progress, name_plans, read_progress
from widgets.scope import name_scope
from widgets.stocktake.notes import say_notes
from widgets.tables import link_table
from widgets.titles.progress import title_burn_up, title_progress
from widgets.view import View

HEIGHT = 350


def show_answers(view: View, palette: Palette) -> None:
    """Draw the first sentence and the five tiles."""
    title, place = title_progress(ask(view, read_progress).standing), name_scope(view.scope)
    st.title(f"{escape_markdown(place)}: {title}" if place else title, anchor=False)
    show_tiles(view, palette)


def show_burn_up(view: View, palette: Palette) -> None:
    """Show the line of services online against plan, target and what is expected."""
    with block("burn-up"):
        st.header(title_burn_up(ask(view, read_progress).standing), anchor=False)
        show_chart(ask(view, chart_line, palette), "chart-burn-up")
        say_notes(view)
        link_table("burn-up", view)


def chart_line(view: View, palette: Palette) -> Chart:
    """Return the burn-up of the view's scope."""
    return chart_progress(view, palette, name_plans(is_agency=False), HEIGHT)


def find_chart(view: View, palette: Palette, name: str | None) -> Chart | None:
    """Return the chart of a name, for its table; None where the page has no such chart."""
    since = read_since(view)
    charts: dict[str, Callable[[], Chart | None]] = {
        "far": lambda: ask(view, chart_counts, palette),
        "fast": lambda: ask(view, chart_pace, palette),
        "make": lambda: ask(view, chart_arrival, palette),
        "path": lambda: ask(view, chart_path, palette),
        "gap": lambda: ask(view, chart_gap, palette),
        "paid": lambda: ask(view, chart_coverage, palette),
        "burn-up": lambda: ask(view, chart_line, palette),
        "bridge": lambda: ask(view, chart_bridge, since, palette),
        "movers": lambda: ask(view, chart_movers, since, palette),
        "ministries": lambda: ask(view, chart_all_ministries, palette),
    }
    return charts[name]() if name in charts else None
