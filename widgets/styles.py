"""The style sheet and the way of links: what Streamlit's theme cannot say."""

from pathlib import Path
from typing import Final

import streamlit as st

FOLDER: Final = Path(__file__).parent
# Read once per process; handed over as paths, they would be read for every run.
SHEET: Final = f"<style>{(FOLDER / 'styles.css').read_text(encoding='utf-8')}</style>"
LINKS: Final = f"<script>{(FOLDER / 'links.js').read_text(encoding='utf-8')}</script>"


def apply_styles() -> None:
    """Add the style sheet to the page, and keep links to our own pages in the same tab."""
    st.html(SHEET)
    st.container(key="unseen-links").html(LINKS, unsafe_allow_javascript=True)
