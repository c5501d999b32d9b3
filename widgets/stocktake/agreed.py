"""Late actions, decisions due, and the rest of what was agreed: shown, changed, added to."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from metrics.stocktake import AHEAD
from widgets.headings import show_header
from widgets.language import _
from widgets.parts import block, note, offer_csv
from widgets.stocktake.actions import offer_change, write_action
from widgets.stocktake.adding import offer_agreeing
from widgets.stocktake.messages import remind_of_action, show_message
from widgets.stocktake.read import Sitting, choose_due
from widgets.stocktake.rows import Row, open_row, show_first
from widgets.titles.stocktake import title_agreed, title_decisions, title_late
from widgets.view import View

SHOWN: Final = 8


def show_late(view: View, sitting: Sitting, person: Person) -> None:
    """Show the actions and decisions whose day has passed, the longest late first."""
    if sitting.actions.empty:
        return
    still_open = sitting.open_actions
    late = sitting.late.sort_values("due_on").to_dict("records")
    with block("late-actions"):
        show_header(title_late(len(late), len(still_open)))
        if not late:
            note(_("What is agreed stands here once its day has passed."))
        show_first(late, SHOWN, "late", lambda row: _show_row(view, sitting, row, person))


def show_due(view: View, sitting: Sitting, person: Person) -> None:
    """Show the other decisions due within two weeks, headed by who must act."""
    if sitting.actions.empty:
        return
    every = choose_due(sitting.actions, view.as_of)
    due = every[~every["is_late"].astype(bool)].to_dict("records")
    with block("decisions"):
        more = len(every) - len(due)
        show_header(title_decisions(len(due), 0, view.as_of + AHEAD, view.as_of, more))
        if not due:
            note(_("A decision is an action above the agency."))
        show_first(
            due,
            SHOWN,
            "due",
            lambda row: _show_row(view, sitting, row, person, is_decision=True),
        )


def show_others(view: View, sitting: Sitting, person: Person) -> None:
    """Show what else was agreed, what is done folded away, with the way to agree more."""
    rows = sitting.actions
    shown = {
        *sitting.late["action_id"].astype(str),
        *choose_due(rows, view.as_of)["action_id"].astype(str),
    }
    others = [row for row in rows.to_dict("records") if str(row["action_id"]) not in shown]
    others.sort(key=lambda row: not row["is_open"])
    still_open = sum(1 for row in others if row["is_open"])
    with block("agreed"):
        done = int((rows["state"] == "done").sum())
        show_header(title_agreed(done, len(rows)))
        if rows.empty:
            note(_("Agree the first action: what, which office, by which day."))
        offer_agreeing(view, person)
        if rows.empty:
            return
        show_first(
            others,
            min(still_open, SHOWN),
            "agreed",
            lambda row: _show_row(view, sitting, row, person),
            _("Done or dropped, {n}") if still_open <= SHOWN else "",
        )
        offer_csv(tabulate_actions(rows), "actions", view)


def _show_row(
    view: View, sitting: Sitting, row: Row, person: Person, *, is_decision: bool = False
) -> None:
    with open_row(f"action-{row['action_id']}"):
        st.markdown(write_action(view, row, is_decision=is_decision), width="stretch")
        with st.container(key=f"buttons-{row['action_id']}", width="content", gap=None):
            if row["is_open"]:
                show_message(remind_of_action(view, sitting, row), f"remind-{row['action_id']}")
            offer_change(view, person, row)


def tabulate_actions(actions: pd.DataFrame) -> pd.DataFrame:
    """Return actions and decisions under their screen words, for the download."""
    names: Mapping[str, Any] = {
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
