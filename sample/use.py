"""How the illustrative services are used and paid for, month by month."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from sample.agencies import Agency
from sample.services import Service

MONTHS: Final = (
    date(2022, 9, 1),
    date(2022, 10, 1),
    date(2022, 11, 1),
    date(2022, 12, 1),
    date(2023, 1, 1),
    date(2023, 2, 1),
)
# The report (0 to 3) that tells each month.
TOLD_IN: Final = (0, 0, 0, 1, 2, 3)
# Receipts a day, in shillings: about 80 million by March 2023.
RECEIPTS_A_DAY: Final = (52e6, 58e6, 64e6, 74e6, 79e6, 84e6)
USED_SHARE: Final = 0.85
BACKSLIDING_SHARE: Final = 0.05
BUSY: Final = {
    **{"KRA": 8.0, "DIS": 6.0, "NTSA": 6.0, "ARDHI": 4.0, "BRS": 4.0, "KPA": 4.0, "JUD": 4.0},
    **{"DCI": 4.0, "CRS": 3.0, "HELB": 3.0, "KWS": 3.0, "KENTRADE": 3.0},
}
ABROAD: Final = ("DIS", "BRS", "KWS", "CRS", "ARDHI", "KNEC", "KMA")
PAYING: Final = ("settling", "reconciled", "own paybill")


@dataclass(frozen=True, slots=True)
class Use:
    """The figures of one service, month and provider; None is an empty cell."""

    service: Service
    month: int
    provider: str | None
    started: int
    completed_online: int
    completed_all: int
    from_abroad: int | None
    collected: int | None
    settled: int | None
    unmatched: int | None
    days_taken: float | None


@dataclass(frozen=True, slots=True)
class Demand:
    """How much one service would be used in one month, before the nation's receipts are met."""

    agency: Agency
    service: Service
    month: int
    weight: float
    take_up: float

    @property
    def pays(self) -> bool:
        """Whether its users pay through the portal or the agency's own paybill."""
        return self.service.particulars.payment_status in PAYING


def choose_used(services: Sequence[Service], rng: Random) -> None:
    """Say from which day on services are used; most are, soon after they went live."""
    for service in services:
        is_counted = service.role == "unit" and not service.history.left_on
        if is_counted and rng.random() < USED_SHARE:
            days = 1 + int(rng.expovariate(1 / 9))
            service.history.used_from = service.history.live_on + timedelta(days=days)


def report_use(
    agencies: Sequence[Agency], services: Mapping[str, Sequence[Service]], rng: Random
) -> dict[str, list[Use]]:
    """Return each agency's figures, scaled so that a month's receipts meet RECEIPTS_A_DAY."""
    demands = [
        demand for agency in agencies for demand in _demand(agency, services[agency.code], rng)
    ]
    scales = [_scale(month, demands) for month in range(len(MONTHS))]
    reported: dict[str, list[Use]] = {agency.code: [] for agency in agencies}
    for demand in demands:
        count = round(demand.weight * scales[demand.month])
        reported[demand.agency.code].extend(_report(demand, count, rng))
    return reported


def _demand(agency: Agency, services: Sequence[Service], rng: Random) -> Iterator[Demand]:
    take_up = rng.uniform(0.35, 0.92)
    for service in services:
        used_from = service.history.used_from
        if used_from is None:
            continue
        fee = max(service.particulars.fee, 50)
        size = BUSY.get(agency.code, 1.0) * rng.lognormvariate(0, 1.3) / fee**0.6
        ends = 2 if rng.random() < BACKSLIDING_SHARE else len(MONTHS)
        for month, first_on in enumerate(MONTHS):
            report = TOLD_IN[month]
            is_over = agency.reports[report] >= first_on + timedelta(days=days_in(month))
            has_sheet = report < 3 or agency.layout.performance is not None
            is_told = service.history.first_listed <= report and is_over and has_sheet
            if is_told and month <= ends and used_from < first_on + timedelta(days=20):
                weight = size * rng.uniform(0.8, 1.25) * (month < ends or ends == len(MONTHS))
                yield Demand(agency, service, month, weight, take_up)


def _scale(month: int, demands: Sequence[Demand]) -> float:
    """Return what makes the month's receipts, in whole transactions, what they should be."""
    paid = [
        (demand.weight, demand.service.particulars.fee)
        for demand in demands
        if demand.month == month and demand.pays
    ]
    wanted = RECEIPTS_A_DAY[month] * days_in(month)
    scale = wanted / sum(weight * fee for weight, fee in paid)
    for _ in range(3):
        scale *= wanted / sum(round(weight * scale) * fee for weight, fee in paid)
    return scale


def days_in(month: int) -> int:
    """Return the calendar days of one of MONTHS."""
    first_on = MONTHS[month]
    return ((first_on + timedelta(days=31)).replace(day=1) - first_on).days


def _report(demand: Demand, count: int, rng: Random) -> Iterator[Use]:
    """Yield one row a provider; those who did not come online stand in the first."""
    said = demand.service.particulars
    providers: Sequence[str | None] = said.payment_providers if demand.pays else (None,)
    offline = round(count / demand.take_up) - count
    left = count
    for place, provider in enumerate(providers):
        online = left if place == len(providers) - 1 else round(left * rng.uniform(0.6, 0.9))
        left -= online
        collected = online * said.fee if demand.pays else None
        is_settled = collected is not None and said.payment_status != "own paybill"
        settled = round(collected * rng.uniform(0.93, 1)) if collected and is_settled else None
        abroad = 0.09 if demand.agency.code in ABROAD else 0.01
        yield Use(
            service=demand.service,
            month=demand.month,
            provider=provider,
            started=round(online * rng.uniform(1.05, 1.45)),
            completed_online=online,
            completed_all=online + (0 if place else offline),
            from_abroad=round(online * abroad * rng.random() * 2),
            collected=collected,
            settled=settled,
            unmatched=round(collected * rng.uniform(0, 0.03)) if collected else None,
            days_taken=_take_days(said.days_promised, rng),
        )


def _take_days(promised: int | None, rng: Random) -> float | None:
    return None if promised is None else round(promised * rng.uniform(0.6, 1.7), 1)
