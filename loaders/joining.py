"""Joining: a service that a ministry and its own agency both list, proposed as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from data.reading import Reading
from loaders.linking import Link, LinkKind, keep_sound, name_place, propose_links
from loaders.preparing import Prepared
from loaders.service_rows import Services

LISTED: Final = """
select
    periods.name_key,
    periods.url,
    known_agencies.name,
    periods.service_id,
    known_agencies.agency_id,
    known_agencies.code,
    known_agencies.ministry,
    known_agencies.state_department,
    periods.service_name,
    periods.service_code
from periods
inner join known_agencies using (agency_id)
where
    list_contains($names, known_agencies.name)
    and list_contains($keys, periods.name_key)
    and periods.url is not null
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
"""


@dataclass(frozen=True, slots=True)
class _End:
    """One side of a pair: the service, and the agency that lists it."""

    service_id: UUID
    agency_id: UUID
    code: str
    agency: str
    above: frozenset[str]
    name: str
    service_code: str | None


def propose_all(reading: Reading, prepared: Sequence[Prepared]) -> list[Link]:
    """Return every link that prepared files suggest and that do not stand, one from a service.

    Those within an agency come first (another code, another name, merged), then services that a
    ministry and its agency both list: the ministry's leads to the agency's.
    """
    links = [link for one in prepared for link in propose_links(reading, one)]
    joins = [link for one in prepared for link in propose_joins(reading, one)]
    return keep_sound(reading, (*links, *joins))


def propose_joins(reading: Reading, prepared: Prepared) -> list[Link]:
    """Return a link for each service of a file that a ministry and its agency both list."""
    services = prepared.services
    if services is None or not services.doubles:
        return []
    listed = _read_listed(reading, services, prepared) | _list_rows(services)
    found: dict[str, Link] = {}
    for place, other in sorted(services.doubles.items()):
        own = _end_of_row(services, place)
        beside = listed.get((*_pair_of(services, place), other))
        if own is None or beside is None or own.service_id == beside.service_id:
            continue
        for link in _join(own, beside, name_place(services, place, "service_name")):
            found.setdefault(link.key, link)
    return list(found.values())


def _join(own: _End, other: _End, cell: str) -> Iterator[Link]:
    """Yield the link from the ministry's service to the agency's; none between strangers."""
    if own.agency.casefold() in other.above:
        start, end = own, other
    elif other.agency.casefold() in own.above:
        start, end = other, own
    else:
        return
    ends = ((start.agency_id, start.code), (end.agency_id, end.code))
    both = (start.name, end.name, start.service_code, end.service_code)
    first = start.service_id == own.service_id
    yield Link(start.service_id, end.service_id, LinkKind.MERGE, ends, *both, cell, first)


def _pair_of(services: Services, place: int) -> tuple[str, str]:
    return (services.keys[place] or "", str(services.rows.values["url"][place]))


def _end_of_row(services: Services, place: int) -> _End | None:
    agency, row_id = services.owners.agency(place), services.ids[place]
    if agency is None or row_id is None:
        return None
    codes = services.rows.values.get("service_code")
    return _End(
        UUID(row_id),
        agency.agency_id,
        agency.code,
        agency.name,
        _fold(agency.ministry, agency.state_department),
        str(services.rows.values["service_name"][place]),
        codes[place] if codes else None,
    )


def _list_rows(services: Services) -> dict[tuple[str, str, str], _End]:
    """Return the rows of the file that another agency lists too, by name, link and agency."""
    rows = ((place, _end_of_row(services, place)) for place in sorted(services.doubles))
    return {(*_pair_of(services, place), end.agency): end for place, end in rows if end}


def _read_listed(
    reading: Reading, services: Services, prepared: Prepared
) -> dict[tuple[str, str, str], _End]:
    asked: dict[str, Any] = {
        "names": sorted(set(services.doubles.values())),
        "keys": sorted({services.keys[place] or "" for place in services.doubles}),
        "as_of": prepared.options.reported_on,
    }
    return {
        (key, url, agency): _End(one, own, code, agency, _fold(ministry, above), name, service_code)
        for key, url, agency, one, own, code, ministry, above, name, service_code in reading.rows(
            LISTED, **asked
        )
    }


def _fold(*names: str | None) -> frozenset[str]:
    return frozenset(name.casefold() for name in names if name)
