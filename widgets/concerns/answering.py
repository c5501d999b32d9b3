"""Answering a concern on the page, giving it another day, closing it, or taking that back."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import pandas as pd
import streamlit as st

from access.roles import Person
from loaders.raising import answer_concern
from widgets.answers import ask
from widgets.concerns.raising import PLACE
from widgets.concerns.read import list_register
from widgets.language import _
from widgets.outcome import keep_outcome
from widgets.stocktake.adding import name_concern
from widgets.stocktake.read import tell_day
from widgets.stocktake.writing import (
    LONGEST,
    can_write,
    do,
    offer_take_back,
    open_form,
    read_input,
)
from widgets.view import View

CHOSEN: Final = "answer-concern"
ANSWER: Final = "answer-words"
DAY: Final = "answer-due"
CLOSES: Final = "answer-closes"


def offer_answering(view: View, person: Person) -> None:
    """Offer to answer or close a concern of the register that is open, or was typed here."""
    rows = {
        str(row["concern_id"]): row
        for row in ask(view, list_register).to_dict("records")
        if row["is_open"] or not row["row_no"]
    }
    if not rows or not can_write(view, person):
        return
    form = open_form("answer", _("Answer or close one"), ":material/edit:")
    if not form:
        return
    with form:
        chosen = st.selectbox(
            _("Concern"),
            list(rows),
            index=None,
            format_func=lambda each: name_concern(rows[each]),
            key=CHOSEN,
            placeholder=_("Choose one"),
        )
        if chosen:
            _ask(view, person, rows[chosen])


def _ask(view: View, person: Person, row: Mapping[Any, Any]) -> None:
    key = f"{row['concern_id']}-{row['entry_no']}"
    known = row["answer"] if isinstance(row["answer"], str) else ""
    st.text_area(_("Answer"), value=known, key=f"{ANSWER}-{key}", max_chars=LONGEST, height=80)
    st.date_input(
        _("Due on"),
        value=None if pd.isna(row["due_on"]) else tell_day(row["due_on"]),
        key=f"{DAY}-{key}",
        format="DD/MM/YYYY",
    )
    st.checkbox(_("This closes it"), value=not row["is_open"], key=f"{CLOSES}-{key}")
    st.button(
        _("Keep the answer"),
        type="primary",
        key="answer-save",
        on_click=_save,
        args=(view, person, UUID(str(row["concern_id"])), int(row["entry_no"]), key),
    )
    if not row["row_no"]:
        label = _("Take back its last entry")
        entry_no = int(row["entry_no"])
        offer_take_back(view, person, entry_no, f"concern-{key}", PLACE, label, closes="answer")


def _save(view: View, person: Person, concern_id: UUID, seen: int, key: str) -> None:
    answer = str(read_input(f"{ANSWER}-{key}")).strip()
    if not answer:
        keep_outcome(PLACE, "warning", _("Write the answer; it may say why it is closed."))
        return
    closed_on = view.as_of if st.session_state.get(f"{CLOSES}-{key}") else None
    due_on = st.session_state.get(f"{DAY}-{key}")
    do(
        PLACE,
        lambda ledger: answer_concern(
            ledger, concern_id, seen, answer, person, closed_on=closed_on, due_on=due_on
        ),
        _("The concern is closed.") if closed_on else _("The answer stands in the register."),
        *(CHOSEN, f"{ANSWER}-{key}", f"{DAY}-{key}", f"{CLOSES}-{key}", "answer"),
    )
