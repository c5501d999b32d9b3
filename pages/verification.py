"""Verification: links drawn at random, tested by hand, and the share of them that works."""

import streamlit as st

from access.roles import Right
from widgets.answers import ask
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.ledger import current_ledger
from widgets.outcome import say_outcome
from widgets.verification.draws import (
    PLACE,
    choose_draw,
    offer_draw,
    read_draws,
    read_links,
    say_draw,
)
from widgets.verification.tiles import say_share, show_tiles
from widgets.verification.titles import title_verification
from widgets.verification.work import show_work
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()
open_page(view, person)
if view.is_empty:
    say_empty(view)

ledger = current_ledger()
heading = st.container()
say_outcome(PLACE)
draws = ask(view, read_draws)
draw = choose_draw(draws)
if draw is None:
    heading.title(title_verification(0, 0, 0, view.is_past), anchor=False)
    offer_draw(view, ledger, person, is_first=True)
    st.stop()

heading.title(title_verification(draw.drawn, draw.tested, draw.works), anchor=False)
say_share(view, draw)
say_draw(draw)
links = ask(view, read_links, draw.draw_id)
show_tiles(view, draw, links)
show_work(view, ledger, draw, links, person)
offer_draw(view, ledger, person, is_first=False)
