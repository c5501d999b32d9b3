"""The reader's theme, in the form that charts take."""

import streamlit as st

from charts.palette import Palette, choose_palette


def read_palette() -> Palette:
    """Return the palette of the theme that the reader's browser shows."""
    return choose_palette(st.context.theme.type)
