"""Payments, use and receipts of an agency, in the words of its brief."""

import pandas as pd
import streamlit as st

from reports.paid import tell_paid
from reports.parts import Table
from widgets.answers import ask
from widgets.figures import read_all
from widgets.headings import show_header
from widgets.language import _
from widgets.narrowing import carry_scope
from widgets.parts import block, open_door
from widgets.titles.wording import tell_reader
from widgets.view import View


def tell(view: View) -> Table:
    """Return receipts and shares, each with its two numbers or the reason why it has none."""
    return tell_reader(tell_paid)(ask(view, read_all))


def show_paid(view: View) -> None:
    """Show what takes payment, what came in, what is used, and the way to the page of payments."""
    told = ask(view, tell)
    names = [column.name for column in told.columns]
    with block("paid"):
        show_header(told.title)
        with st.container(key="three-columns-paid"):
            rows = pd.DataFrame(told.rows, columns=names).replace("", "–")
            st.table(rows, border="horizontal", hide_index=True, alt=told.title)
        open_door("paid", _("See payments and use"), carry_scope(view), "pages/payments.py")
