"""Each value of a service with the cell that reported it, and the chosen cell in its sheet."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from loaders.correcting import find_correction
from metrics.provenance import Told, trace_service
from metrics.service import ServiceDetail
from metrics.submissions import list_submissions, read_submission
from widgets import address
from widgets.answers import ask
from widgets.cells import show_neighbourhood, split_cell
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING, name_field, word_value
from widgets.inventory.kept import offer_workbook, open_kept
from widgets.language import _, read_tongue
from widgets.parts import block, note, open_door
from widgets.submissions.listing import name_sender
from widgets.view import View

# What a reader asks first; the rest follows in the order of the fields.
FIRST: Final = ("stage", "stage_since", "live_on", "maturity", "channel", "planned_live_on")


def list_senders(view: View) -> dict[int, dict[str, Any]]:
    """Return, by submission, who sent it and when."""
    rows = list_submissions(view.reading)
    names = ["entry_no", "office", "person", "entered_at", "codes"]
    records: list[dict[str, Any]] = [
        dict(zip(names, row, strict=True)) for row in rows[names].values
    ]
    return {int(row["entry_no"]): row for row in records}


def show_values(view: View, service: ServiceDetail) -> None:
    """Show every value that a workbook gave, and beside it the chosen one in its sheet."""
    traced = trace_service(view.reading, view.as_of, service.service_id)
    told, empty = sort_told(traced)
    senders = ask(view, list_senders)
    with block("values"):
        st.header(_("Each value, and the cell that says it"), anchor=False)
        left, right = st.columns([1.45, 1], gap="medium")
        with left:
            chosen = _choose_value(view, told, senders)
            if empty:
                words = _("Left empty by the workbooks: {fields}.")
                note(words.format(fields=", ".join(name_field(one.field) for one in empty)))
        with right:
            if told:
                _show_cell(view, told[chosen], senders)


def sort_told(traced: list[Told]) -> tuple[list[Told], list[Told]]:
    """Return the values that say something, the foremost first, and those said to be empty."""
    said = [one for one in traced if one.entry_no is not None]
    told = [one for one in said if one.value not in (None, "", [])]
    foremost = [one for name in FIRST for one in told if one.field == name]
    rest = [one for one in told if one.field not in FIRST]
    return foremost + rest, [one for one in said if one not in told]


def _choose_value(view: View, told: list[Told], senders: dict[int, dict[str, Any]]) -> int:
    config = st.column_config
    chosen = choose_row(
        frame_values(view, told, senders),
        {
            _("What"): config.TextColumn(width=125),
            _("Value"): config.TextColumn(width=230),
            _("Cell"): config.TextColumn(width=150),
            _("Reporting date"): config.DateColumn(format=_("D MMM YYYY"), width=105),
            _("Sent by"): config.TextColumn(width=150),
        },
        key=f"values-{view.as_of}",
        alt=_("Each value with the cell that reported it; choose one to see the cell"),
        mode="single-row-required",
    )
    return chosen or 0


def frame_values(
    view: View, told: list[Told], senders: Mapping[int, Mapping[str, Any]]
) -> pd.DataFrame:
    """Return one row a value: what it is, what it says, where, since when, who sent it."""
    return pd.DataFrame(
        {
            _("What"): [name_field(one.field) for one in told],
            _("Value"): [word_value(view, one.field, one.value) for one in told],
            _("Cell"): [name_place(one) for one in told],
            _("Reporting date"): [one.reported_on for one in told],
            _("Sent by"): [name_sender(senders.get(one.entry_no or 0, {})) for one in told],
        }
    )


def name_place(one: Told) -> str:
    """Return the cell as "Services!F12"; for a fixed value the sheet and what it is."""
    if one.is_constant or not one.cell:
        return _("{sheet}, for all rows").format(sheet=one.sheet)
    return f"{one.sheet}!{one.cell}"


def _show_cell(view: View, one: Told, senders: Mapping[int, Mapping[str, Any]]) -> None:
    """Show the chosen value in its workbook, with who sent it, and the workbook to take away."""
    value = escape_markdown(word_value(view, one.field, one.value))
    st.markdown(f"**{name_field(one.field)}**: {value}")
    file_name, digest = str(one.file_name), str(one.file_sha256)
    if one.cell:
        book = open_kept(view, digest, file_name)
        if book is not None:
            header, also = ask(view, find_header, int(one.entry_no or 0), str(one.sheet))
            show_neighbourhood(book, str(one.sheet), one.cell, header, also)
        place = (int(one.entry_no or 0), str(one.sheet), one.cell)
        _say_correction(ask(view, find_said_before, *place))
    else:
        note(_("One value speaks for all rows of this sheet; it stands in no cell of its own."))
    _say_sender(one, senders.get(one.entry_no or 0, {}))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        offer_workbook(view, digest, file_name, f"{one.entry_no}")
        with st.container(width="content"):
            open_door(
                "value-submission",
                _("Submission {n}").format(n=one.entry_no),
                address.carry(entry=one.entry_no),
                "pages/submission.py",
            )


def _say_correction(said: str | None) -> None:
    if said is not None:
        words = _("The cell says “{said}”; it was corrected on the page when it was sent.")
        note(words.format(said=escape_markdown(said) or NOTHING))


def find_said_before(view: View, entry_no: int, sheet: str, cell: str) -> str | None:
    """Return what a cell of the workbook says where it was corrected on the page, else None."""
    options = read_submission(view.reading, entry_no).options
    return find_correction(options.get("corrections", []), sheet, cell)


def find_header(view: View, entry_no: int, sheet_name: str) -> tuple[int | None, tuple[int, ...]]:
    """Return the row of a sheet's headings, and the column that names its services."""
    for sheet in read_submission(view.reading, entry_no).sheets:
        if sheet["sheet_name"] == sheet_name:
            letter = sheet["columns"].get("service_name")
            place = split_cell(f"{letter}1") if isinstance(letter, str) else None
            return sheet["header_row"], (place[1],) if place else ()
    return None, ()


def _say_sender(one: Told, sender: Mapping[str, Any]) -> None:
    tongue = read_tongue()
    if one.reported_on is None:
        return
    words = _("{file}, reporting date {day}, sent by {office}.").format(
        file=escape_markdown(str(one.file_name)),
        day=tongue.write_full_day(one.reported_on),
        office=escape_markdown(name_sender(sender)),
    )
    note(words)
    if one.confirmed_on and one.confirmed_on > one.reported_on:
        said = _("Said again until {day}.").format(day=tongue.write_full_day(one.confirmed_on))
        note(said)
