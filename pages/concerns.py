"""Concerns: what holds services up, who raised it, who owns it, and the register of them."""

import streamlit as st

from access.roles import Right
from widgets.concerns.answering import offer_answering
from widgets.concerns.held_up import show_concentration, show_held_up
from widgets.concerns.raising import PLACE, offer_raising
from widgets.concerns.read import write_title
from widgets.concerns.register import show_register
from widgets.concerns.tiles import show_tiles
from widgets.gate import require
from widgets.narrowing import open_narrowed, show_title
from widgets.outcome import say_outcome
from widgets.theme import read_palette

person = require(Right.VIEW)
view = open_narrowed(person)
palette = read_palette()
show_title(view, write_title(view))
say_outcome(PLACE)
show_tiles(view)

left, right = st.columns(2, gap="large")
with left:
    show_held_up(view, palette, "kind")
    show_held_up(view, palette, "raised_by")
with right:
    show_held_up(view, palette, "owner")
    show_concentration(view, palette)
with st.container(key="register-buttons", horizontal=True, gap="small"):
    offer_raising(view, person)
    offer_answering(view, person)
show_register(view)
