"""The whole illustrative programme, from one seed: agencies, services, use, concerns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, Final

from data.agencies import Agency as Registered
from sample.agencies import Agency, describe_agencies
from sample.calendars import spread_over_weeks
from sample.concerns import Concern, commit_agencies, raise_concerns
from sample.inventory import take_inventory
from sample.particulars import describe
from sample.services import LIVE, Service
from sample.use import Use, choose_used, report_use

SEED: Final = 2023
RENAMED_SHARE: Final = 0.01


@dataclass(frozen=True, slots=True)
class Sample:
    """The illustrative truth, by agency code; commitments are rows of `targets` by day signed."""

    agencies: Sequence[Agency]
    services: Mapping[str, Sequence[Service]]
    use: Mapping[str, Sequence[Use]]
    concerns: Sequence[Concern]
    commitments: Mapping[date, Sequence[dict[str, Any]]]


def make_sample(register: Sequence[Registered], seed: int = SEED) -> Sample:
    """Return the illustrative programme of a seed; equal seeds give equal programmes."""

    def draw(topic: str) -> Random:
        return Random(f"{seed}:{topic}")

    agencies = describe_agencies(register, draw("agencies"))
    weeks = spread_over_weeks(
        {agency.code: agency.quota for agency in agencies},
        {agency.code: agency.last_go_live for agency in agencies},
        draw("weeks"),
    )
    services: dict[str, list[Service]] = {}
    concerns: list[Concern] = []
    for agency in agencies:
        rng = draw(agency.code)
        rows = services[agency.code] = take_inventory(agency, weeks[agency.code], rng)
        for service in rows:
            describe(agency, service, rng)
        _rename_some(agency, rows, rng)
        choose_used(rows, rng)
        concerns.extend(raise_concerns(agency, rows, rng))
    return Sample(
        agencies,
        services,
        report_use(agencies, services, draw("use")),
        concerns,
        commit_agencies(agencies, draw("commitments")),
    )


def _rename_some(agency: Agency, services: Sequence[Service], rng: Random) -> None:
    """Rename a few unfinished services from February on, where a code tells that they are one."""
    for service in services:
        is_unfinished = service.history.stage_on(agency.reports[-1])[0] < LIVE
        is_plain = service.role == "unit" and not service.is_split and is_unfinished
        if is_plain and agency.gives_codes and rng.random() < RENAMED_SHARE:
            service.renamed = f"{service.name} (online)"
