"""What the illustrative truth adds up to: a plain count to hold the ledger's figures against."""

from collections.abc import Mapping, Sequence
from datetime import date

from sample.agencies import Agency
from sample.services import Service


def counts_from(agency: Agency, service: Service) -> date:
    """Return the day from which a live service counts, as its agency's reports tell it."""
    history = service.history
    if history.upgraded_on:
        return history.upgraded_on
    if not history.is_dated:
        return next(day for day in agency.reports if history.is_live_on(day))
    return history.live_on


def count_online(
    agencies: Sequence[Agency], services: Mapping[str, Sequence[Service]], day: date
) -> int:
    """Return how many different services count end to end on a day, as finally reported."""
    online = set()
    for agency in agencies:
        for service in services[agency.code]:
            history = service.history
            may_count = service.role in ("unit", "stand_in") and not service.short
            was_told = history.is_live_on(min(day, agency.reports[-1]))
            if may_count and was_told and counts_from(agency, service) <= day:
                online.add((agency.code, service.unit))
    return len(online)
