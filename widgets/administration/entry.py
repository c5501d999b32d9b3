"""One entry of the audit trail: what it is in full, and taking it back where that makes sense."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.taking_back import RIGHTS, CannotTakeBack, take_back_entry
from widgets import address
from widgets.administration.changing import PLACE
from widgets.administration.entry_words import say_entry
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.outcome import attempt
from widgets.parts import block, note, open_door
from widgets.view import View

WHY: Final = "take-entry-back-why"
LONGEST: Final = 500


def show_entry(
    view: View, ledger: Ledger, rows: pd.DataFrame, entry_no: int, person: Person
) -> None:
    """Show an entry that was chosen, with the way to its workbook, or to take it back."""
    row: dict[Any, Any] = rows[rows["entry_no"] == entry_no].iloc[0].to_dict()
    moment = pd.Timestamp(row["entered_at"])
    with block("entry"):
        st.header(escape_markdown(f"{entry_no}: {say_entry(row)}"), anchor=False)
        words = _("Entered by {who} on {day} at {time}.").format(
            who=row["who"],
            day=read_tongue().write_full_day(moment.date()),
            time=f"{moment:%H:%M}",
        )
        if row["is_entered_later"]:
            words += " " + _("It was entered later than it is dated.")
        note(escape_markdown(words))
        if isinstance(row["why"], str) and row["why"]:
            st.markdown(escape_markdown(row["why"]))
        if row["act"] == "submission":
            open_door(
                "entry-submission",
                _("Open the submission, or take it back there"),
                address.carry(entry=entry_no),
                "pages/submission.py",
            )
        elif row["is_taken_back"]:
            note(_("It was taken back; what stood before it stands again."))
        elif row["act"] in RIGHTS and person.may(RIGHTS[row["act"]]) and not view.known_on:
            _offer(ledger, entry_no, person)
        else:
            note(_("An entry of this kind stays; nothing in the ledger is ever deleted."))


def _offer(ledger: Ledger, entry_no: int, person: Person) -> None:
    st.text_input(
        _("Why is it taken back?"),
        key=WHY,
        max_chars=LONGEST,
        placeholder=_("For example: entered for the wrong agency"),
    )
    st.button(
        _("Take it back"),
        icon=":material/undo:",
        key="take-entry-back",
        on_click=_take_back,
        args=(ledger, entry_no, person),
    )


def _take_back(ledger: Ledger, entry_no: int, person: Person) -> None:
    why = str(st.session_state.get(WHY) or "")
    words = _("Entry {n} is taken back; what stood before it stands again.").format(n=entry_no)
    attempt(PLACE, lambda: take_back_entry(ledger, entry_no, why, person), words, CannotTakeBack)
