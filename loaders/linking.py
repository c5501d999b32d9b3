"""Links: two identities that a person confirms to be one service, renamed, recoded or merged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from access.roles import NotAllowed, Person, Right, require
from data.entries import NewEntry
from data.identity import name_key
from data.ledger import Ledger
from data.reading import Reading
from data.sentence import mark, phrase
from loaders.pairing import pair_by_likeness, pair_by_name
from loaders.preparing import Prepared
from loaders.service_rows import Services

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

    `agencies` are those of either end, code by identity; names and codes are those shown to a
    person. `place` is the cell of the workbook that speaks for it; `is_row_first` tells that the
    workbook's row is `from_id`, the service known so far `to_id`.
    """

    from_id: UUID
    to_id: UUID
    kind: LinkKind
    agencies: tuple[tuple[UUID, str], ...]
    from_name: str
    to_name: str
    from_code: str | None = None
    to_code: str | None = None
    place: str = ""
    is_row_first: bool = False

    @property
    def key(self) -> str:
        """What tells this pair from every other, whichever end leads to which."""
        return name_pair(self.from_id, self.to_id)

    @property
    def is_across(self) -> bool:
        """Tell whether the ends are of two agencies."""
        return len(self.agencies) > 1


def name_pair(one: UUID, other: UUID) -> str:
    """Return the name of a pair of services, the same in either order."""
    return ":".join(sorted((one.hex, other.hex)))


def propose_links(reading: Reading, prepared: Prepared) -> list[Link]:
    """Return the links that a prepared file suggests and that do not stand yet.

    A new row with the name of a service that is mentioned no more has changed its code; one with
    nearly its name was renamed; a service said to be merged into another leads to it.
    """
    services = prepared.services
    if services is None:
        return []
    return keep_sound(reading, (*_pair_rows(services), *_find_merged(services)))


def keep_sound(reading: Reading, links: Iterable[Link]) -> list[Link]:
    """Return the links that may be added to those that stand, one from each service at most."""
    standing: dict[UUID, UUID] = dict(reading.rows(STANDING))
    proposed: dict[UUID, Link] = {}
    for link in links:
        is_open = link.from_id not in standing and link.from_id not in proposed
        if is_open and not _leads_back(link, standing):
            proposed[link.from_id] = link
    return list(proposed.values())


def may_confirm(link: Link, person: Person) -> bool:
    """Tell whether a link is this person's to confirm: they send for both of its ends."""
    codes = {code for _, code in link.agencies}
    return person.may(Right.SEND) and (person.agencies is None or codes <= person.agencies)


def confirm_links(ledger: Ledger, links: Sequence[Link], person: Person) -> int:
    """Store links that a person confirmed, and return their entry.

    Raises NotAllowed, LinkRefused, and LedgerMoved where their agencies were touched meanwhile.
    """
    require(person, Right.SEND)
    return ledger.commit([compose_confirmed(ledger.reading(), links, person)])[0].entry_no


def compose_confirmed(reading: Reading, links: Sequence[Link], person: Person) -> NewEntry:
    """Return the entry that stores links this person confirmed; raises NotAllowed, LinkRefused."""
    require(person, Right.SEND)
    if not all(may_confirm(link, person) for link in links):
        raise NotAllowed(person, Right.SEND)
    return compose_links(reading, links, person)


def compose_links(reading: Reading, links: Sequence[Link], person: Person) -> NewEntry:
    """Return the entry that stores links, for a preview or a commit; raises LinkRefused."""
    if not links:
        raise LinkRefused(mark("There is no link to confirm."))
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
            phrase(
                '"{from_name}" is linked to another service already; take that link back before it'
                " is given a second.",
                from_name=link.from_name,
            )
        )
    if _leads_back(link, standing):
        raise LinkRefused(
            phrase(
                '"{from_name}" cannot lead to "{to_name}", which leads back to it.',
                from_name=link.from_name,
                to_name=link.to_name,
            )
        )


def _leads_back(link: Link, standing: Mapping[UUID, UUID]) -> bool:
    end = link.to_id
    while end != link.from_id and end in standing:
        end = standing[end]
    return end == link.from_id


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
        old_code = changes.inventory.value("service_code", old)
        new = (UUID(row_id), str(names[place]), codes[place])
        known = (
            UUID(changes.inventory.ids[old]),
            changes.inventory.value("service_name", old),
            old_code,
        )
        is_lacking = bool(not codes[place] and old_code)
        start, end = (new, known) if is_lacking else (known, new)
        kind = LinkKind.CODE if place in by_name else LinkKind.RENAME
        ends = ((agency.agency_id, agency.code),)
        cell = name_place(services, place, "service_name")
        names_and_codes = (start[1], end[1], start[2], end[2])
        yield Link(start[0], end[0], kind, ends, *names_and_codes, cell, is_lacking)


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
            cell = name_place(services, place, "merged_into")
            both = (str(names[place]), into)
            yield Link(UUID(row_id), UUID(target), LinkKind.MERGE, ends, *both, place=cell)


def name_place(services: Services, place: int, field_name: str) -> str:
    """Return the cell of a field in a row, "Services!B15"."""
    part = services.rows.parts[services.rows.part_of[place]]
    cell = part.name_cell(field_name, int(services.rows.row_no[place]))
    return f"{part.table.sheet_name}!{cell}"
