"""The offices that are asked: one for an agency, or for a whole ministry."""

from typing import Any

import streamlit as st

from access.roles import Person, Right
from loaders.noting import set_office
from metrics.offices import list_offices
from metrics.scope import read_agencies
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.outcome import keep_outcome
from widgets.stocktake.adding import LONGEST_OFFICE
from widgets.stocktake.read import PLACE
from widgets.stocktake.rows import open_row
from widgets.stocktake.writing import can_write, do, offer_take_back, open_form, read_input
from widgets.view import View

FOR, NAME, EMAIL = "office-for", "office-name", "office-email"


def list_places(view: View) -> dict[tuple[str, str], str]:
    """Return agencies (by code) and ministries (by name) under the words of a choice."""
    agencies = read_agencies(view.reading)
    places = {("agency", each.code): each.name for each in agencies}
    ministries = sorted({each.ministry for each in agencies if each.ministry})
    return places | {("ministry", name): name for name in ministries}


def offer_office(view: View, person: Person) -> None:
    """Offer to say which office is asked, for an agency or a ministry."""
    if not can_write(view, person, Right.ADMINISTER):
        return
    form = open_form("office", _("Name an office to ask"), ":material/contact_mail:")
    if not form:
        return
    with form:
        places = ask(view, list_places)
        st.selectbox(
            _("Agency or ministry"),
            list(places),
            index=None,
            format_func=lambda place: places[place],
            key=FOR,
            placeholder=_("Choose one"),
        )
        st.text_input(_("Office"), key=NAME, max_chars=LONGEST_OFFICE)
        st.text_input(_("Its e-mail (may stay empty)"), key=EMAIL, max_chars=120)
        st.button(_("Keep it"), type="primary", key="office-save", on_click=_save, args=(person,))
        _show_kept(view, person)


def _show_kept(view: View, person: Person) -> None:
    """List the offices that were named, each with the way to take it back."""
    for row in list_offices(view.reading).to_dict("records"):
        place = row["code"] if isinstance(row["code"], str) else row["ministry"]
        with open_row(f"office-{row['entry_no']}"):
            where = f":gray[:small[{escape_markdown(str(place))}]]"
            st.markdown(f"{escape_markdown(row['office'])}  \n{where}", width="stretch")
            offer_take_back(view, person, row["entry_no"], f"office-{row['entry_no']}")


def _save(person: Person) -> None:
    chosen: Any = st.session_state.get(FOR)
    if not chosen:
        keep_outcome(PLACE, "warning", _("Choose the agency or the ministry."))
        return
    kind, name = chosen
    office, email = str(read_input(NAME)), str(read_input(EMAIL))
    do(
        PLACE,
        lambda ledger: set_office(ledger, office, person, email=email, **{kind: name}),
        _("The office is kept; it is asked from now on."),
        *(FOR, NAME, EMAIL, "office"),
    )
