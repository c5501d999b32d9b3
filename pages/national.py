"""National: how far, how fast, will we make it, where is the gap, is it paid for."""

import streamlit as st

from access.roles import Right
from widgets import address
from widgets.answers import ask
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.language import _
from widgets.league import list_league, show_league
from widgets.national.answers import find_chart, show_answers
from widgets.national.papers import show_papers
from widgets.parts import block, open_door
from widgets.replay import show_again
from widgets.scope import choose_scope, show_scope_filter, stop_where_unknown
from widgets.tables import open_asked_table
from widgets.theme import read_palette
from widgets.titles.groups import title_league
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

show_again(view, palette, show_answers, person)

league = ask(view, list_league)
with block("league"):
    silent = int((league["state"] == "never").sum())
    st.header(title_league(league["grade"].tolist(), silent), anchor=False)
    show_league(view, league.head(12), "league", _("The twelve agencies furthest behind"))
    open_door(
        "league",
        _("See all {n} agencies").format(n=f"{len(league):,}"),
        address.carry(ministry=view.scope.ministry),
        "pages/agencies.py",
    )

if table := address.read("table"):
    open_asked_table(view, table, find_chart(view, palette, table))
