"""Taking back: a submission, or a link that a person confirmed, by one entry more."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from access.roles import NotAllowed, Person, Right, require
from data.entries import NewEntry
from data.ledger import Ledger
from data.reading import Reading
from loaders.linking import WHY
from loaders.loading import NoSuchSubmission, withdraw

LINKS: Final = """
select
    links.from_id,
    links.to_id,
    links.kind,
    entries.person
from service_links as links
inner join entries using (entry_no)
where
    links.entry_no = $link
    and links.entry_no <= $known
    and links.entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
"""
ACT_OF: Final = "select act from entries where entry_no = $link and entry_no <= $known"
TOUCHED: Final = """
select distinct
    entry_agencies.agency_id,
    known_agencies.code
from entry_agencies
left join known_agencies using (agency_id)
where entry_agencies.entry_no = $link
"""


class NoSuchLink(NoSuchSubmission):
    """A link to take back is not there, or was taken back already: one sentence."""


def take_back(ledger: Ledger, entry_no: int, why: str, person: Person) -> int:
    """Take back a submission or an entry of links, and return the entry that does so.

    Raises NotAllowed and NoSuchSubmission.
    """
    require(person, Right.TAKE_BACK)
    if ledger.reading().rows(ACT_OF, link=entry_no) == [("link",)]:
        return withdraw_links(ledger, entry_no, why, person)
    return withdraw(ledger, entry_no, why, person)


def withdraw_links(
    ledger: Ledger, entry_no: int, why: str, person: Person, only: UUID | None = None
) -> int:
    """Take back the links of an entry, or the one that leads away from `only`.

    The others of the entry stand on, in an entry of their own. Returns the entry that takes back.
    Raises NotAllowed and NoSuchLink.
    """
    require(person, Right.TAKE_BACK)
    reading = ledger.reading()
    codes = {code for _, code in reading.rows(TOUCHED, link=entry_no)}
    if person.agencies is not None and codes - person.agencies:
        raise NotAllowed(person, Right.TAKE_BACK)
    return ledger.commit(compose_unlinking(reading, entry_no, why, person, only))[0].entry_no


def compose_unlinking(
    reading: Reading, entry_no: int, why: str, person: Person, only: UUID | None = None
) -> list[NewEntry]:
    """Return the entries that taking links back makes, for a preview or a commit.

    Raises NoSuchLink.
    """
    links = reading.records(LINKS, link=entry_no)
    if not links:
        raise NoSuchLink(_say_missing(reading, entry_no))
    left = [link for link in links if only is not None and link["from_id"] != only]
    if len(left) == len(links):
        raise NoSuchLink(f"Entry {entry_no} holds no such link.")
    touched = {agency_id: False for agency_id, _ in reading.rows(TOUCHED, link=entry_no)}
    entries = [NewEntry("withdrawal", {}, touched, person=person.key, why=why, about=entry_no)]
    if left:
        entries.append(_keep(left, touched))
    return entries


def _keep(links: Sequence[dict[str, Any]], touched: dict[UUID, bool]) -> NewEntry:
    """Return the entry in which the other links of a taken-back entry stand on."""
    rows = [{name: link[name] for name in ("from_id", "to_id", "kind")} for link in links]
    return NewEntry("link", {"service_links": rows}, touched, person=links[0]["person"], why=WHY)


def _say_missing(reading: Reading, entry_no: int) -> str:
    if reading.rows(ACT_OF, link=entry_no) == [("link",)]:
        return f"The links of entry {entry_no} were taken back already."
    return f"There is no submission or link {entry_no}."
