"""Headings that hold names from workbooks: escaped, what must not break held together."""

import streamlit as st

from widgets.escaping import escape_markdown

HELD = "\N{NO-BREAK SPACE}"


def escape_title(message: str) -> str:
    """Return the message made harmless; its non-breaking spaces stay."""
    return HELD.join(escape_markdown(part) for part in message.split(HELD))


def show_header(message: str) -> None:
    """Show the message of a block."""
    st.header(escape_title(message), anchor=False)
