"""The register of concerns: filters in the address, the services each holds, its answer."""

from typing import Any

import pandas as pd
import streamlit as st

from widgets import address
from widgets.answers import ask
from widgets.concerns.read import list_register
from widgets.escaping import hold_together
from widgets.filters import pick_one
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.listing import (
    NOTHING,
    link_agency,
    link_services,
    say_shown,
    show_list,
    write,
    write_day,
)
from widgets.narrowing import carry_scope
from widgets.parts import block, note, offer_csv, open_door
from widgets.titles.concerns import title_register
from widgets.titles.wording import begin
from widgets.view import View

SHOWN = 20
SERVICES_SHOWN = 3
OPEN, LATE, CLOSED = "open", "late", "closed"


def show_register(view: View) -> None:
    """Show the concerns that fit the filters, open ones first, those longest due on top."""
    every = ask(view, list_register)
    with block("register"):
        heading = st.container()
        if every.empty:
            show_header(title_register(0, 0))
            if not view.is_past:
                note(_("Raise the first concern above, or send a sheet with one concern a row."))
                open_door("send-concerns", _("Send a sheet"), address.carry(), "pages/upload.py")
            return
        rows = _filter(every)
        with heading:
            show_header(title_register(len(rows), len(every)))
        if rows.empty:
            note(_("No concern fits these filters; take one of them away."))
            return
        shown = [_write_row(view, row) for row in rows.head(SHOWN).to_dict("records")]
        show_list("register", shown, _("Concerns, open ones first"))
        say_shown(len(shown), len(rows))
        offer_csv(rows.drop(columns=["concern_id", "agency_id"]), "concerns", view)


def _filter(every: pd.DataFrame) -> pd.DataFrame:
    """Draw the filters and return the rows that fit them."""
    kind, raiser, state = st.columns(3, gap="medium")
    kinds = sorted(every["kind"].dropna().unique())
    raisers = sorted(every["raised_by"].dropna().unique())
    states = {OPEN: _("Open"), LATE: _("Past due"), CLOSED: _("Closed")}
    with kind:
        chosen = pick_one(
            "kind", _("Kind"), {each: begin(_(each)) for each in kinds}, key="concern-kind"
        )
    with raiser:
        names = {each: each for each in raisers}
        raised_by = pick_one("raised_by", _("Raised by"), names, key="concern-raised-by")
    with state:
        stands = pick_one("state", _("State"), states, key="concern-state")
    fits = pd.Series(True, index=every.index)
    if chosen:
        fits &= every["kind"] == chosen
    if raised_by:
        fits &= every["raised_by"] == raised_by
    if stands == CLOSED:
        fits &= ~every["is_open"]
    elif stands:
        fits &= every["is_past_due"] if stands == LATE else every["is_open"]
    return every[fits]


def _write_row(view: View, row: dict[Any, Any]) -> dict[str, str]:
    return {
        _("Concern"): write(row["concern"]),
        _("State"): _badge_state(view, row),
        _("Agency"): link_agency(row["agency"], row["code"]),
        _("Holds up"): _link_held(view, row),
        _("Kind"): write(_(row["kind"] or "")),
        _("Raised by"): write(row["raised_by"]),
        _("Owner"): write(row["owner"]),
        _("Due on"): write_day(row["due_on"]),
        _("Answer"): write(row["answer"]),
    }


def _badge_state(view: View, row: dict[Any, Any]) -> str:
    if not row["is_open"]:
        words = _("✓ Closed")
    elif row["is_past_due"]:
        days = (pd.Timestamp(view.as_of) - pd.Timestamp(row["due_on"])).days
        words = ngettext("! {n} day late", "! {n} days late", days).format(n=f"{days:,}")
    else:
        words = _("○ Open")
    return f":gray-badge[{hold_together(words)}]"


def _link_held(view: View, row: dict[Any, Any]) -> str:
    """Return the services named, each opening what the inventory has of that name or code."""
    named = row["services"]
    words = [str(each) for each in named] if named is not None and len(named) else []
    if not words:
        return NOTHING
    scope = carry_scope(view) | ({"agency": row["code"]} if isinstance(row["code"], str) else {})
    shown = ", ".join(link_services(each, **scope | {"q": each}) for each in words[:SERVICES_SHOWN])
    rest = len(words) - SERVICES_SHOWN
    return shown + (" " + _("and {n} more").format(n=f"{rest:,}") if rest > 0 else "")
