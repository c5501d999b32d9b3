"""Services: which services stand behind a figure, to search, to open, to take away."""

import streamlit as st

from access.roles import Right
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.inventory.saved import PLACE, show_saved
from widgets.inventory.search import (
    choose_search,
    find_services,
    offer_widening,
    read_scope,
    write_title,
)
from widgets.inventory.table import offer_services, show_services
from widgets.ledger import current_ledger
from widgets.outcome import say_outcome
from widgets.pager import show_pager
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view(read_scope())
open_page(view, person)
if view.is_empty:
    say_empty(view)

heading = st.container()
say_outcome(PLACE)
ledger = current_ledger()
search = choose_search(view, lambda: show_saved(view, ledger, person))
found = find_services(view, search)
heading.title(write_title(view, search, found.total), anchor=False)
if not found.total:
    offer_widening()
    st.stop()
show_services(view, found, search.page)
show_pager(found.total, search.page, key="services")
offer_services(view, search)
