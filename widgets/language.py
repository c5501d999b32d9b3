"""The reader's language: words from the catalogues, dates by Babel, chosen in the address."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from charts.tongue import Tongue
from data.catalogue import LANGUAGES as LANGUAGES
from data.catalogue import open_catalogue
from data.sentence import mark as mark

PARAMETER: Final = "lang"
ENGLISH: Final = "en"
# Held for the visit: what the browser asks for, until the address names a language.
_PREFERRED: Final = "language.preferred"
_CHOSEN: Final = "language.chosen"
# What is made after the run of a page, when it is downloaded, is made in the language held here.
_HELD: Final[ContextVar[str | None]] = ContextVar("held language", default=None)


def settle_language() -> None:
    """Find out what language the browser asks for; called once a run by app.py.

    A choice made here before comes first, as a cookie tells it, then the browser's own language.
    """
    if _PREFERRED not in st.session_state:
        remembered = st.context.cookies.get(PARAMETER, "")
        spoken = (st.context.locale or ENGLISH)[:2].casefold()
        wishes = (each for each in (remembered, spoken) if each in LANGUAGES)
        st.session_state[_PREFERRED] = next(wishes, ENGLISH)


def read_language() -> str:
    """Return the language of the address, else the one that the browser asks for, else English."""
    if held := _HELD.get():
        return held
    if get_script_run_ctx(suppress_warning=True) is None:
        return ENGLISH
    named = st.query_params.get(PARAMETER)
    if named in LANGUAGES:
        return str(named)
    return str(st.session_state.get(_PREFERRED, ENGLISH))


def remember_language(language: str) -> None:
    """Have the browser remember a choice of language for later visits."""
    st.session_state[_CHOSEN] = language


def declare_language() -> None:
    """Tell the browser the language of the page, for screen readers, and of a choice just made."""
    words = f"document.documentElement.lang = '{read_language()}';"
    if chosen := st.session_state.get(_CHOSEN):
        year = 60 * 60 * 24 * 365
        words += f"document.cookie = '{PARAMETER}={chosen}; path=/; max-age={year}; SameSite=Lax';"
    with st.container(key="unseen-language"):
        st.html(f"<script>{words}</script>", unsafe_allow_javascript=True)


def hold_language(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Return what makes a file later, in the language that is read now."""
    language = read_language()

    def make_in_it() -> bytes:
        token = _HELD.set(language)
        try:
            return make()
        finally:
            _HELD.reset(token)

    return make_in_it


def _(words: str) -> str:
    """Return our own words in the reader's language."""
    return open_catalogue(read_language()).say(words)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of our words that fits a number; the caller fills the number in."""
    return open_catalogue(read_language()).say_many(one, many, count)


def say_refusal(refusal: Exception) -> str:
    """Return what an exception says, in the reader's language where its words are a message."""
    first = refusal.args[0] if refusal.args else ""
    return _(first) if isinstance(first, str) else str(refusal)


def read_tongue() -> Tongue:
    """Return the reader's language in the form that charts take."""
    words = open_catalogue(read_language())
    return Tongue(words.locale, words.say)
