"""Plain lists of what stands: a name, its value, and "Change", which opens a small form."""

from typing import Final

import streamlit as st

from widgets.administration.sections import open_form, read_form
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.parts import note

# A line of a form that is wider is no longer read at a glance.
FORM_WIDTH: Final = 860


def show_row(
    name: str, label: str, value: str, said: str = "", *, can_change: bool, word: str | None = None
) -> bool:
    """Show one row of safe words and return whether its form is open.

    `word` names the button, "Change" by default; `said` is a line in small grey below the value.
    """
    is_open = can_change and read_form() == name
    with st.container(key=f"rule-row-{name}", gap=None):
        left, middle, right = st.columns([1.1, 4, 0.6], gap="small", vertical_alignment="top")
        left.markdown(f"**{label}**")
        with middle:
            st.markdown(value)
            if said:
                note(escape_markdown(said))
        if can_change and not is_open:
            with right:
                st.button(
                    f":blue[{word or _('Change')}]",
                    type="tertiary",
                    key=f"change-{name}",
                    on_click=open_form,
                    args=(name,),
                )
    return is_open


def offer_form(name: str, words: str, *, can_change: bool) -> bool:
    """Offer a button that opens a form of its own; return whether the form is open."""
    if not can_change:
        return False
    if read_form() == name:
        return True
    st.button(words, icon=":material/add:", key=f"open-{name}", on_click=open_form, args=(name,))
    return False
