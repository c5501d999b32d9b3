"""The first run of a process: read everything in, then freeze it out of the collector's way."""

import gc

import streamlit as st


@st.cache_resource(show_spinner=False)
def freeze_once() -> bool:
    """Freeze what lives for the whole process; called at the end of the first run of a page.

    Streamlit collects garbage after every run and would walk every object of pandas, Plotly and
    Arrow each time; frozen once, a run takes half as long.
    """
    gc.collect()
    gc.freeze()
    return True
