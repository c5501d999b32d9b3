"""An agency's inventory: its services by name, part and code, with the history of each."""

from datetime import timedelta
from random import Random

from sample.agencies import Agency
from sample.histories import plan
from sample.moments import CONSOLIDATED, JOINED_IN_JANUARY
from sample.parts import Part, cast_parts
from sample.services import MERGED, Service
from sample.tariffs import add_copies, add_tariffs
from sample.vocabulary import Name, name_services, read_vocabulary


def take_inventory(agency: Agency, weeks: list[int], rng: Random) -> list[Service]:
    """Return the agency's services in the order of its list; `weeks` as in `cast_parts`."""
    parts = cast_parts(agency, weeks, rng)
    rng.shuffle(parts)
    names = name_services(agency.code, len(parts), rng)
    services = [_make_service(agency, name, part) for name, part in zip(names, parts, strict=True)]
    _name_mergers(services, rng)
    services = add_tariffs(agency.code, services, agency.last_go_live, rng)
    services = add_copies(services, agency.copy_count, rng)
    for service, code in zip(services, make_codes(agency, len(services), rng), strict=True):
        service.code = code
    for service in services:
        _list_from(agency, service, rng)
        plan(service.history, agency.reports, agency.ambition, rng)
    return services


def _make_service(agency: Agency, name: Name, part: Part) -> Service:
    category = read_vocabulary()["categories"][name.kind]
    service = Service(agency.code, None, name.text, name.kind, category, part.history, part.role)
    service.short = part.short
    service.is_online = part.is_online
    return service


def _name_mergers(services: list[Service], rng: Random) -> None:
    targets = [service.name for service in services if service.role == "unit"]
    for service in services:
        if service.history.left_on and service.history.left_to == MERGED:
            service.merged_into = rng.choice(targets)


def _list_from(agency: Agency, service: Service, rng: Random) -> None:
    """Say from which report on the service is listed: from the first that can know of it."""
    history = service.history
    if service.role != "unit" or service.is_split or history.left_on:
        known_on = min(history.entered[0], CONSOLIDATED[0].reported_on - timedelta(days=3))
        history.entered = (known_on, *history.entered[1:])
    first = next(n for n, day in enumerate(agency.reports) if day >= history.entered[0])
    if agency.code in JOINED_IN_JANUARY:
        first = max(first, 1)
    is_recent = history.live_on > CONSOLIDATED[0].reported_on and service.is_online
    if is_recent and not service.is_split and rng.random() < 0.04:
        # Forgotten until it was live.
        first = next(n for n, day in enumerate(agency.reports) if day >= history.live_on)
    history.first_listed = first


def make_codes(agency: Agency, count: int, rng: Random) -> list[str | None]:
    """Return the codes of an agency's services, in its own style; none where it gives none.

    Styles: numbers that begin with zero, codes that look like powers of ten, and plain ones.
    """
    if not agency.gives_codes:
        return [None] * count
    numbers = list(range(1, count + 1))
    if agency.code in ("KAA", "NEMA", "HELB"):
        return [f"{number:05d}" for number in numbers]
    if agency.code in ("BRS", "KIPI"):
        firsts = rng.sample(range(1000, 9999), count)
        return [f"{first}e{first * 7919 % 10**7:07d}" for first in firsts]
    if agency.code in ("KPA", "KRC", "KEBS", "UON"):
        return [f"{agency.code}/{number // 100 + 1:02d}/{number:04d}" for number in numbers]
    return [f"{agency.code}-{number:04d}" for number in numbers]
