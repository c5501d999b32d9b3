"""What became of a write: kept for the next run of the page, said once, in its place."""

from collections.abc import Callable
from typing import Final, Literal

import streamlit as st

from access.roles import NotAllowed
from data.entries import LedgerMoved
from widgets.escaping import escape_markdown
from widgets.language import say_refusal

KEPT: Final = "outcome"
Kind = Literal["success", "warning", "error"]


def keep_outcome(place: str, kind: Kind, words: str) -> None:
    """Keep a sentence for the place of the page that says it on the next run."""
    st.session_state[f"{KEPT}.{place}"] = (kind, words)


def attempt(
    place: str, write: Callable[[], object], words: str, *refusals: type[Exception]
) -> bool:
    """Write, keep what is to be said of it, and tell whether it was done.

    `refusals` are the named exceptions whose sentence is the answer, beside NotAllowed.
    """
    answers: tuple[type[Exception], ...] = (NotAllowed, LedgerMoved, *refusals)
    try:
        write()
    except answers as refusal:
        keep_outcome(place, "error", escape_markdown(say_refusal(refusal)))
        return False
    keep_outcome(place, "success", words)
    return True


def say_outcome(place: str) -> None:
    """Say what was kept for a place, once; it stays in sight wherever the reader has scrolled to.

    Not a toast: Streamlit gives it no name, so that a reader who cannot see it is not told.
    """
    kept = st.session_state.pop(f"{KEPT}.{place}", None)
    # Drawn also where nothing is said: else all below it would change places once something is,
    # and the browser, which holds on to what it has in sight, would scroll away from the form.
    with st.container(key="outcome"):
        if kept:
            kind, words = kept
            {"success": st.success, "warning": st.warning, "error": st.error}[kind](words)
