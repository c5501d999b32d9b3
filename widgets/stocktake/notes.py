"""Notes that people put on days of the chart: listed, added, removed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import streamlit as st

from access.roles import Person
from loaders.noting import LONGEST_NOTE, note, remove_note
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.language import _
from widgets.outcome import keep_outcome
from widgets.parts import block
from widgets.parts import note as write_note
from widgets.stocktake.read import PLACE, list_notes
from widgets.stocktake.rows import open_row
from widgets.stocktake.writing import can_write, do, open_form, read_input
from widgets.titles.stocktake import title_notes
from widgets.titles.wording import day_near
from widgets.view import View

WORDS, DAY = "note-words", "note-day"


def show_notes(view: View, person: Person, place: str = PLACE) -> None:
    """Show the notes of the chart of a view's scope, with the way to add and remove them."""
    rows = ask(view, list_notes).to_dict("records")
    with block("notes"):
        show_header(title_notes(len(rows)))
        if not rows:
            write_note(_("A note tells on the chart what happened on a day."))
        _show_rows(view, person, rows, place)
        if can_write(view, person):
            _offer(view, person, place)


def say_notes(view: View) -> None:
    """Say under a chart what its numbered rings mean, in small grey."""
    rows = ask(view, list_notes).to_dict("records")
    if rows:
        write_note(
            " · ".join(
                f"**{number}** {escape_markdown(row['words'])},"
                f" {day_near(row['noted_on'].date(), view.as_of)}"
                for number, row in enumerate(rows, 1)
            )
        )


def offer_notes(view: View, person: Person, place: str = PLACE) -> None:
    """Offer, behind one button, to add a note to the chart and to remove those that are its own."""
    if not can_write(view, person):
        return
    form = open_form("add-note", _("Note on the chart"), ":material/add:", "tertiary")
    if form:
        with form:
            rows = ask(view, list_notes).to_dict("records")
            _show_rows(view, person, rows, place)
            _ask(view, person, place)


def _show_rows(view: View, person: Person, rows: Sequence[dict[Any, Any]], place: str) -> None:
    for number, row in enumerate(rows, 1):
        with open_row(f"note-{row['annotation_id']}"):
            day = day_near(row["noted_on"].date(), view.as_of)
            words = escape_markdown(row["words"])
            st.markdown(f"**{number}** {words} :gray[:small[{day}]]", width="stretch")
            is_own = view.scope.is_nation or isinstance(row["code"], str)
            if is_own and can_write(view, person):
                st.button(
                    _("Remove"),
                    type="tertiary",
                    key=f"remove-{row['annotation_id']}",
                    on_click=_remove,
                    args=(UUID(str(row["annotation_id"])), person, place),
                )


def _offer(view: View, person: Person, place: str) -> None:
    form = open_form("add-note", _("Add a note"), ":material/add:")
    if form:
        with form:
            _ask(view, person, place)


def _ask(view: View, person: Person, place: str) -> None:
    st.date_input(_("Day"), value=view.as_of, max_value=view.as_of, key=DAY, format="DD/MM/YYYY")
    st.text_input(_("What happened"), key=WORDS, max_chars=LONGEST_NOTE)
    st.button(
        _("Put it on the chart"),
        type="primary",
        key="note-save",
        on_click=_save,
        args=(view, person, place),
    )


def _save(view: View, person: Person, place: str) -> None:
    day, words, agency = read_input(DAY), str(read_input(WORDS)), view.scope.agency
    if not day:
        keep_outcome(place, "warning", _("Choose the day."))
        return
    do(
        place,
        lambda ledger: note(ledger, day, words, agency, person),
        _("The note stands on the chart."),
        *(WORDS, DAY, "add-note"),
    )


def _remove(annotation_id: UUID, person: Person, place: str) -> None:
    do(
        place,
        lambda ledger: remove_note(ledger, annotation_id, person),
        _("The note is removed; earlier views keep it."),
    )
