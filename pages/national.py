"""National: how far, how fast, will we make it, where is the gap, is it paid for."""

import streamlit as st

from access.roles import Right
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.language import _
from widgets.league import list_league, show_league
from widgets.national.chance import show_will_we
from widgets.national.changes import WEEK, show_bridge, show_movers
from widgets.national.ministries import show_ministries
from widgets.national.paid import show_is_it_paid
from widgets.national.tiles import show_how_far, show_how_fast, show_where
from widgets.parts import block, note, open_door, show_chart, show_table_button
from widgets.progress import chart_progress, name_plans, read_progress
from widgets.scope import choose_scope, name_scope, show_scope_filter, stop_where_unknown
from widgets.theme import read_palette
from widgets.titles.groups import title_league
from widgets.titles.progress import title_burn_up, title_progress
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view(choose_scope())
palette = read_palette()
open_page(view, person, lambda: show_scope_filter(view))
if view.is_empty:
    say_empty(view)
stop_where_unknown(view)

progress = ask(view, read_progress)
title, place = title_progress(progress.standing), name_scope(view.scope)
st.title(f"{escape_markdown(place)}: {title}" if place else title, anchor=False)
with st.container(key="tiles-national"):
    tiles = st.columns(5, gap="medium")
for tile, show in zip(
    tiles,
    (show_how_far, show_how_fast, show_will_we, show_where, show_is_it_paid),
    strict=True,
):
    with tile:
        show(view, palette)

since = view.as_of - WEEK
left, right = st.columns([2.15, 1], gap="large")
with left, block("burn-up"):
    st.header(title_burn_up(progress.standing), anchor=False)
    chart = ask(view, chart_progress, palette, name_plans(is_agency=False), 350)
    show_chart(chart, "chart-burn-up")
    if progress.outlook.note:
        note(_(progress.outlook.note))
    show_table_button(chart, "burn-up", view)
with right:
    show_bridge(view, palette, since)
    show_movers(view, palette, since)
if view.scope.is_nation:
    show_ministries(view, palette)

league = ask(view, list_league)
with block("league"):
    st.header(
        title_league(league["grade"].tolist(), int((league["state"] == "never").sum())),
        anchor=False,
    )
    show_league(view, league.head(12), "league", _("The twelve agencies furthest behind"))
    open_door(
        "league",
        _("See all {n} agencies").format(n=f"{len(league):,}"),
        address.carry(ministry=view.scope.ministry),
        "pages/agencies.py",
    )
