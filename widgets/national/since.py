"""Since when changes are told: a week ago, unless the address names another day."""

from datetime import date, timedelta
from typing import Final

import streamlit as st

from data.days import EARLIEST
from widgets import address
from widgets.language import _
from widgets.view import View

WEEK: Final = timedelta(days=7)
NAME: Final = "since"


def read_since(view: View) -> date:
    """Return the day that the address names, where it lies before the day of the view."""
    named = address.read_date(NAME)
    return named if named and named < view.as_of else view.as_of - WEEK


def choose_since(view: View, prefix: str) -> None:
    """Offer the day; a week ago needs no word in the address."""
    key = f"{prefix}choose-since"
    st.session_state[key] = read_since(view)

    def take() -> None:
        chosen = st.session_state[key]
        address.write(**{NAME: None if chosen == view.as_of - WEEK else chosen})

    st.date_input(
        _("Since"),
        key=key,
        min_value=EARLIEST - WEEK,
        max_value=view.as_of - timedelta(days=1),
        format="DD/MM/YYYY",
        on_change=take,
        width=160,
    )
