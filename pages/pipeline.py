"""Pipeline: where services wait on their way, for how long, and which are late."""

import streamlit as st

from access.roles import Right
from widgets.gate import require
from widgets.narrowing import open_narrowed, show_title
from widgets.pipeline.flow import show_flow, write_title
from widgets.pipeline.late import show_losses, show_oldest, show_overdue, show_slipped
from widgets.pipeline.stages import show_stages
from widgets.pipeline.tiles import show_tiles
from widgets.theme import read_palette

person = require(Right.VIEW)
view = open_narrowed(person)
palette = read_palette()
show_title(view, write_title(view))
show_tiles(view)

left, right = st.columns([2.15, 1], gap="large")
with left:
    show_flow(view, palette)
with right:
    show_stages(view, palette)

left, right = st.columns(2, gap="large")
with left:
    show_oldest(view)
with right:
    show_overdue(view)
left, right = st.columns(2, gap="large")
with left:
    show_slipped(view)
with right:
    show_losses(view)
