"""The programme's own numbers: target, baseline, milestones, the aim for receipts."""

from datetime import date
from functools import partial
from typing import Any, Final

import streamlit as st

from access.roles import Person
from data.ledger import Ledger
from loaders.administering import MOST, Goal, compose_goal
from metrics.targets import read_targets
from metrics.told import list_targets
from widgets.administration.changing import Change, ask_when, offer_change
from widgets.administration.effects import compare_targets
from widgets.administration.rows import FORM_WIDTH, offer_form, show_row
from widgets.escaping import escape_markdown
from widgets.language import _, mark, read_tongue
from widgets.parts import block, note
from widgets.view import View

LABELS: Final = {
    "target": mark("Target"),
    "baseline": mark("Baseline"),
    "milestone": mark("Milestone"),
    "receipts_baseline": mark("Receipts a day, start"),
    "receipts_aim": mark("Receipts a day, aim"),
}
SAYS: Final = {
    "target": mark("{n} services by {day}"),
    "baseline": mark("{n} services on {day}"),
    "milestone": mark("{n} services by {day}"),
    "receipts_baseline": mark("KES {n}"),
    "receipts_aim": mark("KES {n} by {day}"),
}
NEW: Final = "new-milestone"
LONGEST_READING: Final = 500


def title_promise(view: View) -> str:
    """Return what is promised by when, and what is agreed towards it."""
    targets = read_targets(view.reading, view.as_of)
    if targets.services is None or targets.deadline is None:
        return _("No target is in force on this day")
    words = _("{n} services are promised by {day}")
    return words.format(
        n=f"{targets.services:,}", day=read_tongue().write_full_day(targets.deadline)
    )


def show_goals(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Show each number in force with its day, and the form of the one to change."""
    rows = list_targets(view.reading)
    own = rows[rows["agency"].isna()].astype(object).where(rows.notna(), None)
    with block("goals"):
        st.header(_("The programme's numbers"), anchor=False)
        for kind in LABELS:
            for row in _choose_in_force(own.to_dict("records"), kind, view.as_of):
                name = f"{kind}-{row['due_on']:%Y-%m-%d}"
                said = _say_version(row)
                if show_row(name, _(LABELS[kind]), _say(kind, row), said, can_change=can_change):
                    _ask(view, ledger, person, kind, row)
        if offer_form(NEW, _("Add a milestone"), can_change=can_change):
            _ask(view, ledger, person, "milestone", None)
        later = [row for row in own.to_dict("records") if _day(row["effective_on"]) > view.as_of]
        for row in later:
            words = _("From {from_day} on: {label}, {value}.")
            note(
                words.format(
                    from_day=read_tongue().write_full_day(_day(row["effective_on"])),
                    label=_(LABELS.get(row["kind"], row["kind"])),
                    value=_say(row["kind"], row),
                )
            )


def _choose_in_force(rows: list[dict[Any, Any]], kind: str, as_of: date) -> list[dict[Any, Any]]:
    """Return the version in force; of milestones, one a day and none of 0 services."""
    told = [row for row in rows if row["kind"] == kind and _day(row["effective_on"]) <= as_of]
    found: dict[object, dict[Any, Any]] = {}
    for row in told:  # the latest to take effect comes first
        found.setdefault(row["due_on"] if kind == "milestone" else None, row)
    kept = [row for row in found.values() if kind != "milestone" or row["services"]]
    return sorted(kept, key=lambda row: _day(row["due_on"]))


def _day(value: Any) -> date:
    on: date = value.date() if hasattr(value, "date") else value
    return on


def _say(kind: str, row: dict[Any, Any]) -> str:
    return _(SAYS.get(kind, SAYS["target"])).format(
        n=f"{row['services']:,}", day=read_tongue().write_full_day(_day(row["due_on"]))
    )


def _say_version(row: dict[Any, Any]) -> str:
    since = _("In force since {day}, entry {n}.").format(
        day=read_tongue().write_full_day(_day(row["effective_on"])), n=row["entry_no"]
    )
    return f"{_(row['reading'])} {since}" if row["reading"] else since


def _ask(view: View, ledger: Ledger, person: Person, kind: str, row: dict[Any, Any] | None) -> None:
    """Ask for a number and its day, how it is read, from when it holds and why."""
    name = f"goal-{kind}-{row['due_on']:%Y-%m-%d}" if row else f"goal-{NEW}"
    start = read_targets(view.reading, view.as_of).deadline or view.as_of
    with st.container(key=f"form-{name}", width=FORM_WIDTH):
        left, right = st.columns([1, 1], gap="small")
        services = left.number_input(
            _("KES a day") if kind.startswith("receipts") else _("Services"),
            min_value=0,
            max_value=MOST,
            value=int(row["services"]) if row else 0,
            step=1,
            key=f"{name}-services",
        )
        due_on = right.date_input(
            _("Day"),
            value=_day(row["due_on"]) if row else start,
            key=f"{name}-due",
            format="DD/MM/YYYY",
            # Another day would be another milestone beside this one.
            disabled=kind == "milestone" and row is not None,
        )
        reading = st.text_input(
            _("How it is read, where the words left it open"),
            value=(row["reading"] or "") if row else "",
            key=f"{name}-reading",
            max_chars=LONGEST_READING,
        )
        if kind == "milestone":
            note(_("A milestone of 0 services is taken off the plan."))
        effective_on, why = ask_when(view, name)
        goal = Goal(kind, int(services), due_on, effective_on, reading)
        compose = partial(compose_goal, ledger.reading(), goal, why, person)
        change = Change(name, effective_on, compose, compare_targets)
        offer_change(view, ledger, person, change, (goal, why))


def say_label(kind: str) -> str:
    """Return the screen word of a kind of target, safe for markdown."""
    return escape_markdown(_(LABELS.get(kind, kind)))
