"""Stocktake: who is late, what is agreed, what agencies answer; closed, it is kept as it was."""

import streamlit as st

from access.roles import Right
from widgets.answers import ask
from widgets.frame import open_page
from widgets.gate import require
from widgets.outcome import say_outcome
from widgets.stocktake.agreed import show_due, show_late, show_others
from widgets.stocktake.closing import show_closing, show_packs
from widgets.stocktake.head import show_head, show_weeks
from widgets.stocktake.notes import show_notes
from widgets.stocktake.offices import offer_office
from widgets.stocktake.papers import show_papers
from widgets.stocktake.read import PLACE, read_sitting
from widgets.stocktake.red import show_newly_red
from widgets.stocktake.replies import show_replies
from widgets.stocktake.silent import show_silent
from widgets.stocktake.tiles import show_tiles
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()


def show_beside() -> None:
    """Lead to the week before and after, and offer the papers of the meeting."""
    show_weeks(view)
    show_papers(view, person)


open_page(view, person, show_beside)

sitting = ask(view, read_sitting)
show_head(view, sitting)
say_outcome(PLACE)
show_tiles(view, sitting)

left, right = st.columns([1.2, 1], gap="large")
with left:
    show_silent(view, sitting)
    offer_office(view, person)
    show_newly_red(view, sitting)
    show_replies(view, sitting, person)
with right:
    show_late(view, sitting, person)
    show_due(view, sitting, person)
    show_others(view, sitting, person)

left, middle, right = st.columns(3, gap="large")
with left:
    show_closing(view, sitting, person)
with middle:
    show_packs(view, sitting)
with right:
    show_notes(view, person)
