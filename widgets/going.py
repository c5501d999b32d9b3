"""Going to another page from a table, so that the browser's way back finds the filters."""

import json
from typing import Final
from urllib.parse import urlencode

import streamlit as st

# `st.switch_page` writes the other page's parameters over the filters of the page that is left.
GO: Final = """<script>
history.pushState({{}}, "", {place});
dispatchEvent(new PopStateEvent("popstate"));
</script>"""


def go_to(page: str, parameters: dict[str, str]) -> None:
    """Open a page of pages/ by its name, as a link in the same tab would; ends the run."""
    place = json.dumps(f"{page}?{urlencode(parameters)}").replace("<", "\\u003c")
    st.container(key="unseen-way").html(GO.format(place=place), unsafe_allow_javascript=True)
    st.stop()
