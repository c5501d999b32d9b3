"""Who may enter something here, what became of it, and taking it back."""

from collections.abc import Callable
from typing import Any, Final, Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from access.roles import Person, Right
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.taking_back import CannotTakeBack, take_back_entry
from widgets.language import _
from widgets.ledger import current_ledger
from widgets.outcome import attempt
from widgets.stocktake.read import PLACE
from widgets.view import View

LONGEST: Final = 500
FORM_WIDTH: Final = 480
Write = Callable[[Ledger], object]


def can_write(view: View, person: Person, right: Right = Right.SEND) -> bool:
    """Tell whether the person may enter something: never in a past view or a closed pack."""
    return person.may(right) and not view.is_past


def open_form(
    key: str, label: str, icon: str, kind: Literal["secondary", "tertiary"] = "secondary"
) -> DeltaGenerator | None:
    """Offer a form behind a button; return its room, None until the reader has opened it.

    Taking `key` out of the session's state closes it.
    """
    popover = st.popover(label, icon=icon, type=kind, key=key, on_change="rerun")
    return popover.container(width=FORM_WIDTH) if popover.open else None


def do(place: str, write: Write, words: str, *cleared: str) -> bool:
    """Write to the ledger in a callback, keep the answer, and clear the inputs once it is done."""
    ledger = current_ledger()
    is_done = attempt(place, lambda: write(ledger), words, AgreedRefused, CannotTakeBack)
    if is_done:
        for key in cleared:
            st.session_state.pop(key, None)
    return is_done


def read_input(key: str) -> Any:
    """Return what an input holds; empty words where it was not drawn."""
    held = st.session_state.get(key)
    return "" if held is None else held


def offer_take_back(
    view: View,
    person: Person,
    entry_no: int,
    key: str,
    place: str = PLACE,
    label: str = "",
    closes: str = "",
) -> None:
    """Offer to take an entry back; what stood before it stands again.

    `closes` is the key of the form that has nothing left to say once that is done.
    """
    if not can_write(view, person, Right.TAKE_BACK):
        return
    st.button(
        label or _("Take back"),
        type="tertiary",
        icon=":material/undo:",
        key=f"take-back-{key}",
        on_click=_take_back,
        args=(int(entry_no), person, place, closes),
    )


def _take_back(entry_no: int, person: Person, place: str, closes: str) -> None:
    words = _("It is taken back. Nothing is deleted: entry {n} stays in the ledger.")
    reason = _("Taken back on the page")
    do(
        place,
        lambda ledger: take_back_entry(ledger, entry_no, reason, person),
        words.format(n=entry_no),
        *filter(None, [closes]),
    )
