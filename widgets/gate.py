"""The access gate: the first statement of every page."""

import streamlit as st

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from access.roles import require as require_right


def find_person() -> Person:
    """Return who is here; until sign-in comes, whoever sits at this machine."""
    return LOCAL_PERSON


def require(right: Right) -> Person:
    """Let the page go on only for a person with the right; otherwise say why, and stop."""
    person = find_person()
    try:
        require_right(person, right)
    except NotAllowed as refusal:
        st.error(str(refusal))
        st.stop()
    return person
