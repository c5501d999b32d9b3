"""The address of the page: dates and filters live there, so a link reopens the same view."""

from datetime import date
from typing import Final

import streamlit as st

from data.days import EARLIEST, LATEST

# These follow the reader from page to page; filters belong to the page they were set on.
KEPT: Final = ("as_of", "known_on", "stocktake", "ledger", "lang")


def keep_address() -> None:
    """Put back what the top navigation dropped from the address; called once a run by app.py."""
    for name in KEPT:
        if name in st.query_params:
            st.session_state[_kept(name)] = st.query_params[name]
        elif kept := st.session_state.get(_kept(name)):
            st.query_params[name] = kept
    # A link to the very page it stands on changes the query, but not the line of the browser.
    st.query_params.from_dict(st.query_params.to_dict())


def read(name: str) -> str | None:
    """Return a value from the address, None where it is missing or empty."""
    return st.query_params.get(name) or None


def read_or_recall(name: str) -> str | None:
    """Return a value from the address, else the last one seen there, which is put back.

    Coming back from another page with the browser's own button drops the query.
    """
    kept = f"recalled.{name}"
    if name in st.query_params:
        st.session_state[kept] = st.query_params[name]
    elif recalled := st.session_state.get(kept):
        st.query_params[name] = recalled
    return read(name)


def read_date(name: str) -> date | None:
    """Return a date from the address, None where it is missing, no date or out of all reason."""
    try:
        day = date.fromisoformat(read(name) or "")
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def find_strange_day() -> str | None:
    """Return what the address names as the day of the view although it is none; None without."""
    named = (name for name in ("as_of", "known_on") if read(name) and not read_date(name))
    return next((read(name) for name in named), None)


def read_number(name: str, default: int) -> int:
    """Return a whole number above zero from the address, the default where it is none."""
    named = read(name) or ""
    return int(named) if named.isascii() and named.isdigit() and int(named) > 0 else default


def write(**values: object) -> None:
    """Set values in the address; None or an empty one takes the name out."""
    for name, value in values.items():
        if value in (None, ""):
            st.session_state.pop(_kept(name), None)
            if name in st.query_params:
                del st.query_params[name]
        elif st.query_params.get(name) != str(value):
            st.query_params[name] = str(value)
            if name in KEPT:
                st.session_state[_kept(name)] = str(value)


def carry(**values: object) -> dict[str, str]:
    """Return the parameters of a link to another page: what follows the reader, and `values`."""
    kept = {name: st.query_params[name] for name in KEPT if name in st.query_params}
    return kept | {name: str(value) for name, value in values.items() if value not in (None, "")}


def _kept(name: str) -> str:
    return f"address.{name}"
