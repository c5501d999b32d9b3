"""Which ledger the reader looks at, opened once per process."""

import atexit
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import streamlit as st

from data.ledger import Ledger, LedgerBusy, LedgerUnreadable
from data.opening import open_programme
from data.programme import ProgrammeInvalid
from data.steps import LedgerTooNew
from metrics.counting import DERIVED
from widgets import address
from widgets.language import _

REAL: Final = "real"
SAMPLE: Final = "sample"
ROOT: Final = Path(__file__).resolve().parents[1]


def find_home() -> Path:
    """Return the folder of ledgers and kept workbooks: TRACKER_HOME, or `var/` in the project."""
    return _place(os.environ.get("TRACKER_HOME"))


@cache
def _place(named: str | None) -> Path:
    return Path(named).expanduser().resolve() if named else ROOT / "var"


def choose_ledger() -> str:
    """Return "sample" or "real": as the address says, else as the server was started."""
    named = address.read("ledger") or os.environ.get("TRACKER_LEDGER", REAL)
    return SAMPLE if named == SAMPLE else REAL


def switch_ledger(which: str) -> None:
    """Turn to the other ledger; dates of the one mean nothing in the other."""
    address.write(ledger=which, as_of=None, known_on=None, stocktake=None)


def current_ledger() -> Ledger:
    """Return the chosen ledger; where it cannot be opened, say why and stop the page."""
    try:
        return _open(find_home(), choose_ledger())
    except (LedgerBusy, LedgerUnreadable, LedgerTooNew, ProgrammeInvalid) as problem:
        st.error(_say_problem(problem))
        st.stop()


def _say_problem(problem: Exception) -> str:
    if isinstance(problem, LedgerUnreadable | LedgerTooNew):
        return str(problem)
    if isinstance(problem, LedgerBusy):
        return _(
            "Another program on this machine has this ledger open. Close it, then reload this page."
        )
    return _("The programme's description has faults; correct them and reload:") + f"\n\n{problem}"


def _let_go(ledger: Ledger) -> None:
    atexit.unregister(ledger.close)
    ledger.close()


@st.cache_resource(show_spinner=False, on_release=_let_go)
def _open(home: Path, which: str) -> Ledger:
    ledger = open_programme(home, is_sample=which == SAMPLE, derived=DERIVED)
    # A file that is still open when the interpreter goes takes the process down with it.
    atexit.register(ledger.close)
    return ledger


def has_sample() -> bool:
    """Return whether the illustrative sample has been built on this machine."""
    return (find_home() / "sample.duckdb").exists()


def on_switch(which: str) -> Callable[[], None]:
    """Return the callback of a button that turns to a ledger."""

    def switch() -> None:
        switch_ledger(which)

    return switch


def close_ledger(which: str) -> None:
    """Let go of a ledger's file, so that it can be removed; who comes next opens it anew."""
    _open.clear(find_home(), which)
