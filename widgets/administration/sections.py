"""The sections of administration, one at a time, by the address; and the form that is open."""

from typing import Final

import streamlit as st

from widgets import address
from widgets.language import _, mark

SECTION, CHANGE = "section", "change"
KEY: Final = "choose-section"
PROMISE, RULES, AGENCIES, OFFICES, ENTRIES, KEEPING = (
    "promise",
    "rules",
    "agencies",
    "offices",
    "entries",
    "keeping",
)
SECTIONS: Final = {
    PROMISE: mark("Promise and targets"),
    RULES: mark("Rules"),
    AGENCIES: mark("Agencies"),
    OFFICES: mark("Offices"),
    ENTRIES: mark("Entries"),
    KEEPING: mark("Backups and sample"),
}
# What narrows a section goes when another is opened.
OF_ONE: Final = (CHANGE, "page", "q", "act", "by", "from", "until", "agency")


def choose_section() -> str:
    """Offer the sections; return the one that the address asks for, the first by default."""
    named = address.read(SECTION)
    chosen = named if named in SECTIONS else PROMISE
    st.session_state[KEY] = chosen
    st.segmented_control(
        _("Section"),
        list(SECTIONS),
        format_func=lambda name: _(SECTIONS[name]),
        key=KEY,
        label_visibility="collapsed",
        on_change=_take,
    )
    return chosen


def _take() -> None:
    chosen = st.session_state[KEY] or address.read(SECTION) or PROMISE
    if chosen != address.read(SECTION):
        address.write(**dict.fromkeys(OF_ONE), **{SECTION: None if chosen == PROMISE else chosen})


def open_form(name: str | None) -> None:
    """Open one form, closing any other; None closes it."""
    address.write(**{CHANGE: name})


def read_form() -> str | None:
    """Return the form that is open."""
    return address.read(CHANGE)
