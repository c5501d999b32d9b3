"""Submissions: what was sent, by whom and when, and the way into each of them."""

import streamlit as st

from access.roles import Right
from metrics.links import list_links
from metrics.scope import Scope
from widgets import address
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.inventory.search import list_agencies
from widgets.ledger import current_ledger
from widgets.pager import read_page, show_pager
from widgets.submissions.links import show_links
from widgets.submissions.listing import (
    choose_filters,
    filter_submissions,
    is_standing,
    offer_submissions,
    read_all,
    say_none,
    show_list,
)
from widgets.titles.services import title_submissions
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view(Scope(agency=address.read("agency")))
open_page(view, person)
everything = read_all(view)
names = {one.code: one.name for one in list_agencies(view)}
if everything.empty and not view.scope.agency:
    say_empty(view)

standing = int(is_standing(everything).sum())
place = names.get(view.scope.agency or "", "")
st.title(title_submissions(standing, len(everything) - standing, place), anchor=False)
found = filter_submissions(everything, *choose_filters(names))
if found.empty:
    say_none()
    st.stop()
page = read_page(len(found))
show_list(found, page)
show_pager(len(found), page, key="submissions")
offer_submissions(view, found)
show_links(view, current_ledger(), list_links(view.reading, view.scope), person)
