"""An action as it is shown and changed: its state, its office and days, done, moved or dropped."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import streamlit as st

from access.roles import Person
from loaders.agreeing import drop_action, finish_action, move_action
from metrics.stocktake import WEEK
from widgets.escaping import escape_markdown, hold_together
from widgets.language import _, mark, ngettext
from widgets.listing import link_agency
from widgets.outcome import keep_outcome
from widgets.stocktake.read import PLACE, tell_day
from widgets.stocktake.writing import (
    LONGEST,
    can_write,
    do,
    offer_take_back,
    open_form,
    read_input,
)
from widgets.titles.wording import day_near
from widgets.view import View

DONE, MOVED, DROPPED = "done", "moved", "dropped"
CHOICES: Final = {
    DONE: mark("It is done"),
    MOVED: mark("Give it another day"),
    DROPPED: mark("Drop it"),
}


def badge_state(row: Mapping[Any, Any]) -> str:
    """Return an action's state as a grey chip with its sign; red stays with the ratings."""
    if row["state"] == "late":
        days = int(row["days_late"])
        words = ngettext("! {n} day late", "! {n} days late", days).format(n=f"{days:,}")
    else:
        words = {"done": _("✓ Done"), "dropped": _("× Dropped")}.get(row["state"], _("○ Open"))
    return f":gray-badge[{hold_together(words)}]"


def write_action(
    view: View, row: Mapping[Any, Any], *, is_decision: bool = False, has_agency: bool = True
) -> str:
    """Return an action as markdown: state and words, then office, agency and days in grey.

    `is_decision`: headed by who must act instead; `has_agency`: the agency is named.
    """
    what = escape_markdown(row["what"])
    if row["unfinished"]:
        waiting = int(row["unfinished"])
        words = ngettext("{n} service waits", "{n} services wait", waiting)
        what = f"{what}; {words.format(n=f'{waiting:,}')}"
    office = escape_markdown(row["office"])
    days = _say_days(view, row)
    is_named = has_agency and isinstance(row["code"], str)
    where = link_agency(row["agency"], row["code"]) if is_named else ""
    if is_decision:
        grey = " · ".join(part for part in (where, days) if part)
        state = "" if row["state"] == "open" else f" {badge_state(row)}"
        return f"**{office}**{state}  \n{what}  \n:gray[:small[{grey}]]"
    grey = " · ".join(part for part in (office, where, days) if part)
    return f"{badge_state(row)} {what}  \n:gray[:small[{grey}]]"


def _say_days(view: View, row: Mapping[Any, Any]) -> str:
    def write(day: Any) -> str:
        return day_near(tell_day(day), view.as_of)

    if row["state"] == "done":
        said = _("done on {day}").format(day=write(row["done_on"]))
    elif row["state"] == "dropped":
        said = _("dropped on {day}").format(day=write(row["dropped_on"]))
    else:
        said = hold_together(_("due {day}").format(day=write(row["due_on"])))
    if row["moved"]:
        first = _("first due {day}").format(day=write(row["first_due_on"]))
        said += f", {hold_together(first)}"
    if isinstance(row["outcome"], str) and row["state"] in (DONE, DROPPED):
        said += f": {escape_markdown(row['outcome'])}"
    return said


def offer_change(view: View, person: Person, row: Mapping[Any, Any], place: str = PLACE) -> None:
    """Offer to say what became of an action: done, another day, dropped; or to take it back."""
    if not can_write(view, person):
        return
    key = f"action-{row['action_id']}"
    form = open_form(key, _("Change"), ":material/edit:", "tertiary")
    if not form:
        return
    with form:
        if row["is_open"]:
            _ask(view, person, row, key, place)
        label = _("Take back its last entry")
        offer_take_back(view, person, row["entry_no"], key, place, label, closes=key)


def _ask(view: View, person: Person, row: Mapping[Any, Any], key: str, place: str) -> None:
    chosen = st.radio(
        _("What became of it?"),
        list(CHOICES),
        format_func=lambda choice: _(CHOICES[choice]),
        key=f"{key}-what",
    )
    if chosen == MOVED:
        st.date_input(
            _("New day; the old one stays in sight"),
            value=max(tell_day(row["due_on"]), view.as_of) + WEEK,
            min_value=view.as_of,
            key=f"{key}-day",
            format="DD/MM/YYYY",
        )
    words = {
        DONE: _("What came of it (may stay empty)"),
        MOVED: _("Why (may stay empty)"),
        DROPPED: _("Why is it dropped?"),
    }
    st.text_input(words[chosen], key=f"{key}-why", max_chars=LONGEST)
    st.button(
        _("Save"),
        type="primary",
        key=f"{key}-save",
        on_click=_save,
        args=(row, key, view, person, place),
    )


def _save(row: Mapping[Any, Any], key: str, view: View, person: Person, place: str) -> None:
    action_id = UUID(str(row["action_id"]))
    chosen, why = read_input(f"{key}-what"), str(read_input(f"{key}-why"))
    cleared = (f"{key}-why", f"{key}-what", f"{key}-day", key)
    if chosen == MOVED:
        due_on = read_input(f"{key}-day")
        if not due_on or due_on == tell_day(row["due_on"]):
            keep_outcome(place, "warning", _("Choose the new day."))
            return
        do(
            place,
            lambda ledger: move_action(ledger, action_id, due_on, why, person),
            _("The action has a new day; the old one stays in sight."),
            *cleared,
        )
    elif chosen == DROPPED:
        do(
            place,
            lambda ledger: drop_action(ledger, action_id, view.as_of, why, person),
            _("The action is dropped."),
            *cleared,
        )
    else:
        do(
            place,
            lambda ledger: finish_action(ledger, action_id, view.as_of, why, person),
            _("The action is done."),
            *cleared,
        )
