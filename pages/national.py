"""National: how far, how fast, will we make it, where is the gap, is it paid for."""

import streamlit as st

from access.roles import Right
from widgets import address
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.national.answers import find_chart, show_answers, show_burn_up
from widgets.national.changes import show_bridge, show_movers
from widgets.national.decisions import may_enter, show_decisions
from widgets.national.ministries import show_ministries
from widgets.national.papers import show_papers
from widgets.national.table import show_furthest_behind
from widgets.replay import show_again
from widgets.scope import choose_scope, show_scope_filter, stop_where_unknown
from widgets.tables import open_asked_table
from widgets.theme import read_palette
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view(choose_scope())
palette = read_palette()


def show_beside() -> None:
    """Offer the filter and the papers."""
    show_scope_filter(view)
    show_papers(view, person)


open_page(view, person, show_beside)
if view.is_empty:
    say_empty(view)
stop_where_unknown(view)

show_again(view, show_answers, palette)
left, right = st.columns([2.15, 1], gap="large")
with left:
    show_again(view, show_burn_up, palette)
    show_bridge(view, palette)
with right:
    show_again(view, show_decisions, is_entering=may_enter(view, person))
    show_movers(view, palette)
if view.scope.is_nation:
    show_ministries(view, palette)
show_furthest_behind(view)

if table := address.read("table"):
    open_asked_table(view, table, find_chart(view, palette, table))
