"""Links: two identities that a person confirms to be one service, renamed, recoded or merged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from access.roles import NotAllowed, Person, Right, require
from data.entries import NewEntry
from data.identity import name_key
from data.ledger import Ledger
from data.reading import Reading
from loaders.pairing import pair_by_likeness, pair_by_name
from loaders.preparing import Prepared
from loaders.services import Services

MERGED: Final = 9
WHY: Final = "Confirmed to be one service"
STANDING: Final = """
select
    from_id,
    to_id
from service_links
where
    entry_no <= $known
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
"""


class LinkKind(StrEnum):
    """Why two identities are one service."""

    CODE = "code"
    RENAME = "rename"
    MERGE = "merge"


class LinkRefused(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """Links that cannot stand, or not beside those that do: one sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """One identity that leads to another; the history of `from_id` becomes that of `to_id`.

    `agencies` are those of either end, code by identity; the names are those shown to a person.
    """

    from_id: UUID
    to_id: UUID
    kind: LinkKind
    agencies: tuple[tuple[UUID, str], ...]
    from_name: str
    to_name: str


def propose_links(reading: Reading, prepared: Prepared) -> list[Link]:
    """Return the links that a prepared file suggests and that do not stand yet.

    A new row with the name of a service that is mentioned no more has changed its code; one with
    nearly its name was renamed; a service said to be merged into another leads to it.
    """
    services = prepared.services
    if services is None:
        return []
    standing = dict(reading.rows(STANDING))
    proposed: dict[UUID, Link] = {}
    for link in (*_pair_rows(services), *_find_merged(services)):
        if link.from_id not in standing and link.from_id != link.to_id:
            proposed.setdefault(link.from_id, link)
    return list(proposed.values())


def confirm_links(ledger: Ledger, links: Sequence[Link], person: Person) -> int:
    """Store links that a person confirmed, and return their entry.

    Raises NotAllowed, LinkRefused, and LedgerMoved where their agencies were touched meanwhile.
    """
    require(person, Right.SEND)
    if person.agencies is not None:
        codes = {code for link in links for _, code in link.agencies}
        if codes - person.agencies:
            raise NotAllowed(person, Right.SEND)
    return ledger.commit([compose_links(ledger.reading(), links, person)])[0].entry_no


def compose_links(reading: Reading, links: Sequence[Link], person: Person) -> NewEntry:
    """Return the entry that stores links, for a preview or a commit; raises LinkRefused."""
    if not links:
        raise LinkRefused("There is no link to confirm.")
    standing: dict[UUID, UUID] = dict(reading.rows(STANDING))
    for link in links:
        _refuse_unsound(link, standing)
        standing[link.from_id] = link.to_id
    return NewEntry(
        "link",
        {"service_links": [_shape(link) for link in links]},
        {agency_id: False for link in links for agency_id, _ in link.agencies},
        person=person.key,
        why=WHY,
        seen=reading.known,
    )


def _refuse_unsound(link: Link, standing: Mapping[UUID, UUID]) -> None:
    if link.from_id in standing:
        raise LinkRefused(
            f'"{link.from_name}" is linked to another service already; '
            "take that link back before it is given a second."
        )
    end = link.to_id
    while end != link.from_id and end in standing:
        end = standing[end]
    if end == link.from_id:
        raise LinkRefused(
            f'"{link.from_name}" cannot lead to "{link.to_name}", which leads back to it.'
        )


def _shape(link: Link) -> dict[str, Any]:
    return {"from_id": link.from_id, "to_id": link.to_id, "kind": str(link.kind)}


def _pair_rows(services: Services) -> Iterator[Link]:
    """Yield a link for each new row that is a known service: the row's identity survives.

    Where only the known service has a code, it is the one that survives.
    """
    changes, owners, keys = services.changes, services.owners, services.keys
    by_name = pair_by_name(changes, owners, keys)
    alike = pair_by_likeness(changes, owners, keys)
    codes = services.rows.values.get("service_code") or [None] * len(services.rows)
    names = services.rows.values.get("service_name") or codes
    for place, old in sorted({**alike, **by_name}.items()):
        agency, row_id = owners.agency(place), services.ids[place]
        if agency is None or row_id is None:
            continue
        new = (UUID(row_id), str(names[place]))
        known = (UUID(changes.inventory.ids[old]), changes.inventory.value("service_name", old))
        is_lacking = not codes[place] and changes.inventory.value("service_code", old)
        start, end = (new, known) if is_lacking else (known, new)
        kind = LinkKind.CODE if place in by_name else LinkKind.RENAME
        ends = ((agency.agency_id, agency.code),)
        yield Link(start[0], end[0], kind, ends, start[1], end[1])


def _find_merged(services: Services) -> Iterator[Link]:
    rows = services.rows
    if not rows.has("merged_into", "stage"):
        return
    listed = services.changes.inventory.by_name_and_code()
    for place, row_id in enumerate(services.ids):
        agency = services.owners.agency(place)
        if agency is not None and row_id is not None and rows.is_accepted[place]:
            code = rows.values["service_code"][place] if rows.has("service_code") else None
            listed.setdefault((agency.agency_id, services.keys[place] or ""), row_id)
            listed.setdefault((agency.agency_id, code or ""), row_id)
    names = rows.values.get("service_name") or services.keys
    for place, into in enumerate(rows.values["merged_into"]):
        agency, row_id = services.owners.agency(place), services.ids[place]
        if not into or rows.values["stage"][place] != MERGED or agency is None or row_id is None:
            continue
        own = agency.agency_id
        target = listed.get((own, into.strip())) or listed.get((own, name_key(into)))
        if target is not None:
            ends = ((own, agency.code),)
            yield Link(UUID(row_id), UUID(target), LinkKind.MERGE, ends, str(names[place]), into)
