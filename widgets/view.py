"""What the reader looks at: a ledger as known at an entry, as of a day, within a scope."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from data.ledger import Ledger
from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.stocktake import Stocktake, find_stocktake
from widgets import address
from widgets.language import read_language
from widgets.ledger import choose_ledger, current_ledger, find_home
from widgets.odds import sees_odds


@dataclass(frozen=True)
class View:
    """One view of the programme; equal keys mean equal figures.

    `pack` is the closed stocktake that it shows: what was known at its entry, as of its day.
    """

    ledger: str
    reading: Reading
    as_of: date
    now_as_of: date
    known_on: date | None
    settings: dict[str, Any]
    scope: Scope = NATION
    pack: Stocktake | None = None

    @property
    def key(self) -> str:
        """What caches hang on: ledger, entry, day, scope, language, and whether odds are shown."""
        place = f"{self.scope.ministry}|{self.scope.state_department}|{self.scope.agency}"
        ledger = f"{find_home()}|{self.ledger}|{self.reading.key}"
        return f"{ledger}|{self.as_of}|{place}|{read_language()}|{sees_odds(self.settings)}"

    @property
    def is_illustrative(self) -> bool:
        """Whether the figures are invented."""
        return bool(self.settings.get("illustrative"))

    @property
    def is_past(self) -> bool:
        """Whether the reader has turned back the clock on either axis."""
        return self.known_on is not None or self.as_of != self.now_as_of

    @property
    def is_empty(self) -> bool:
        """Whether no inventory has been sent yet."""
        return _is_empty(f"{find_home()}|{self.ledger}|{self.reading.key}", self.reading)


def read_view(scope: Scope = NATION) -> View:
    """Return the view that the address asks for."""
    ledger = current_ledger()
    pack = _find_pack(ledger)
    known_on = pack.closed_on if pack else address.read_date("known_on")
    if pack:
        reading = ledger.reading(pack.frozen_entry)
    else:
        reading = ledger.reading(ledger.known_entry(known_on) if known_on else None)
    now_as_of = _find_now(f"{find_home()}|{choose_ledger()}|{ledger.head}", ledger)
    as_of = pack.held_on if pack else address.read_date("as_of") or known_on or now_as_of
    view = View(choose_ledger(), reading, as_of, now_as_of, known_on, {}, scope, pack)
    return replace(view, settings=_read_settings(view.key, view))


def _find_pack(ledger: Ledger) -> Stocktake | None:
    """Return the closed stocktake that the address names by its entry; None without one."""
    entry_no = address.read_number("stocktake", 0)
    return find_stocktake(ledger.reading(), entry_no) if entry_no else None


@st.cache_resource(max_entries=600, show_spinner=False)
def _read_settings(key: str, _view: View) -> dict[str, Any]:
    return _view.reading.settings(_view.as_of)


@st.cache_resource(max_entries=200, show_spinner=False)
def _is_empty(key: str, _reading: Reading) -> bool:
    return _reading.is_empty()


def _find_now(key: str, ledger: Ledger) -> date:
    """Return the day that "now" means: today, but in the sample its own last reporting date."""
    today = datetime.now(ZoneInfo("Africa/Nairobi")).date()
    latest = _read_last_invented_day(key, ledger)
    return min(latest, today) if latest else today


@st.cache_resource(max_entries=20, show_spinner=False)
def _read_last_invented_day(key: str, _ledger: Ledger) -> date | None:
    """Return the last reporting date of an illustrative ledger; None for a real one."""
    reading = _ledger.reading()
    if not reading.settings(date.max).get("illustrative"):
        return None
    return reading.last_reported_on()
