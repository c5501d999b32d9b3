"""Late actions, decisions due, and all that was agreed: shown, changed, added to."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from access.roles import Person
from metrics.stocktake import AHEAD
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.parts import block, note, offer_csv
from widgets.stocktake.actions import offer_change, write_action
from widgets.stocktake.adding import offer_agreeing
from widgets.stocktake.messages import remind_of_action, show_message
from widgets.stocktake.read import Sitting, choose_due
from widgets.titles.stocktake import title_agreed, title_decisions, title_late
from widgets.view import View

SHOWN = 8


def show_late(view: View, sitting: Sitting, person: Person) -> None:
    """Show the actions whose day has passed, and of the agencies only: decisions stand apart."""
    every = sitting.open_actions
    late = sitting.late.sort_values("due_on")
    with block("late-actions"):
        show_header(title_late(len(late), len(every)))
        if every.empty:
            note(_("What is agreed below stands here once its day has passed."))
        _show_rows(view, sitting, late.to_dict("records"), person, "late")


def show_due(view: View, sitting: Sitting, person: Person) -> None:
    """Show the decisions that are late or due within two weeks, headed by who must act."""
    due = choose_due(sitting.actions, view.as_of)
    late = int(due["is_late"].astype(bool).sum())
    with block("decisions"):
        by = view.as_of + AHEAD
        show_header(title_decisions(len(due), late, by, view.as_of))
        if due.empty:
            note(_("A decision is an action above the agency; agree one below."))
        # What is late already stands above, with the way to change it.
        _show_rows(view, sitting, due.to_dict("records"), person, "due", is_decision=True)


def show_all_agreed(view: View, sitting: Sitting, person: Person) -> None:
    """Show everything agreed, open ones first, with the way to agree more."""
    rows = sitting.actions
    with block("agreed"):
        done = int((rows["state"] == "done").sum())
        show_header(title_agreed(done, len(rows), len(sitting.late)))
        offer_agreeing(view, person)
        if rows.empty:
            note(_("Agree the first action: what, which office, by which day."))
            return
        shown = rows.head(SHOWN).to_dict("records")
        _show_rows(view, sitting, shown, person, "agreed", has_message=False)
        left = rows.iloc[SHOWN:].to_dict("records")
        if left:
            words = ngettext("{n} more", "{n} more", len(left)).format(n=f"{len(left):,}")
            more = st.expander(words, key="agreed-more", on_change="rerun")
            if more.open:
                with more:
                    _show_rows(view, sitting, left, person, "more", has_message=False)
        offer_csv(tabulate_actions(rows), "actions", view)


def _show_rows(
    view: View,
    sitting: Sitting,
    rows: Sequence[dict[Any, Any]],
    person: Person,
    name: str,
    *,
    is_decision: bool = False,
    has_message: bool = True,
) -> None:
    for row in rows:
        with st.container(
            key=f"row-{name}-{row['action_id']}",
            horizontal=True,
            vertical_alignment="center",
            gap="small",
        ):
            st.markdown(write_action(view, row, is_decision=is_decision), width="stretch")
            if has_message:
                key = f"remind-{name}-{row['action_id']}"
                show_message(remind_of_action(view, sitting, row), key)
            if name in ("agreed", "more"):
                offer_change(view, person, row)


def tabulate_actions(actions: pd.DataFrame) -> pd.DataFrame:
    """Return actions and decisions under their screen words, for the download."""
    names = {
        "what": _("Action"),
        "office": _("Office"),
        "code": _("Code"),
        "agency": _("Agency"),
        "is_decision": _("Decision"),
        "agreed_on": _("Agreed on"),
        "due_on": _("Due on"),
        "first_due_on": _("First due on"),
        "state": _("State"),
        "days_late": _("Days late"),
        "done_on": _("Done on"),
        "dropped_on": _("Dropped on"),
        "outcome": _("What came of it"),
        "entry_no": _("Ledger entry"),
    }
    return actions[list(names)].rename(columns=names)
