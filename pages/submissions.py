"""Submissions: what was sent, by whom and when; one of them in full; taking it back."""

import streamlit as st

from access.roles import Right
from metrics.scope import Scope
from metrics.submissions import SubmissionUnknown, read_submission
from widgets import address
from widgets.frame import open_page, say_empty
from widgets.gate import require
from widgets.inventory.search import list_agencies
from widgets.ledger import current_ledger
from widgets.pager import read_page, show_pager
from widgets.submissions.detail import show_detail, show_findings, show_refused, show_sheets
from widgets.submissions.listing import (
    choose_filters,
    filter_submissions,
    is_standing,
    offer_submissions,
    read_all,
    say_none,
    show_list,
)
from widgets.submissions.taking_back import offer_taking_back
from widgets.titles.services import title_submissions
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view(Scope(agency=address.read("agency")))
open_page(view, person)
number = address.read_number("entry", 0)
if number:
    try:
        submission = read_submission(view.reading, number)
    except SubmissionUnknown as unknown:
        say_none(str(unknown))
        st.stop()
    show_detail(view, submission)
    offer_taking_back(view, current_ledger(), submission, person)
    show_refused(submission)
    show_sheets(submission)
    show_findings(submission)
    st.stop()

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
