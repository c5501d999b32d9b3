"""Payments: what takes payment, what comes in, what is used, and who waits for whom."""

import streamlit as st

from access.roles import Right
from widgets.gate import require
from widgets.narrowing import open_narrowed, show_title
from widgets.payments.idle import show_idle
from widgets.payments.providers import show_matrix, show_provider
from widgets.payments.receipts import show_gap, show_receipts, show_takers
from widgets.payments.tiles import show_paid, show_used
from widgets.payments.use import write_title
from widgets.theme import read_palette

person = require(Right.VIEW)
view = open_narrowed(person)
palette = read_palette()
show_title(view, write_title(view))
show_paid(view)
show_used(view)

left, right = st.columns([2.15, 1], gap="large")
with left:
    show_receipts(view, palette)
with right:
    show_takers(view, palette)

left, right = st.columns([1.5, 1], gap="large")
with left:
    show_matrix(view, palette)
with right:
    show_provider(view)

left, right = st.columns(2, gap="large")
with left:
    show_idle(view)
with right:
    show_gap(view)
