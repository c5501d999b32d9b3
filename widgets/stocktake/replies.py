"""Replies: one sentence of each agency beside its rating, collected before the stocktake."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import streamlit as st

from access.roles import Person
from loaders.agreeing import give_reply
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import link_agency
from widgets.outcome import keep_outcome
from widgets.parts import block, note, offer_csv
from widgets.stocktake.adding import LONGEST_OFFICE, name_agencies
from widgets.stocktake.read import PLACE, Sitting, tell_day
from widgets.stocktake.rows import open_row, show_first
from widgets.stocktake.writing import (
    LONGEST,
    can_write,
    do,
    offer_take_back,
    open_form,
    read_input,
)
from widgets.titles.stocktake import title_replies
from widgets.titles.wording import day_near
from widgets.view import View
from widgets.words import badge_grade

ORDER: Final = ("red", "amber-red", "amber-green", "green", "not rated")
REPLY, OFFICE, WHERE = "reply-words", "reply-office", "reply-agency"
SHOWN: Final = 5


def show_replies(view: View, sitting: Sitting, person: Person) -> None:
    """Show the replies given since the cut-off beside the ratings, the reddest first."""
    fresh = sitting.fresh_replies
    grades = dict(zip(sitting.ratings["code"], sitting.ratings["grade"], strict=True))
    rows = sorted(fresh.to_dict("records"), key=lambda row: ORDER.index(grades[row["code"]]))
    with block("replies"):
        since = sitting.week.cutoff_on
        show_header(title_replies(len(rows), len(grades), since, view.as_of))
        if not rows:
            note(_("An agency answers its rating in one sentence, the day before the stocktake."))
        show_first(
            rows, SHOWN, "replies", lambda row: _show_row(view, person, row, grades[row["code"]])
        )
        if rows:
            offer_csv(fresh.drop(columns="agency_id"), "replies", view)
        offer_replying(view, person, asked_for=_order_codes(sitting))


def _order_codes(sitting: Sitting) -> list[str]:
    """Return the codes of agencies, those that are red and silent before the others."""
    replied = set(sitting.fresh_replies["code"])
    rows = sitting.ratings.to_dict("records")
    rows.sort(key=lambda row: (row["code"] in replied, ORDER.index(row["grade"]), row["name"]))
    return [str(row["code"]) for row in rows]


def _show_row(view: View, person: Person, row: Mapping[Any, Any], grade: str) -> None:
    with open_row(f"reply-{row['code']}"):
        st.markdown(
            f"{badge_grade(grade)} {link_agency(row['agency'], row['code'])}  \n"
            f"{write_reply(view, row)}",
            width="stretch",
        )
        offer_take_back(view, person, row["entry_no"], f"reply-{row['code']}")


def write_reply(view: View, row: Mapping[Any, Any]) -> str:
    """Return a reply as markdown: the sentence, then office and day in grey."""
    day = day_near(tell_day(row["replied_on"]), view.as_of)
    said = f"{escape_markdown(row['office'])}, {day}"
    return f"“{escape_markdown(row['reply'])}” :gray[:small[{said}]]"


def offer_replying(
    view: View,
    person: Person,
    asked_for: Sequence[str] = (),
    agency: str | None = None,
    place: str = PLACE,
    entry_no: int | None = None,
) -> None:
    """Offer to enter a reply, of one agency or of the one that is chosen.

    `entry_no` is the entry of the reply that stands, which may be taken back.
    """
    if not can_write(view, person):
        return
    if agency:
        form = open_form("reply", _("Reply"), ":material/edit:", "tertiary")
    else:
        form = open_form("reply", _("Enter a reply"), ":material/add:")
    if not form:
        return
    with form:
        if agency is None:
            names = ask(view, name_agencies)
            st.selectbox(
                _("Agency"),
                [code for code in asked_for if code in names],
                format_func=lambda code: names[code],
                key=WHERE,
            )
        st.text_area(_("Its reply, in one sentence"), key=REPLY, max_chars=LONGEST, height=100)
        st.text_input(_("Office that replies"), key=OFFICE, max_chars=LONGEST_OFFICE)
        st.button(
            _("Enter it"),
            type="primary",
            key="reply-save",
            on_click=_save,
            args=(view, person, agency, place),
        )
        if entry_no is not None:
            label = _("Take back the one that stands")
            offer_take_back(view, person, entry_no, "own-reply", place, label, closes="reply")


def _save(view: View, person: Person, agency: str | None, place: str) -> None:
    code = agency or read_input(WHERE)
    words, office = str(read_input(REPLY)), str(read_input(OFFICE))
    if not code:
        keep_outcome(place, "warning", _("Choose the agency that replies."))
        return
    do(
        place,
        lambda ledger: give_reply(ledger, code, words, office, view.as_of, person),
        _("The reply stands beside the rating."),
        *(REPLY, OFFICE, WHERE, "reply"),
    )
