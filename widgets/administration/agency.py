"""One agency of the register: its name and place from a day on, its other names; and a new one."""

from datetime import date
from typing import Any, Final

import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.administering import ChangeRefused
from loaders.registering import (
    LONGEST_NAME,
    Description,
    add_name,
    describe_agency,
    register_agency,
)
from widgets import address
from widgets.administration.changing import PLACE, ask_when
from widgets.administration.faults import word_faults
from widgets.administration.rows import FORM_WIDTH, offer_form, show_row
from widgets.administration.sections import open_form
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.outcome import attempt, keep_outcome
from widgets.parts import block, note
from widgets.view import View

FORM: Final = "agency"
NAME: Final = f"{FORM}-name"
DESCRIBE, ADD = "describe-agency", "add-name"


def show_agency(
    view: View, ledger: Ledger, person: Person, row: dict[str, Any], *, can_change: bool
) -> None:
    """Show one agency with what may be changed of it."""
    with block("agency"):
        st.header(escape_markdown(f"{row['name']} ({row['code']})"), anchor=False)
        since = _("Since {day}, entry {n}.").format(
            day=read_tongue().write_full_day(row["effective_on"].date()), n=row["registered_by"]
        )
        place = [row["state_department"], row["ministry"]]
        words = ", ".join(one for one in place if isinstance(one, str)) or "–"
        if row["is_independent"]:
            words = _("Independent: counted, not rated")
        show_row("name-shown", _("Name"), escape_markdown(row["name"]), can_change=False)
        word = _("Rename or move")
        show_row("place", _("Place"), escape_markdown(words), since, can_change=False)
        if offer_form(DESCRIBE, word, can_change=can_change):
            _ask_description(view, ledger, person, row)
        names = "; ".join(row["other_names"]) or "–"
        said = _("Workbooks may call it by any of these.")
        if show_row(
            ADD, _("Other names"), escape_markdown(names), said,
            can_change=can_change, word=_("Add a name"),
        ):  # fmt: skip
            _ask_name(ledger, person, row["code"])


def _ask_description(view: View, ledger: Ledger, person: Person, row: dict[str, Any]) -> None:
    with st.container(key="form-agency", width=FORM_WIDTH):
        _ask_place(row)
        effective_on, why = ask_when(view, FORM, latest=view.now_as_of)
        _offer_saving(
            "save-agency", _("Save the change"), _describe,
            (ledger, person, row["code"], effective_on, why),
        )  # fmt: skip


def ask_new(view: View, ledger: Ledger, person: Person) -> None:
    """Ask for the code, name and place of a new agency."""
    with st.container(key="form-agency", width=FORM_WIDTH):
        st.text_input(
            _("Code, short and its own"),
            key=f"{FORM}-code",
            max_chars=60,
            placeholder=_("For example: KRA"),
        )
        _ask_place({})
        effective_on, why = ask_when(view, FORM, latest=view.now_as_of)
        _offer_saving(
            "save-agency", _("Register the agency"), _register,
            (ledger, person, effective_on, why),
        )  # fmt: skip


def _ask_place(row: dict[str, Any]) -> None:
    def said(name: str) -> str:
        value = row.get(name)
        return value if isinstance(value, str) else ""

    st.text_input(_("Name"), said("name"), key=NAME, max_chars=LONGEST_NAME)
    left, right = st.columns(2, gap="small")
    left.text_input(_("Ministry"), said("ministry"), key=f"{FORM}-ministry", max_chars=LONGEST_NAME)
    right.text_input(
        _("State department (may stay empty)"),
        said("state_department"),
        key=f"{FORM}-department",
        max_chars=LONGEST_NAME,
    )
    st.checkbox(
        _("Independent: counted, but not rated and under no ministry"),
        bool(row.get("is_independent")),
        key=f"{FORM}-independent",
    )


def _offer_saving(key: str, words: str, save: Any, arguments: tuple[Any, ...]) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(words, type="primary", key=key, on_click=save, args=arguments)
        st.button(_("Cancel"), key="cancel-agency", on_click=open_form, args=(None,))


def _take_description(code: str, effective_on: date) -> Description:
    chosen = st.session_state
    return Description(
        code,
        chosen[NAME],
        chosen[f"{FORM}-ministry"],
        chosen[f"{FORM}-department"],
        bool(chosen[f"{FORM}-independent"]),
        effective_on,
    )


def _describe(ledger: Ledger, person: Person, code: str, effective_on: date, why: str) -> None:
    described = _take_description(code, effective_on)
    if _try(lambda: describe_agency(ledger, described, why, person), _("The change is saved.")):
        open_form(None)


def _register(ledger: Ledger, person: Person, effective_on: date, why: str) -> None:
    code = st.session_state[f"{FORM}-code"].strip()
    described = _take_description(code, effective_on)
    words = _("The agency is registered.")
    if _try(lambda: register_agency(ledger, described, why, person), words):
        address.write(agency=code, change=None, q=None)


def _ask_name(ledger: Ledger, person: Person, code: str) -> None:
    st.text_input(_("One more name"), key=f"{FORM}-other", max_chars=LONGEST_NAME)
    _offer_saving("save-name", _("Add the name"), _add_name, (ledger, person, code))
    note(_("For example an old name, an abbreviation, or another spelling."))


def _add_name(ledger: Ledger, person: Person, code: str) -> None:
    name = st.session_state[f"{FORM}-other"]
    if _try(lambda: add_name(ledger, code, name, person), _("The name is added.")):
        open_form(None)


def _try(write: Any, words: str) -> bool:
    def checked() -> None:
        write()

    try:
        return attempt(PLACE, checked, words)
    except ChangeRefused as refusal:
        keep_outcome(PLACE, "error", word_faults(refusal.faults))
        return False
