"""An agency's reply beside its rating, what was agreed with it, and the concerns about it."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from metrics.replies import list_replies
from metrics.scope import Agency
from widgets import address
from widgets.answers import ask
from widgets.concerns.read import list_register
from widgets.escaping import escape_markdown, hold_together
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.outcome import say_outcome
from widgets.parts import block, note, offer_csv, open_door
from widgets.stocktake.actions import offer_change, write_action
from widgets.stocktake.adding import offer_agreeing
from widgets.stocktake.agreed import tabulate_actions
from widgets.stocktake.notes import offer_notes, say_notes
from widgets.stocktake.read import list_agreed, tell_day
from widgets.stocktake.replies import offer_replying, write_reply
from widgets.stocktake.rows import open_row, show_first
from widgets.titles.stocktake import title_agreed, title_own_concerns
from widgets.titles.wording import day_near
from widgets.view import View

SHOWN: Final = 6
PLACE: Final = "agency"
CONCERNS_PAGE: Final = "pages/concerns.py"


def list_own_replies(view: View) -> pd.DataFrame:
    """Return the reply of the view's agency; no row where it gave none."""
    return list_replies(view.reading, view.as_of, view.scope)


def show_reply(view: View, person: Person, agency: Agency) -> None:
    """Show the agency's one sentence beside its rating, with the way to enter or take it back."""
    say_outcome(PLACE)
    rows = ask(view, list_own_replies).to_dict("records")
    with open_row("own-reply"):
        if rows:
            words = _("The agency answers: {reply}").format(reply=write_reply(view, rows[0]))
        else:
            words = f":gray[:small[{_('The agency has not replied yet.')}]]"
        st.markdown(words, width="stretch")
        entry_no = int(rows[0]["entry_no"]) if rows else None
        offer_replying(view, person, agency=agency.code, place=PLACE, entry_no=entry_no)


def show_agreed(view: View, person: Person, agency: Agency) -> None:
    """Show what was agreed with the agency, and the open concerns about it."""
    _show_actions(view, person, agency)
    _show_concerns(view)


def show_own_notes(view: View, person: Person) -> None:
    """Say what the numbers on the chart mean, with the way to add and remove a note."""
    say_notes(view)
    offer_notes(view, person, PLACE)


def _show_actions(view: View, person: Person, agency: Agency) -> None:
    rows = ask(view, list_agreed)
    late = int(rows["is_late"].astype(bool).sum())
    with block("agreed"):
        show_header(title_agreed(int((rows["state"] == "done").sum()), len(rows), late))
        show_first(
            rows.to_dict("records"), SHOWN, "agreed", lambda row: _show_action(view, person, row)
        )
        if rows.empty:
            note(_("What the stocktake agrees with the agency stands here, with office and day."))
        offer_agreeing(view, person, agency.code, PLACE)
        if len(rows):
            offer_csv(tabulate_actions(rows), "actions", view)


def _show_action(view: View, person: Person, row: Mapping[Any, Any]) -> None:
    with open_row(f"action-{row['action_id']}"):
        words = write_action(view, row, is_decision=bool(row["is_decision"]), has_agency=False)
        st.markdown(words, width="stretch")
        offer_change(view, person, row, PLACE)


def _show_concerns(view: View) -> None:
    rows = ask(view, list_register)
    still_open = rows[rows["is_open"].astype(bool)]
    late = int(still_open["is_past_due"].astype(bool).sum())
    with block("own-concerns"):
        show_header(title_own_concerns(len(still_open), late))
        show_first(
            still_open.to_dict("records"),
            SHOWN,
            "own-concerns",
            lambda row: _show_concern(view, row),
        )
        words = _("Raise or answer a concern") if not view.is_past else _("See the register")
        open_door("own-concerns", words, address.carry(agency=view.scope.agency), CONCERNS_PAGE)


def _show_concern(view: View, row: Mapping[Any, Any]) -> None:
    st.markdown(_write_concern(view, row))


def _write_concern(view: View, row: Mapping[Any, Any]) -> str:
    words = escape_markdown(str(row["concern"]))
    if row["is_past_due"]:
        days = (view.as_of - tell_day(row["due_on"])).days
        late = ngettext("! {n} day late", "! {n} days late", days).format(n=f"{days:,}")
        words = f":gray-badge[{hold_together(late)}] {words}"
    if row["unfinished"]:
        held = ngettext("{n} service waits", "{n} services wait", row["unfinished"])
        words += f"; {held.format(n=row['unfinished'])}"
    owner = row["owner"] if isinstance(row["owner"], str) else _("Nobody named")
    grey = escape_markdown(owner)
    if pd.notna(row["due_on"]):
        due = _("due {day}").format(day=day_near(tell_day(row["due_on"]), view.as_of))
        grey += f" · {hold_together(due)}"
    if isinstance(row["answer"], str):
        grey += f" · {escape_markdown(row['answer'])}"
    return f"{words}  \n:gray[:small[{grey}]]"
