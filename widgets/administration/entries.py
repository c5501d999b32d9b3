"""The audit trail: every entry, who made it, when and why; filtered by the address; taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import LOCAL_PERSON
from data.ledger import NAIROBI
from metrics.told import list_entries
from widgets import address
from widgets.administration.entry_words import ACTS, name_act, say_entry
from widgets.answers import ask
from widgets.choosing import choose_row
from widgets.filters import clear_filters, pick_one, type_words
from widgets.language import _, ngettext
from widgets.listing import NOTHING
from widgets.pager import PAGE_SIZE, read_page, show_pager
from widgets.parts import note, offer_csv
from widgets.view import View

FILTERS: Final = ("q", "act", "by", "from", "until")


def read_entries(view: View) -> pd.DataFrame:
    """Return every entry as known, the latest first, its moment in Nairobi's time."""
    rows = list_entries(view.reading)
    moments = pd.to_datetime(rows["entered_at"]).dt.tz_localize("UTC").dt.tz_convert(NAIROBI)
    rows["entered_at"] = moments.dt.tz_localize(None)
    rows["who"] = [name_person(row["office"], row["person"]) for row in rows.to_dict("records")]
    return rows


def name_person(office: object, person: object) -> str:
    """Return the office of a person, else the key; a dash for the product's own entries."""
    for one in (office, person):
        if isinstance(one, str) and one:
            return _(LOCAL_PERSON.office) if one == LOCAL_PERSON.key else one
    return NOTHING


def title_entries(view: View) -> str:
    """Return how many entries were made, and how many of them were taken back."""
    rows = ask(view, read_entries)
    words = ngettext("{n} entry was made", "{n} entries were made", len(rows))
    back = int(rows["is_taken_back"].sum())
    rest = ngettext("{n} was taken back", "{n} were taken back", back)
    none = _("none was taken back")
    ends = rest.format(n=f"{back:,}") if back else none
    return f"{words.format(n=f'{len(rows):,}')}; {ends}"


def choose_entries(view: View) -> pd.DataFrame:
    """Draw the filters and return the entries that fit them."""
    rows = ask(view, read_entries)
    columns = st.columns([2, 1.4, 1.4, 1, 1], gap="small", vertical_alignment="bottom")
    with columns[0]:
        text = type_words("q", _("Search"), _("Number, word or agency"), key="entries-q")
    with columns[1]:
        there = [act for act in ACTS if act in set(rows["act"])]
        act = pick_one("act", _("What"), {one: name_act(one) for one in there}, key="entries-act")
    with columns[2]:
        who = sorted({one for one in rows["who"] if one != NOTHING})
        by = pick_one("by", _("Who"), {one: one for one in who}, key="entries-by")
    with columns[3]:
        begins = _pick_day("from", _("From"))
    with columns[4]:
        ends = _pick_day("until", _("Until"))
    fits = pd.Series(True, index=rows.index)
    if act:
        fits &= rows["act"] == act
    if by:
        fits &= rows["who"] == by
    if begins:
        fits &= rows["entered_at"] >= pd.Timestamp(begins)
    if ends:
        fits &= rows["entered_at"] < pd.Timestamp(ends) + pd.Timedelta(days=1)
    for word in text.casefold().split():
        fits &= pd.Series([word in _join(row) for row in _records(rows)], index=rows.index)
    return rows[fits]


def _pick_day(name: str, label: str) -> date | None:
    key = f"entries-{name}"
    st.session_state[key] = address.read_date(name)
    st.date_input(label, key=key, format="DD/MM/YYYY", on_change=_take(name, key))
    return address.read_date(name)


def _take(name: str, key: str) -> Callable[[], None]:
    def take() -> None:
        address.write(**{name: st.session_state[key], "page": None})

    return take


def _records(rows: pd.DataFrame) -> list[dict[Any, Any]]:
    return rows.astype(object).where(rows.notna(), None).to_dict("records")


def _join(row: dict[Any, Any]) -> str:
    parts = (row["entry_no"], row["words"], row["why"], row["who"], *row["codes"])
    return " ".join(str(one) for one in parts if one).casefold()


def show_entries(view: View, rows: pd.DataFrame) -> int | None:
    """Show one page of the entries; return the number of the one chosen."""
    if rows.empty:
        note(_("No entry fits. Take a filter off."))
        st.button(_("Show all"), key="clear-filters", on_click=lambda: clear_filters(FILTERS))
        return None
    page = read_page(len(rows))
    shown = rows.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    config = st.column_config
    note(_("Choose an entry to see what it holds, or to take it back."))
    chosen = choose_row(
        frame_entries(shown),
        {
            _("No."): config.NumberColumn(width=55),
            _("When"): config.DatetimeColumn(format=_("D MMM YYYY, HH:mm"), width=140),
            _("What"): config.TextColumn(width=380),
            _("Who"): config.TextColumn(width=180),
            _("Agency"): config.TextColumn(width=110),
            _("Why"): config.TextColumn(width=260),
            _("State"): config.TextColumn(width=100),
        },
        key=f"entries-{view.reading.known}-{page}-{hash(tuple(shown['entry_no']))}",
        alt=_("Entries, the latest first; choose one to open it"),
        mode="single-row",
    )
    show_pager(len(rows), page, key="entries")
    offer_csv(frame_entries(rows), "entries", view)
    return None if chosen is None else int(shown["entry_no"].iloc[chosen])


def frame_entries(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the entries under screen words."""
    records = _records(rows)
    return pd.DataFrame(
        {
            _("No."): rows["entry_no"],
            _("When"): rows["entered_at"],
            _("What"): [say_entry(row) for row in records],
            _("Who"): rows["who"],
            _("Agency"): [_name_codes(list(row["codes"])) for row in records],
            _("Why"): rows["why"],
            _("State"): [_("Taken back") if row["is_taken_back"] else "" for row in records],
        }
    )


def _name_codes(codes: list[str]) -> str:
    if len(codes) <= 1:
        return codes[0] if codes else NOTHING
    return _("{n} agencies").format(n=len(codes))
