"""The style sheet: what Streamlit's theme cannot say."""

from pathlib import Path
from typing import Final

import streamlit as st

# Read once per process; handed over as a path, it would be read for every run.
SHEET: Final = f"<style>{Path(__file__).with_suffix('.css').read_text(encoding='utf-8')}</style>"


def apply_styles() -> None:
    """Add the style sheet to the page."""
    st.html(SHEET)
