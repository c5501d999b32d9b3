"""Entries of a single row that people make on the page: checked, then committed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from access.roles import NotAllowed, Person, Right
from data.entries import NewEntry
from data.ledger import Ledger
from data.reading import Reading
from data.sentence import phrase

LONGEST: Final = 500


# What is told again when it changes: the table of each kind, and the name of its identity.
LATEST: Final = """
select *
from {table}
where
    {name} = $identity
    and entry_no <= $known
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
order by entry_no desc
limit 1
"""


class AgreedRefused(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """What was entered cannot stand: one sentence says why."""


def enter(
    ledger: Ledger,
    act: str,
    table: str,
    row: Mapping[str, Any],
    person: Person,
    why: str | None = None,
    entered_at: datetime | None = None,
) -> int:
    """Commit one row as one entry and return its number; the caller has asked for the right."""
    entry = NewEntry(act, {table: [row]}, person=person.key, why=why, entered_at=entered_at)
    return ledger.commit([entry])[0].entry_no


def find_latest(
    reading: Reading,
    table: Literal["actions", "annotations", "saved_views"],
    name: Literal["action_id", "annotation_id", "view_id"],
    identity: UUID,
) -> dict[str, Any] | None:
    """Return what stands of something told again whole when it changes, without its entry."""
    found = reading.records(LATEST.format(table=table, name=name), identity=identity)
    return {key: value for key, value in found[0].items() if key != "entry_no"} if found else None


def find_code(reading: Reading, agency_id: UUID | None) -> str | None:
    """Return the code of an agency that stands, None for none."""
    found = reading.rows(
        "select code from known_agencies where agency_id = $agency_id", agency_id=agency_id
    )
    return found[0][0] if found else None


def require_agency(person: Person, agency: str | None) -> None:
    """Refuse what concerns an agency that the person may not send for; raises NotAllowed."""
    if person.agencies is not None and agency not in person.agencies:
        raise NotAllowed(person, Right.SEND)


def find_agency(reading: Reading, code: str | None) -> UUID | None:
    """Return the identity of an agency that stands, None for none; raises AgreedRefused."""
    if code is None:
        return None
    found = reading.rows("select agency_id from known_agencies where code = $code", code=code)
    if not found:
        raise AgreedRefused(phrase("No agency is known under the code {code}.", code=code))
    agency_id: UUID = found[0][0]
    return agency_id


def check_words(words: str, what: str) -> str:
    """Return words on one line; raises AgreedRefused where there are none, or too many."""
    plain = " ".join(words.split())
    if not plain:
        raise AgreedRefused(phrase("Write {what}.", what=what))
    if len(plain) > LONGEST:
        raise AgreedRefused(
            phrase("Write {what} in {most} letters or fewer.", what=what, most=LONGEST)
        )
    return plain
