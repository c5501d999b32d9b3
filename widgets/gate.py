"""The access gate: the first statement of every page."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from access.roles import require as require_right
from widgets.language import say_refusal

WANTED: Final = "gate.wanted"
_door = threading.local()


def find_person() -> Person:
    """Return who is here; until sign-in comes, whoever sits at this machine."""
    return LOCAL_PERSON


def require(right: Right) -> Person:
    """Let the page go on only for a person with the right; otherwise say why, and stop."""
    person = find_person()
    try:
        require_right(person, right)
    except NotAllowed as refusal:
        st.error(say_refusal(refusal))
        st.stop()
    if not getattr(_door, "is_open", False):
        _go_round_by_the_door()
    return person


@contextmanager
def open_door() -> Iterator[None]:
    """Mark that a page runs through app.py."""
    _door.is_open = True
    try:
        yield
    finally:
        _door.is_open = False


def _go_round_by_the_door() -> None:
    """Send a page that a fresh server ran by itself round through app.py, and back again.

    Until app.py has run once, Streamlit finds pages/ by itself and runs a page without it.
    """
    if st.context.url is None:
        return
    st.session_state[WANTED] = urlsplit(st.context.url).path.rstrip("/").rsplit("/", 1)[-1]
    st.switch_page("app.py", query_params=st.query_params.to_dict())


def lead_on(pages: Sequence[Page]) -> None:
    """Lead who came round by the door on to the page they wanted; called by app.py."""
    wanted = st.session_state.pop(WANTED, None)
    for page in pages:
        if wanted and page.url_path == wanted:
            st.switch_page(page, query_params=st.query_params.to_dict())
