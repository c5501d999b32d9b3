"""A concern entered on the page: what holds which services up, who raises it, who owns it."""

from typing import Any, Final

import streamlit as st

from access.roles import Person
from loaders.raising import Raised, enter_concern
from widgets.answers import ask
from widgets.concerns.read import list_register
from widgets.language import _
from widgets.outcome import keep_outcome
from widgets.stocktake.adding import LONGEST_OFFICE, name_agencies
from widgets.stocktake.writing import LONGEST, can_write, do, open_form, read_input
from widgets.titles.wording import begin
from widgets.view import View

PLACE: Final = "concerns"
WHAT, WHERE, KIND, RAISER, SERVICES, OWNER, DUE = (
    "raise-what",
    "raise-agency",
    "raise-kind",
    "raise-by",
    "raise-services",
    "raise-owner",
    "raise-due",
)
# What PRODUCT and the sheets name; others may be typed.
KINDS: Final = (
    "law and gazettement",
    "integration",
    "fees",
    "records not digitised",
    "staff",
    "reconciliation",
    "equipment and network",
)


def offer_raising(view: View, person: Person) -> None:
    """Offer to enter a concern on the page."""
    if not can_write(view, person):
        return
    form = open_form("raise", _("Raise a concern"), ":material/add:")
    if form:
        with form:
            _ask(view, person)


def _ask(view: View, person: Person) -> None:
    every = ask(view, list_register)
    st.text_area(_("What holds services up"), key=WHAT, max_chars=LONGEST, height=80)
    names = ask(view, name_agencies)
    if view.scope.agency is None:
        st.selectbox(
            _("Agency (none where it concerns several)"),
            list(names),
            index=None,
            format_func=lambda code: names[code],
            key=WHERE,
            placeholder=_("No one agency"),
        )
    kinds = sorted({*KINDS, *every["kind"].dropna()})
    left, right = st.columns(2, gap="small")
    left.selectbox(
        _("Kind"),
        kinds,
        index=None,
        format_func=lambda kind: begin(_(kind)),
        key=KIND,
        accept_new_options=True,
        placeholder=_("Choose one, or write another"),
    )
    right.text_input(_("Raised by (office)"), key=RAISER, max_chars=LONGEST_OFFICE)
    st.text_area(_("Services that it holds, one a line, by name or code"), key=SERVICES, height=80)
    left, right = st.columns(2, gap="small")
    left.text_input(_("Office that owns it"), key=OWNER, max_chars=LONGEST_OFFICE)
    right.date_input(
        _("Answer due on (may stay empty)"),
        value=None,
        min_value=view.as_of,
        key=DUE,
        format="DD/MM/YYYY",
    )
    st.button(_("Enter it"), type="primary", key="raise-save", on_click=_save, args=(view, person))


def _save(view: View, person: Person) -> None:
    kind: Any = st.session_state.get(KIND)
    raised = Raised(
        concern=str(read_input(WHAT)),
        raised_by=str(read_input(RAISER)),
        raised_on=view.as_of,
        agency=view.scope.agency or st.session_state.get(WHERE),
        kind=kind,
        services=str(read_input(SERVICES)).splitlines(),
        owner=str(read_input(OWNER)),
        due_on=st.session_state.get(DUE),
    )
    if not raised.concern.strip():
        keep_outcome(PLACE, "warning", _("Write what holds services up."))
        return
    do(
        PLACE,
        lambda ledger: enter_concern(ledger, raised, person),
        _("The concern stands in the register."),
        *(WHAT, WHERE, KIND, RAISER, SERVICES, OWNER, DUE, "raise"),
    )
