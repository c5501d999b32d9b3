"""The reader's language: gettext for words, Babel for dates, chosen in the address."""

import gettext
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from charts.tongue import Tongue

LANGUAGES: Final = {"en": "English"}
LOCALES: Final = {"en": "en_GB", "sw": "sw_KE"}
CATALOGUES: Final = Path(__file__).parent / "locale"
PARAMETER: Final = "lang"


def read_language() -> str:
    """Return the language named in the address, English where none or an unknown one is."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return "en"
    named = st.query_params.get(PARAMETER, "en")
    return named if named in LANGUAGES else "en"


def _(words: str) -> str:
    """Return our own words in the reader's language."""
    return _open_catalogue(read_language()).gettext(words)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of our words that fits a number; the caller fills the number in."""
    return _open_catalogue(read_language()).ngettext(one, many, count)


def mark(words: str) -> str:
    """Mark words for the catalogue that are translated later, when they are shown."""
    return words


def read_tongue() -> Tongue:
    """Return the reader's language in the form that charts take."""
    return Tongue(LOCALES[read_language()], _)


@cache
def _open_catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("tracker", CATALOGUES, [language], fallback=True)
