"""Agreeing an action or a decision: what, who, by when, about which agency or concern."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import streamlit as st

from access.roles import Person
from loaders.agreeing import Agreement, agree_action
from metrics.concerns import list_concerns
from metrics.scope import read_agencies
from metrics.stocktake import WEEK, find_week
from widgets.answers import ask
from widgets.language import _
from widgets.outcome import keep_outcome
from widgets.stocktake.read import PLACE
from widgets.stocktake.writing import LONGEST, can_write, do, open_form, read_input
from widgets.view import View

WHAT, WHO, WHERE, DUE, ABOVE, ABOUT = (
    "agree-what",
    "agree-office",
    "agree-agency",
    "agree-due",
    "agree-decision",
    "agree-concern",
)
LONGEST_OFFICE: Final = 120


def name_agencies(view: View) -> dict[str, str]:
    """Return every agency's name by its code, in order of names."""
    return {each.code: each.name for each in read_agencies(view.reading)}


def list_open_concerns(view: View) -> dict[str, tuple[str, str | None]]:
    """Return the name and the agency's code of every open concern, by its identity."""
    rows = list_concerns(view.reading, view.as_of)
    rows = rows[rows["is_open"].astype(bool)]
    return {
        str(each["concern_id"]): (name_concern(each), find_code(each))
        for each in rows.to_dict("records")
    }


def name_concern(row: Mapping[Any, Any]) -> str:
    """Return a concern as a choice names it: one agency's words are often another's too."""
    code = find_code(row)
    return f"{code}: {row['concern']}" if code else str(row["concern"])


def find_code(row: Mapping[Any, Any]) -> str | None:
    """Return the code of a row's agency; None where it is about no one agency."""
    return row["code"] if isinstance(row["code"], str) else None


def offer_agreeing(
    view: View, person: Person, agency: str | None = None, place: str = PLACE
) -> None:
    """Offer to enter an action or a decision; `agency` is the only one asked about where given."""
    if not can_write(view, person):
        return
    form = open_form("agree", _("Agree an action"), ":material/add:")
    if form:
        with form:
            _ask(view, person, agency, place)


def _ask(view: View, person: Person, agency: str | None, place: str) -> None:
    st.text_area(_("What is to be done"), key=WHAT, max_chars=LONGEST, height=80)
    names = ask(view, name_agencies)
    if agency is None:
        st.selectbox(
            _("Agency (none where it concerns several)"),
            list(names),
            index=None,
            format_func=lambda code: names[code],
            key=WHERE,
            placeholder=_("No one agency"),
        )
    chosen = agency or st.session_state.get(WHERE)
    left, right = st.columns([1.6, 1], gap="small")
    left.text_input(_("Office that acts"), key=WHO, max_chars=LONGEST_OFFICE)
    right.date_input(
        _("Due on"),
        value=find_week(view.reading, view.as_of).next_on + WEEK,
        min_value=view.as_of,
        key=DUE,
        format="DD/MM/YYYY",
    )
    concerns = ask(view, list_open_concerns)
    fitting = [each for each, (_words, code) in concerns.items() if chosen in (None, code)]
    if fitting:
        st.selectbox(
            _("Concern that it answers, if any"),
            fitting,
            index=None,
            format_func=lambda each: concerns[each][0],
            key=ABOUT,
            placeholder=_("None"),
        )
    st.checkbox(_("It is a decision above the agency"), key=ABOVE)
    st.button(
        _("Agree it"),
        type="primary",
        key="agree-save",
        on_click=_save,
        args=(view, person, agency, place),
    )


def _save(view: View, person: Person, agency: str | None, place: str) -> None:
    due_on, concern = read_input(DUE), st.session_state.get(ABOUT)
    if not due_on:
        keep_outcome(place, "warning", _("Choose the day on which it is due."))
        return
    agreement = Agreement(
        what=str(read_input(WHAT)),
        office=str(read_input(WHO)),
        agreed_on=view.as_of,
        due_on=due_on,
        agency=agency or st.session_state.get(WHERE),
        is_decision=bool(read_input(ABOVE)),
        concern_id=UUID(concern) if concern else None,
    )
    words = _("The decision is entered.") if agreement.is_decision else _("The action is entered.")
    do(
        place,
        lambda ledger: agree_action(ledger, agreement, person),
        words,
        *(WHAT, WHO, WHERE, DUE, ABOVE, ABOUT, "agree"),
    )
