"""The offices that are asked: for each agency, or for a whole ministry."""

from typing import Final

import pandas as pd
import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.noting import set_office
from loaders.taking_back import CannotTakeBack, take_back_entry
from metrics.offices import find_office, list_offices
from widgets.administration.changing import PLACE
from widgets.administration.rows import FORM_WIDTH, offer_form
from widgets.administration.sections import open_form
from widgets.answers import ask
from widgets.choosing import choose_row
from widgets.inventory.search import list_agencies
from widgets.language import _
from widgets.outcome import attempt
from widgets.parts import block, note, offer_csv
from widgets.view import View

NEW: Final = "new-office"
AGENCY, MINISTRY, OFFICE, EMAIL = (
    "office-agency",
    "office-ministry",
    "office-name",
    "office-email",
)
WHY: Final = "An office is no longer asked"


def read_offices(view: View) -> pd.DataFrame:
    """Return the offices that stand."""
    return list_offices(view.reading)


def count_reached(view: View) -> tuple[int, int]:
    """Return how many agencies have an office to ask, own or their ministry's, of how many."""
    offices = ask(view, read_offices)
    agencies = list_agencies(view)
    reached = sum(1 for one in agencies if find_office(offices, one.code, one.ministry))
    return reached, len(agencies)


def title_offices(view: View) -> str:
    """Return for how many agencies an office is named."""
    reached, agencies = ask(view, count_reached)
    if not reached:
        return _("No agency has an office to ask; name the first")
    words = _("{n} of {all} agencies have an office to ask")
    return words.format(n=f"{reached:,}", all=f"{agencies:,}")


def show_offices(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show the offices, the form of another, and the way to take one off the list."""
    rows = ask(view, read_offices)
    with block("offices"):
        note(_("The stocktake names the office to ask. People appear by their office only."))
        if offer_form(NEW, _("Name an office"), can_change=can_change):
            _ask(view, ledger, person)
        if rows.empty:
            note(_("None is named yet. Name one for a ministry first; it stands for its agencies."))
            return
        shown = frame_offices(view, rows)
        chosen = choose_row(
            shown,
            {
                _("Asked for"): st.column_config.TextColumn(width=340),
                _("Office"): st.column_config.TextColumn(width=280),
                _("E-mail"): st.column_config.TextColumn(width=240),
            },
            key=f"offices-{view.reading.known}",
            alt=_("Offices that are asked; choose one to remove it"),
            mode="single-row",
            height=min(38 + 35 * len(shown), 560),
        )
        if can_change and chosen is not None:
            name = str(shown[_("Office")].iloc[chosen])
            st.button(
                _("Remove this office"),
                icon=":material/delete:",
                key="remove-office",
                on_click=_remove,
                args=(ledger, int(rows["entry_no"].iloc[chosen]), name, person),
            )
        offer_csv(shown, "offices", view)


def frame_offices(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the offices under screen words."""
    names = {one.code: one.name for one in list_agencies(view)}
    return pd.DataFrame(
        {
            _("Asked for"): [
                names.get(code, code) if isinstance(code, str) else ministry
                for code, ministry in zip(rows["code"], rows["ministry"], strict=True)
            ],
            _("Office"): rows["office"],
            _("E-mail"): rows["email"],
        }
    )


def _ask(view: View, ledger: Ledger, person: Person) -> None:
    agencies = list_agencies(view)
    names = {one.code: one.name for one in agencies}
    ministries = sorted({one.ministry for one in agencies if one.ministry})
    with st.container(key="form-office", width=FORM_WIDTH):
        left, right = st.columns(2, gap="small")
        left.selectbox(
            _("For an agency"),
            list(names),
            index=None,
            format_func=lambda code: names[code],
            placeholder=_("None"),
            key=AGENCY,
        )
        right.selectbox(
            _("or for a ministry"), ministries, index=None, placeholder=_("None"), key=MINISTRY
        )
        left.text_input(
            _("Office"),
            key=OFFICE,
            max_chars=120,
            placeholder=_("For example: Director, ICT"),
        )
        right.text_input(_("E-mail of the office (may stay empty)"), key=EMAIL, max_chars=120)
        with st.container(horizontal=True, gap="small"):
            st.button(
                _("Save the office"),
                type="primary",
                key="save-office",
                on_click=_save,
                args=(ledger, person),
            )
            st.button(_("Cancel"), key="cancel-office", on_click=open_form, args=(None,))
        note(_("It replaces the office named before, if any."))


def _save(ledger: Ledger, person: Person) -> None:
    chosen = st.session_state

    def write() -> None:
        set_office(ledger, chosen[OFFICE], person, chosen[AGENCY], chosen[MINISTRY], chosen[EMAIL])

    if attempt(PLACE, write, _("The office is saved."), AgreedRefused):
        open_form(None)


def _remove(ledger: Ledger, entry_no: int, name: str, person: Person) -> None:
    attempt(
        PLACE,
        lambda: take_back_entry(ledger, entry_no, f"{WHY}: {name}", person),
        _("The office is removed; one named before it stands again."),
        CannotTakeBack,
    )
