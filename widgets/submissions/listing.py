"""The list of submissions: filters in the address, a table in which a cell opens one."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import LOCAL_PERSON
from data.ledger import NAIROBI
from metrics.submissions import list_submissions
from widgets import address
from widgets.choosing import choose_row
from widgets.escaping import escape_markdown
from widgets.field_words import NOTHING
from widgets.filters import clear_filters, pick_one, type_words
from widgets.going import go_to
from widgets.language import _, mark, read_tongue
from widgets.pager import PAGE_SIZE
from widgets.parts import note, offer_csv
from widgets.view import View

SUBMISSION_PAGE: Final = "pages/submission.py"
STATES: Final = {"standing": mark("Stands"), "taken_back": mark("Taken back")}
FILTERS: Final = ("q", "agency", "state")


def read_all(view: View) -> pd.DataFrame:
    """Return every submission of the view's scope, the latest first."""
    return list_submissions(view.reading, view.scope)


def is_standing(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Tell which submissions were not taken back."""
    return rows["taken_back_by"].isna()


def choose_filters(agencies: dict[str, str]) -> tuple[str, str | None]:
    """Draw the filters; return the words sought and the state asked for."""
    left, middle, right = st.columns([2, 1.4, 1.4], gap="small")
    with left:
        text = type_words("q", _("Search"), _("File, number or office"), key="submissions-q")
    with middle:
        pick_one("agency", _("Agency"), agencies, key="submissions-agency")
    with right:
        words = {name: _(shown) for name, shown in STATES.items()}
        state = pick_one("state", _("State"), words, key="submissions-state")
    return text, state


def filter_submissions(rows: pd.DataFrame, text: str, state: str | None) -> pd.DataFrame:
    """Return the submissions that fit; every word must stand in file, number, office or agency."""
    fits = pd.Series(True, index=rows.index)
    if state:
        fits &= is_standing(rows) == (state == "standing")
    for word in text.casefold().split():
        fits &= pd.Series([word in _join(row) for row in _records(rows)], index=rows.index)
    return rows[fits]


def _join(row: dict[str, Any]) -> str:
    parts = [row["file_name"], str(row["entry_no"]), name_sender(row), *list(row["codes"])]
    return " ".join(map(str, parts)).casefold()


def name_sender(row: Mapping[str, Any]) -> str:
    """Return the office that sent a submission, else the person's key."""
    said = [one for one in (row.get("office"), row.get("person")) if isinstance(one, str) and one]
    if said[:1] == [LOCAL_PERSON.key]:
        return _(LOCAL_PERSON.office)
    return said[0] if said else NOTHING


def show_list(rows: pd.DataFrame, page: int) -> None:
    """Show one page of the list."""
    shown = rows.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    with st.container(key="only-wide-submissions"):
        _show_grid(shown, page)
    with st.container(key="only-phone-submissions", gap="small"):
        for row in _records(shown):
            _show_link(row)


def _show_grid(rows: pd.DataFrame, page: int) -> None:
    config = st.column_config
    chosen = choose_row(
        word_submissions(rows),
        {
            _("No."): config.NumberColumn(width=55),
            _("Workbook"): config.TextColumn(width=340),
            _("Agency"): config.TextColumn(width=120),
            _("Reporting date"): config.DateColumn(format=_("D MMM YYYY"), width=105),
            _("Sent"): config.DatetimeColumn(format=_("D MMM YYYY, HH:mm"), width=140),
            _("Sent by"): config.TextColumn(width=190),
            _("Stored"): config.NumberColumn(format="localized", width=70),
            _("To correct"): config.NumberColumn(format="localized", width=80),
            _("State"): config.TextColumn(width=110),
        },
        key=f"submissions-{page}-{hash(tuple(rows['entry_no']))}",
        alt=_("Submissions, one a row; choose a cell to open one"),
    )
    if chosen is not None:
        entry_no = int(rows["entry_no"].iloc[chosen])
        go_to("submission", address.carry(entry=entry_no))


def word_submissions(rows: pd.DataFrame) -> pd.DataFrame:
    """Return submissions under screen words."""
    sent = pd.to_datetime(rows["entered_at"]).dt.tz_localize("UTC").dt.tz_convert(NAIROBI)
    return pd.DataFrame(
        {
            _("No."): rows["entry_no"],
            _("Workbook"): rows["file_name"],
            _("Agency"): [name_codes(list(codes)) for codes in rows["codes"]],
            _("Reporting date"): rows["reported_on"],
            _("Sent"): sent.dt.tz_localize(None),
            _("Sent by"): [name_sender(row) for row in _records(rows)],
            _("Stored"): rows["accepted_count"],
            _("To correct"): rows["refused_count"],
            _("State"): [
                _(STATES["standing" if stands else "taken_back"]) for stands in is_standing(rows)
            ],
        }
    )


def name_codes(codes: list[str]) -> str:
    """Return the agency of a submission, or how many there are."""
    if len(codes) <= 1:
        return codes[0] if codes else NOTHING
    return _("{n} agencies").format(n=len(codes))


def _show_link(row: dict[str, Any]) -> None:
    state = _(STATES["standing" if pd.isna(row["taken_back_by"]) else "taken_back"])
    day = read_tongue().write_full_day(pd.Timestamp(row["reported_on"]).date())
    with st.container(key=f"door-listed-{row['entry_no']}", gap=None):
        st.page_link(
            SUBMISSION_PAGE,
            label=escape_markdown(str(row["file_name"])),
            query_params=address.carry(entry=row["entry_no"]),
        )
        codes = name_codes(list(row["codes"]))
        note(escape_markdown(f"{row['entry_no']} · {codes} · {day} · {state}"))


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    names = list(map(str, rows.columns))
    return [dict(zip(names, row, strict=True)) for row in rows.itertuples(index=False, name=None)]


def say_none() -> None:
    """Say that no submission fits, and what to do next."""
    note(_("No submission fits. Take a filter off, or send a workbook under Upload."))
    st.button(
        _("Show all submissions"), key="clear-filters", on_click=lambda: clear_filters(FILTERS)
    )


def say_no_submission(problem: str) -> None:
    """Say that there is no such submission, and lead to the list."""
    st.title(escape_markdown(problem), anchor=False)
    st.page_link("pages/submissions.py", label=_("All submissions"), query_params=address.carry())


def say_where_else() -> None:
    """Say where a submission of another number may stand."""
    note(_("It may be known only later than this view, or belong to the other ledger."))


def offer_submissions(view: View, rows: pd.DataFrame) -> None:
    """Offer the list as CSV."""
    offer_csv(word_submissions(rows), "submissions", view)
