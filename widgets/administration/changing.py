"""Changing a rule or a target: from which day and why, what it would do, then one entry more."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

import streamlit as st

from access.roles import NotAllowed, Person
from data.entries import NewEntry
from data.ledger import Ledger
from loaders.administering import ChangeRefused, enter_change
from widgets.administration.effects import Steps, show_steps
from widgets.administration.faults import word_faults
from widgets.administration.sections import open_form
from widgets.effect import Effect, read_effect, say_effect, show_effect
from widgets.language import _, read_tongue, say_refusal
from widgets.outcome import keep_outcome
from widgets.parts import note
from widgets.view import View

PLACE: Final = "administration"
PENDING: Final = "administration.pending"
LONGEST: Final = 500


@dataclass(frozen=True)
class Change:
    """One change as it is asked for: how it is composed, what it is compared by.

    `steps` gives figures before and after; None where services are counted anew.
    """

    name: str
    effective_on: date
    compose: Callable[[], NewEntry]
    steps: Steps | None
    is_shown: bool = True


@dataclass(frozen=True)
class Pending:
    """A change that was looked at and can be saved: its entry, and what it would do.

    `found` is None until it is worked out.
    """

    asked: str
    entry: NewEntry
    day: date
    found: Any


def ask_when(view: View, name: str, latest: date | None = None) -> tuple[date, str]:
    """Ask from which day a change holds, at the latest from `latest`, and why it is made."""
    left, right = st.columns([1, 2], gap="small")
    day = left.date_input(
        _("Takes effect on"),
        value=view.as_of,
        max_value=latest,
        key=f"{name}-from",
        format="DD/MM/YYYY",
    )
    why = right.text_input(
        _("Why does it change?"),
        key=f"{name}-why",
        max_chars=LONGEST,
        placeholder=_("For example: decided at the stocktake of 10 March"),
    )
    return day, why


def offer_change(view: View, ledger: Ledger, person: Person, change: Change, asked: object) -> None:
    """Offer to look at a change, then to save it; inputs changed since are looked at anew."""
    key = repr((change.name, asked, view.reading.key))
    pending = st.session_state.get(PENDING)
    is_looked_at = isinstance(pending, Pending) and pending.asked == key
    if is_looked_at and pending is not None:
        if pending.found is None:
            with st.spinner(_("Counting with the change, nothing is stored yet")):
                pending = replace(pending, found=_find_effect(ledger, change, pending))
            st.session_state[PENDING] = pending
        _show_found(pending, change)
    with st.container(horizontal=True, gap="small"):
        if is_looked_at:
            st.button(
                _("Save the change"),
                type="primary",
                key="save-change",
                on_click=_save,
                args=(ledger, person, pending),
            )
        else:
            st.button(
                _("See what would change"),
                type="primary",
                key="look-at-change",
                on_click=_look,
                args=(view, change, key),
            )
        st.button(_("Cancel"), key="cancel-change", on_click=_cancel)


def _look(view: View, change: Change, key: str) -> None:
    try:
        entry = change.compose()
    except ChangeRefused as refusal:
        keep_outcome(PLACE, "error", word_faults(refusal.faults))
        return
    day = max(change.effective_on, view.as_of)
    st.session_state[PENDING] = Pending(key, entry, day, None)


def _find_effect(ledger: Ledger, change: Change, pending: Pending) -> Any:
    before, after = ledger.reading(), ledger.preview([pending.entry])
    if change.steps:
        return change.steps(before, after, pending.day)
    return read_effect(before, after, pending.day)


def _show_found(pending: Pending, change: Change) -> None:
    if isinstance(pending.found, Effect):
        st.markdown(f"**{say_effect(pending.found)}.**")
        show_effect(pending.found, [])
    elif pending.found:
        show_steps(pending.found, pending.day)
    words = _("It holds from {day} on; earlier days stay as they are.")
    note(words.format(day=read_tongue().write_full_day(change.effective_on)))


def _save(ledger: Ledger, person: Person, pending: Pending) -> None:
    try:
        number = enter_change(ledger, pending.entry, person)
    except (ChangeRefused, NotAllowed) as refusal:
        keep_outcome(PLACE, "error", say_refusal(refusal))
        return
    words = _("Saved as entry {n}. It can be taken back under Entries.")
    keep_outcome(PLACE, "success", words.format(n=number))
    _cancel()


def _cancel() -> None:
    st.session_state.pop(PENDING, None)
    open_form(None)
