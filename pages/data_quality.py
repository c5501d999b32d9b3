"""Data quality: what is missing, late, doubled or out of proportion, and at which agencies."""

import streamlit as st

from access.roles import Right
from widgets.gate import require
from widgets.narrowing import open_narrowed, show_title
from widgets.quality.blocks import show_completeness, show_late, show_links, show_outliers
from widgets.quality.doubles import show_doubles
from widgets.quality.read import write_title
from widgets.quality.tiles import show_tiles
from widgets.theme import read_palette

person = require(Right.VIEW)
view = open_narrowed(person)
palette = read_palette()
show_title(view, write_title(view))
show_tiles(view)

left, right = st.columns([1.6, 1], gap="large")
with left:
    show_completeness(view, palette)
with right:
    show_late(view)

left, right = st.columns(2, gap="large")
with left:
    show_links(view)
with right:
    show_outliers(view)
show_doubles(view)
