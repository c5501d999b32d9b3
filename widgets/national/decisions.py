"""National: the decisions due, headed by who must act, and the way to enter one."""

from typing import Final

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from metrics.stocktake import AHEAD
from widgets import address
from widgets.answers import ask
from widgets.concerns.read import list_register
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.parts import block, note, open_door
from widgets.stocktake.actions import write_action
from widgets.stocktake.read import choose_due, list_agreed
from widgets.titles.stocktake import title_decisions
from widgets.view import View

SHOWN: Final = 4
STOCKTAKE: Final = "pages/stocktake.py"


def list_due(view: View) -> pd.DataFrame:
    """Return the open decisions of a view's scope that are late or due soon, by their day."""
    return choose_due(list_agreed(view), view.as_of).sort_values("due_on")


def may_enter(view: View, person: Person) -> bool:
    """Return whether a person may enter decisions in this view: never in a past one."""
    return person.may(Right.SEND) and not view.is_past


def show_decisions(view: View, *, is_entering: bool) -> None:
    """Show the decisions that are late or due within two weeks, the most urgent first."""
    due = list_due(view)
    late = int(due["is_late"].astype(bool).sum())
    with block("decisions"):
        show_header(title_decisions(len(due), late, view.as_of + AHEAD, view.as_of))
        for row in due.head(SHOWN).to_dict("records"):
            st.markdown(write_action(view, row, is_decision=True))
        if len(due) > SHOWN:
            words = _("{n} more stand on the page of the stocktake.")
            note(words.format(n=f"{len(due) - SHOWN:,}"))
        if due.empty:
            note(_("A decision is an action above the agency; it is entered at the stocktake."))
        _show_concerns(view)
        words = _("Enter a decision") if is_entering else _("See all that was agreed")
        open_door("decisions", words, address.carry(), STOCKTAKE)


def _show_concerns(view: View) -> None:
    """Lead to the concerns whose answer is past due as well."""
    late = int(ask(view, list_register)["is_past_due"].astype(bool).sum())
    if not late:
        return
    words = ngettext("{n} concern is past due", "{n} concerns are past due", late)
    parameters = address.carry(
        ministry=view.scope.ministry, state_department=view.scope.state_department, state="late"
    )
    open_door("due-concerns", words.format(n=f"{late:,}"), parameters, "pages/concerns.py")
