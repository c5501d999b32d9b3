"""Agencies: who is furthest behind, which to compare, and the way to each of them."""

import streamlit as st

from access.roles import Right
from widgets import address
from widgets.agency.choice import filter_league, offer_widening, order_league, show_filters
from widgets.agency.papers import show_all_papers
from widgets.answers import ask
from widgets.comparing.beside import show_compared
from widgets.comparing.choosing import choose_agencies
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.language import _
from widgets.league import list_league, show_league, tabulate_league
from widgets.parts import block, note, offer_csv
from widgets.theme import read_palette
from widgets.titles.groups import title_league
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()
open_page(view, person, lambda: show_all_papers(view, person))
if view.is_empty:
    say_empty(view)

league = ask(view, list_league)
silent = int((league["state"] == "never").sum())
st.title(title_league(league["grade"].tolist(), silent), anchor=False)
filters = show_filters(league)
if compared := choose_agencies(league):
    show_compared(view, compared, read_palette())
shown = filter_league(league, filters)
if shown.empty:
    offer_widening()
    st.stop()

shown = order_league(shown, address.read("sort"))
rated = shown[~shown["is_independent"]]
with block("league"):
    note(
        _("{n} of {all} agencies; each leads to its own page.").format(
            n=f"{len(shown):,}", all=f"{len(league):,}"
        )
    )
    show_league(view, rated, "agencies", _("Agencies of the ministries, one a row"))
independent = shown[shown["is_independent"]]
if not independent.empty:
    with block("independent"):
        st.header(_("Independent institutions are counted, and not rated"), anchor=False)
        show_league(view, independent, "independent", _("Independent institutions"))
offer_csv(tabulate_league(shown), "agencies", view)
