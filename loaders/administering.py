"""Administering: rules, targets, commitments and promises change by dated entries, checked first.

A change is composed (to be previewed), then entered. Days before it takes effect are not redrawn.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.faults import Fault
from data.ledger import Ledger
from data.programme_checks import check_across
from data.reading import Reading
from data.sentence import mark, phrase
from loaders.entering import AgreedRefused, check_words, find_agency

ODDS: Final = "odds_seen_with"
ODDS_RIGHTS: Final = (Right.VIEW, Right.SEND, Right.ADMINISTER)
CHANGED: Final = ("counting_rule", "rating_thresholds", "reporting_calendar", ODDS, "programme")
OWN_KINDS: Final = ("target", "baseline", "milestone", "receipts_aim", "receipts_baseline")
COMMITMENT: Final = "commitment"
MOST: Final = 10_000_000_000
ACTS: Final = {"setting", "target", COMMITMENT, "promise", "stated"}
IN_FORCE: Final = """
select
    kind,
    services,
    due_on
from targets
where
    agency_id is null
    and entry_no <= $known
    and effective_on <= $as_of
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
qualify
    row_number() over (
        partition by kind, if(kind = 'milestone', due_on, null)
        order by effective_on desc, entry_no desc
    ) = 1
"""
LATER: Final = """
select distinct effective_on from targets
where agency_id is null and entry_no <= $known and effective_on > $as_of
"""
BEGINS: Final = "select min(effective_on) from settings where entry_no <= $known"


OFFERED: Final = mark("Choose one of those offered.")
EMPTY: Final = mark("is empty")


class ChangeRefused(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A change cannot stand; every fault of it, each with what to do."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep the faults."""
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Goal:
    """A number for a day: the programme's own, or the commitment of an agency (a code).

    `kind` is one of OWN_KINDS or COMMITMENT; a milestone of 0 services is no more.
    """

    kind: str
    services: int
    due_on: date
    effective_on: date
    reading: str = ""
    signed_by: str = ""
    agency: str | None = None


def compose_setting(
    reading: Reading, name: str, value: Any, effective_on: date, why: str, person: Person
) -> NewEntry:
    """Return the entry that a setting's new value would make; raises ChangeRefused."""
    faults = [*_check_why(why), *_check_start(reading, effective_on)]
    if name not in CHANGED:
        faults.append(Fault(name, mark("is not changed here"), OFFERED))
    if name == ODDS and value not in ODDS_RIGHTS:
        faults.append(Fault(ODDS, phrase('is "{value}"', value=value), OFFERED))
    if name == "programme" and not str(value.get("name") or "").strip():
        remedy = mark("Write the programme's name.")
        faults.append(Fault("programme.name", EMPTY, remedy))
    if not faults:
        settings = {**reading.settings(effective_on), name: value}
        faults += _check(settings, _list_in_force(reading, effective_on))
    if faults:
        raise ChangeRefused(faults)
    row = {
        "name": name,
        "value": json.dumps(value, ensure_ascii=False),
        "effective_on": effective_on,
    }
    return NewEntry("setting", {"settings": [row]}, person=person.key, why=_fold(why))


def compose_goal(reading: Reading, goal: Goal, why: str, person: Person) -> NewEntry:
    """Return the entry that a target or a commitment would make; raises ChangeRefused."""
    faults = [*_check_why(why), *_check_goal(goal)]
    agency_id = None
    try:
        agency_id = find_agency(reading, goal.agency)
    except AgreedRefused as refusal:
        faults.append(Fault("commitment.agency", str(refusal).rstrip("."), mark("Choose one.")))
    if goal.agency is None and not faults:
        faults += _check_start(reading, goal.effective_on)
        days = [row[0] for row in reading.rows(LATER, as_of=goal.effective_on)]
        for on in (goal.effective_on, *sorted(days)):
            faults += _check(reading.settings(on), _place(_list_in_force(reading, on), goal))
    if faults:
        raise ChangeRefused(list(dict.fromkeys(faults)))
    row = {
        "kind": goal.kind,
        "agency_id": agency_id,
        "services": goal.services,
        "due_on": goal.due_on,
        "effective_on": goal.effective_on,
        "signed_by": _fold(goal.signed_by) or None,
        "reading": _fold(goal.reading) or None,
    }
    act = COMMITMENT if goal.agency else "target"
    touched = {agency_id: False} if agency_id else {}
    return NewEntry(act, {"targets": [row]}, touched, person=person.key, why=_fold(why))


def compose_promise(promise: Mapping[str, Any], person: Person) -> NewEntry:
    """Return the entry of a promise: speaker, words, said_on (or None), source, reading."""
    faults = []
    row: dict[str, Any] = {"said_on": promise.get("said_on")}
    for name, what in (
        ("speaker", phrase("who promised")),
        ("words", phrase("what was said")),
        ("source", phrase("where it can be read")),
        ("reading", phrase("how it is read")),
    ):
        try:
            row[name] = check_words(str(promise.get(name) or ""), what)
        except AgreedRefused as refusal:
            faults.append(Fault(f"promise.{name}", mark("is empty or too long"), refusal.args[0]))
    if faults:
        raise ChangeRefused(faults)
    return NewEntry("promise", {"promises": [row]}, person=person.key, why="A promise is recorded")


def enter_change(
    ledger: Ledger, entry: NewEntry, person: Person, entered_at: datetime | None = None
) -> int:
    """Store a composed change and return its entry; raises NotAllowed and ChangeRefused."""
    require(person, Right.ADMINISTER)
    if entry.act not in ACTS:
        what, remedy = mark("is not entered here"), mark("Use its own page.")
        raise ChangeRefused([Fault(entry.act, what, remedy)])
    moment = entered_at or entry.entered_at
    dated = NewEntry(
        entry.act, entry.tables, entry.agencies, person.key, entry.why, entered_at=moment
    )
    return ledger.commit([dated])[0].entry_no


def _check(settings: Mapping[str, Any], targets: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Return what the programme's own checks say, under bare names like "target.due_on"."""
    found = check_across("", settings, targets)
    return [Fault(one.where.removeprefix(", "), one.what, one.remedy) for one in found]


def _list_in_force(reading: Reading, on: date) -> list[dict[str, Any]]:
    rows = reading.records(IN_FORCE, as_of=on)
    return [row for row in rows if row["kind"] != "milestone" or row["services"]]


def _place(rows: list[dict[str, Any]], goal: Goal) -> list[dict[str, Any]]:
    """Return what would be in force with a goal in its place."""

    def is_replaced(row: Mapping[str, Any]) -> bool:
        is_same_day = goal.kind != "milestone" or row["due_on"] == goal.due_on
        return bool(row["kind"] == goal.kind and is_same_day)

    new = {"kind": goal.kind, "services": goal.services, "due_on": goal.due_on}
    is_no_more = goal.kind == "milestone" and not goal.services
    return [row for row in rows if not is_replaced(row)] + ([] if is_no_more else [new])


def _check_goal(goal: Goal) -> list[Fault]:
    faults = []
    if goal.kind not in (*OWN_KINDS, COMMITMENT) or (goal.kind == COMMITMENT) != bool(goal.agency):
        faults.append(Fault("target.kind", phrase('is "{value}"', value=goal.kind), OFFERED))
    if not 0 <= goal.services <= MOST:
        remedy = phrase("Write a number from 0 to {most}.", most=f"{MOST:,}")
        what = phrase("is {n}", n=f"{goal.services:,}")
        faults.append(Fault(f"{goal.kind}.services", what, remedy))
    if goal.kind == COMMITMENT and not goal.signed_by.strip():
        remedy = phrase("Write the office that signed.")
        faults.append(Fault("commitment.signed_by", EMPTY, remedy))
    if goal.kind == COMMITMENT and goal.due_on < goal.effective_on:
        what = phrase("is before the commitment takes effect")
        faults.append(Fault("commitment.due_on", what, mark("Write a later day.")))
    return faults


def _check_why(why: str) -> list[Fault]:
    if why.strip():
        return []
    return [Fault("why", EMPTY, mark("Write in a few words why it changes."))]


def _check_start(reading: Reading, effective_on: date) -> list[Fault]:
    ((begins,),) = reading.rows(BEGINS)
    if begins is None or effective_on >= begins:
        return []
    what = phrase("is before the programme's first day ({day})", day=begins)
    return [Fault("effective_on", what, mark("Write that day or a later one."))]


def _fold(text: str) -> str:
    return " ".join(text.split())
