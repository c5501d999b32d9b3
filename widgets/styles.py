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
    # Paper has no dark theme, and the style sheet cannot see which one the page has.
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.container(key=f"unseen-links-{theme}").html(LINKS, unsafe_allow_javascript=True)
