"""Upload: from a workbook as an agency keeps it to the ledger, everything shown before."""

import streamlit as st

from access.roles import Right
from widgets.frame import open_page
from widgets.gate import require
from widgets.ledger import current_ledger
from widgets.submissions.to_do import show_rows_left
from widgets.titles.upload import title_drop
from widgets.upload import steps
from widgets.upload.draft import make_draft
from widgets.upload.drop import drop_files, say_what_to_drop
from widgets.upload.keeping import (
    begin_keeping,
    go_on_keeping,
    recall_draft,
    say_gone,
    say_kept,
)
from widgets.upload.receipt import show_receipt
from widgets.upload.receipts import read_receipt
from widgets.upload.sending import say_moved
from widgets.upload.template import offer_template
from widgets.upload.walk import choose_first_step, list_open_steps, show_head, show_step
from widgets.view import read_view

person = require(Right.SEND)
view = read_view()
open_page(view, person)
ledger = current_ledger()
step = steps.read_step()
receipt = read_receipt(view, ledger) if step == steps.SENT else None
if receipt:
    steps.show_steps(steps.SENT, [])
    show_receipt(receipt, view)
    st.stop()

draft = recall_draft()
step = steps.read_step()
if draft is None:
    steps.show_steps(steps.FILE, [])
    st.title(title_drop(), anchor=False)
    say_gone()
    say_what_to_drop()
    draft = drop_files()
    if draft is None:
        show_rows_left(view, person)
        offer_template(view)
        st.stop()
    made = make_draft(draft, ledger.reading(), view.now_as_of)
    first = choose_first_step(draft, made)
    begin_keeping(draft, first)
    steps.go_to(first)
    st.rerun()

made = make_draft(draft, ledger.reading(), view.now_as_of)
opened = list_open_steps(draft, made)
step = step if step in opened else steps.FILE
go_on_keeping(draft, step)
steps.show_steps(step, opened)
say_moved()
show_head(draft, made, view)
show_step(step, draft, made, view, ledger, person)
say_kept(draft)
