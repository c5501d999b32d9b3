"""Submission: what was sent, how it was read, what is to correct in it; taking it back."""

import streamlit as st

from access.roles import Right
from metrics.links import list_links
from metrics.submissions import SubmissionUnknown, read_submission
from widgets import address
from widgets.frame import open_page
from widgets.gate import require
from widgets.language import _, say_refusal
from widgets.ledger import current_ledger
from widgets.submissions.corrected import show_corrected
from widgets.submissions.detail import show_detail, show_findings, show_sheets
from widgets.submissions.links import show_links
from widgets.submissions.listing import say_no_submission, say_where_else
from widgets.submissions.refused import show_refused
from widgets.submissions.taking_back import offer_taking_back
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()
open_page(view, person)
entry_no = address.read_number("entry", 0)
if not entry_no:
    say_no_submission(_("No submission is chosen"))
    st.stop()
try:
    submission = read_submission(view.reading, entry_no)
except SubmissionUnknown as unknown:
    say_no_submission(say_refusal(unknown).rstrip("."))
    say_where_else()
    st.stop()

show_detail(view, submission)
offer_taking_back(view, current_ledger(), submission, person)
show_refused(submission)
show_corrected(submission)
links = list_links(view.reading, submission=int(submission.row["entry_no"]))
show_links(view, current_ledger(), links, person)
show_sheets(submission)
show_findings(submission)
