"""One agency: how far it is, what it waits for, and what it has sent."""

import streamlit as st

from access.roles import Right
from metrics.scope import Scope, ScopeUnknown, read_agencies
from widgets import address
from widgets.agency.agreed import show_agreed, show_own_notes, show_reply
from widgets.agency.blocks import show_overdue, show_services, show_stages, show_submissions
from widgets.agency.choice import find_neighbours, offer_choice, show_neighbours
from widgets.agency.head import show_head
from widgets.agency.paid import show_paid
from widgets.agency.papers import show_papers
from widgets.agency.silent import show_silent
from widgets.agency.tiles import show_tiles
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.language import _, say_refusal
from widgets.narrowing import carry_scope
from widgets.parts import block, note, open_door, show_chart
from widgets.pipeline.late import show_oldest
from widgets.progress import chart_progress, name_plans, read_progress
from widgets.quality.blocks import show_completeness
from widgets.tables import link_table, open_asked_table
from widgets.theme import read_palette
from widgets.titles.progress import title_burn_up
from widgets.view import read_view

person = require(Right.VIEW)
code = address.read_or_recall("agency")
view = read_view(Scope(agency=code))
if view.is_empty:
    open_page(view, person)
    say_empty(view)
if not code:
    open_page(view, person)
    offer_choice(view)
    st.stop()
try:
    agency = read_agencies(view.reading, view.scope)[0]
except ScopeUnknown as unknown:
    open_page(view, person)
    st.error(escape_markdown(say_refusal(unknown)))
    offer_choice(view)
    st.stop()


def show_beside() -> None:
    """Lead to the agency before and after, and offer this one's papers."""
    show_neighbours(ask(read_view(), find_neighbours, agency.code))
    show_papers(view, person, agency.code)


open_page(view, person, show_beside)
is_heard = show_head(view, agency)
show_reply(view, person, agency)
if not is_heard:
    show_silent(view, person, agency)
    st.stop()
show_tiles(view)

palette = read_palette()
left, right = st.columns([2.15, 1], gap="large")
with left, block("burn-up"):
    progress = ask(view, read_progress)
    st.header(title_burn_up(progress.standing), anchor=False)
    chart = ask(view, chart_progress, palette, name_plans(is_agency=True), 330)
    show_chart(chart, "chart-burn-up")
    if progress.outlook.note:
        note(_(progress.outlook.note))
    show_own_notes(view, person)
    link_table("burn-up", view)
with right:
    show_stages(view, palette)

left, right = st.columns([2.15, 1], gap="large")
with left:
    show_overdue(view)
    show_oldest(view)
    show_paid(view)
with right:
    show_agreed(view, person, agency)
    show_submissions(view)
    show_completeness(view, palette)
    open_door("quality", _("See data quality"), carry_scope(view), "pages/data_quality.py")
show_services(view)
if address.read("table") == "burn-up":
    open_asked_table(view, "burn-up", chart)
