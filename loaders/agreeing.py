"""What a stocktake agrees: actions and decisions, the agencies' replies, and its closing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from access.roles import Person, Right, require
from data.ledger import Ledger
from data.sentence import mark, phrase
from loaders.entering import (
    LONGEST,
    AgreedRefused,
    check_words,
    enter,
    find_agency,
    find_code,
    find_latest,
    require_agency,
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """An action: who does what by when; a decision is one above the agency.

    `agency` is a code, None where it concerns no one agency.
    """

    what: str
    office: str
    agreed_on: date
    due_on: date
    agency: str | None = None
    is_decision: bool = False
    concern_id: UUID | None = None
    action_id: UUID = field(default_factory=uuid4)


def agree_action(
    ledger: Ledger, agreement: Agreement, person: Person, entered_at: datetime | None = None
) -> int:
    """Enter an action or a decision and return its entry.

    Needs the right to send, for its agency. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    require_agency(person, agreement.agency)
    what = check_words(agreement.what, phrase("what is to be done"))
    office = check_words(agreement.office, phrase("the office that acts"))
    if agreement.due_on < agreement.agreed_on:
        raise AgreedRefused(mark("It would be due before it was agreed; choose a later day."))
    row = {
        "action_id": agreement.action_id,
        "agency_id": find_agency(ledger.reading(), agreement.agency),
        "concern_id": agreement.concern_id,
        "is_decision": agreement.is_decision,
        "what": what,
        "office": office,
        "agreed_on": agreement.agreed_on,
        "due_on": agreement.due_on,
        "done_on": None,
        "dropped_on": None,
        "outcome": None,
    }
    return enter(ledger, "action", "actions", row, person, entered_at=entered_at)


def finish_action(
    ledger: Ledger,
    action_id: UUID,
    done_on: date,
    outcome: str,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Enter that an action is done, with what came of it (may be empty); needs the right to send.

    Raises NotAllowed, AgreedRefused.
    """
    change = {"done_on": done_on, "dropped_on": None, "outcome": outcome.strip()[:LONGEST] or None}
    return _retell(ledger, action_id, change, done_on, person, entered_at)


def move_action(
    ledger: Ledger,
    action_id: UUID,
    due_on: date,
    why: str,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Give an action a new day; the old one stays in the ledger. Needs the right to send.

    Raises NotAllowed, AgreedRefused.
    """
    why = why.strip()[:LONGEST]
    change = {"due_on": due_on, "done_on": None, "dropped_on": None}
    return _retell(ledger, action_id, change, due_on, person, entered_at, why or None)


def drop_action(
    ledger: Ledger,
    action_id: UUID,
    dropped_on: date,
    why: str,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Drop an action and say why; needs the right to send. Raises NotAllowed, AgreedRefused."""
    outcome = check_words(why, phrase("why it is dropped"))
    change = {"dropped_on": dropped_on, "done_on": None, "outcome": outcome}
    return _retell(ledger, action_id, change, dropped_on, person, entered_at)


def give_reply(
    ledger: Ledger,
    agency: str,
    reply: str,
    office: str,
    replied_on: date,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Enter the agency's one sentence beside its rating; the latest stands.

    Needs the right to send, for the agency. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    require_agency(person, agency)
    row = {
        "agency_id": find_agency(ledger.reading(), agency),
        "reply": check_words(reply, phrase("the reply")),
        "office": check_words(office, phrase("the office that replies")),
        "replied_on": replied_on,
    }
    return enter(ledger, "reply", "replies", row, person, entered_at=entered_at)


def close_stocktake(
    ledger: Ledger,
    seen: int,
    held_on: date,
    remark: str,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Close the stocktake of a day: its pack is what was known at entry `seen`. Return the entry.

    Needs the right to administer. Raises NotAllowed, AgreedRefused where that day is closed.
    """
    require(person, Right.ADMINISTER)
    closed = ledger.reading().rows(
        "select 1 from stocktakes where held_on = $held_on and entry_no not in"
        " (select about from entries where act = 'withdrawal')",
        held_on=held_on,
    )
    if closed:
        raise AgreedRefused(
            mark("The stocktake of this day is closed; take its closing back first.")
        )
    row = {
        "stocktake_id": uuid4(),
        "held_on": held_on,
        "frozen_entry": seen,
        "remark": remark.strip()[:LONGEST] or None,
    }
    return enter(ledger, "stocktake", "stocktakes", row, person, entered_at=entered_at)


def _retell(
    ledger: Ledger,
    action_id: UUID,
    change: Mapping[str, Any],
    on: date,
    person: Person,
    entered_at: datetime | None,
    why: str | None = None,
) -> int:
    require(person, Right.SEND)
    reading = ledger.reading()
    row = find_latest(reading, "actions", "action_id", action_id)
    if row is None:
        raise AgreedRefused(mark("There is no such action; it may have been taken back."))
    require_agency(person, find_code(reading, row["agency_id"]))
    if on < row["agreed_on"]:
        raise AgreedRefused(mark("That day is before the action was agreed; choose a later one."))
    return enter(ledger, "action", "actions", {**row, **change}, person, why, entered_at)
