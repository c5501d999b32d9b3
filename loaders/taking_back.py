"""Taking back an entry that is not a submission: a setting, a target, a name, a test."""

from typing import Final

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.ledger import Ledger

# Which right each act asks of who takes it back; a submission goes by `loading.withdraw`.
RIGHTS: Final = {
    "setting": Right.ADMINISTER,
    "target": Right.ADMINISTER,
    "commitment": Right.ADMINISTER,
    "promise": Right.ADMINISTER,
    "stated": Right.ADMINISTER,
    "office": Right.ADMINISTER,
    "register": Right.REGISTER,
    "action": Right.TAKE_BACK,
    "reply": Right.TAKE_BACK,
    "annotation": Right.TAKE_BACK,
    "concern": Right.TAKE_BACK,
    "stocktake": Right.TAKE_BACK,
    "draw": Right.TAKE_BACK,
    "view": Right.TAKE_BACK,
    "verification": Right.TAKE_BACK,
}
FOUND: Final = """
select
    act,
    entry_no in (select about from entries where act = 'withdrawal' and entry_no <= $known)
from entries
where entry_no = $entry and entry_no <= $known
"""
TOUCHED: Final = "select distinct agency_id from entry_agencies where entry_no = $entry"


class CannotTakeBack(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """An entry is not there, was taken back already, or is of a kind that stays: one sentence."""


def take_back_entry(ledger: Ledger, entry_no: int, why: str, person: Person) -> int:
    """Take an entry back and return the number of the entry that does so.

    Raises NotAllowed, and CannotTakeBack with the reason in words.
    """
    require(person, Right.VIEW)
    reading = ledger.reading()
    found = reading.rows(FOUND, entry=entry_no)
    if not found:
        raise CannotTakeBack(f"There is no entry {entry_no}.")
    act, is_taken_back = found[0]
    if act not in RIGHTS:
        raise CannotTakeBack(f"Entry {entry_no} is of a kind that cannot be taken back here.")
    require(person, RIGHTS[act])
    if is_taken_back:
        raise CannotTakeBack(f"Entry {entry_no} was taken back already.")
    if not why.strip():
        raise CannotTakeBack("Say why it is taken back.")
    entry = NewEntry(
        "withdrawal",
        agencies={row[0]: False for row in reading.rows(TOUCHED, entry=entry_no)},
        person=person.key,
        why=" ".join(why.split()),
        about=entry_no,
    )
    return ledger.commit([entry])[0].entry_no
