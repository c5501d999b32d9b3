"""The style sheet: what Streamlit's theme cannot say."""

from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_suffix(".css")


def apply_styles() -> None:
    """Add the style sheet to the page."""
    st.html(SHEET)
