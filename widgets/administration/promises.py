"""What was promised in public: speaker, words, day, source, and how it is read."""

from typing import Any, Final

import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.administering import ChangeRefused, compose_promise, enter_change
from metrics.told import list_promises
from widgets.administration.changing import PLACE
from widgets.administration.faults import word_faults
from widgets.administration.rows import FORM_WIDTH, offer_form
from widgets.administration.sections import open_form
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext, read_tongue
from widgets.outcome import keep_outcome
from widgets.parts import block, note
from widgets.view import View

NAME: Final = "new-promise"
FIELDS: Final = ("speaker", "words", "source", "reading")


def read_promises(view: View) -> list[dict[str, Any]]:
    """Return what was promised, as known."""
    return list_promises(view.reading)


def show_promises(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show the promises, and the form of a new one."""
    rows = ask(view, read_promises)
    with block("promises"):
        words = ngettext("{n} promise was made", "{n} promises were made", len(rows))
        st.header(words.format(n=f"{len(rows):,}"), anchor=False)
        for row in rows:
            said_on = row["said_on"]
            day = read_tongue().write_full_day(said_on) if said_on else _("day not known")
            with st.container(gap=None):
                st.markdown(f"“{escape_markdown(str(row['words']))}”")
                note(
                    escape_markdown(f"{row['speaker']}, {day}")
                    + "\n"
                    + escape_markdown(_(str(row["reading"])))
                    + "\n"
                    + escape_markdown(str(row["source"]))
                )
        if offer_form(NAME, _("Record a promise"), can_change=can_change):
            _ask(view, ledger, person)


def _ask(view: View, ledger: Ledger, person: Person) -> None:
    with st.container(key="form-promise", width=FORM_WIDTH):
        st.text_input(_("Who promised (office)"), key="promise-speaker", max_chars=120)
        st.text_area(_("What was said"), key="promise-words", max_chars=500)
        left, right = st.columns([1, 3], gap="small")
        left.date_input(
            _("On (may stay empty)"),
            value=None,
            max_value=view.now_as_of,
            key="promise-day",
            format="DD/MM/YYYY",
        )
        right.text_input(_("Source"), key="promise-source", max_chars=500)
        st.text_input(
            _("How it is read"),
            key="promise-reading",
            max_chars=500,
            placeholder=_("For example: read as 2,501 services by 31 May"),
        )
        with st.container(horizontal=True, gap="small"):
            st.button(
                _("Save the promise"),
                type="primary",
                key="save-promise",
                on_click=_save,
                args=(ledger, person),
            )
            st.button(_("Cancel"), key="cancel-promise", on_click=open_form, args=(None,))


def _save(ledger: Ledger, person: Person) -> None:
    promise = {name: st.session_state[f"promise-{name}"] for name in FIELDS}
    promise["said_on"] = st.session_state["promise-day"]
    try:
        enter_change(ledger, compose_promise(promise, person), person)
    except ChangeRefused as refusal:
        keep_outcome(PLACE, "error", word_faults(refusal.faults))
        return
    keep_outcome(PLACE, "success", _("The promise is recorded."))
    open_form(None)
