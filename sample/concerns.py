"""What holds services up, as agencies and others put it, and what the agencies commit to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from data.identity import identify_agency
from sample.agencies import Agency
from sample.moments import COMMITTED_ON, CONSOLIDATED, DEADLINE, RECOMMITTED_ON
from sample.services import LIVE, Service
from sample.wording import read_wording

COMMITTED_SHARE: Final = 0.9
RECOMMITTED_SHARE: Final = 0.2
NATIONAL_REPORT: Final = len(CONSOLIDATED) - 1


@dataclass(frozen=True, slots=True)
class Concern:
    """One concern, as a row of a sheet; `report` is the first (0 to 3) that tells it."""

    agency: Agency
    report: int
    raised_by: str
    kind: str
    concern: str
    services: tuple[str, ...]
    owner: str
    raised_on: date
    due_on: date | None
    answer: str | None
    closed_on: date | None

    def tell(self) -> dict[str, Any]:
        """Return its fields; None is an empty cell."""
        return {
            "raised_by": self.raised_by,
            "agency": self.agency.name,
            "kind": self.kind,
            "concern": self.concern,
            "services": self.services,
            "owner": self.owner,
            "raised_on": self.raised_on,
            "due_on": self.due_on,
            "answer": self.answer,
            "closed_on": self.closed_on,
        }


def raise_concerns(agency: Agency, services: Sequence[Service], rng: Random) -> list[Concern]:
    """Return the concerns of an agency: none at half of them, one to three at the others."""
    wording = read_wording()["concerns"]
    held = [s for s in services if s.history.stage_on(agency.reports[-1])[0] < LIVE]
    concerns = []
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 3))):
        kind = rng.choice(list(wording["texts"]))
        raised_by = rng.choice(wording["raisers"])
        raised_by = agency.name if raised_by == "The agency" else raised_by
        report = 3 if raised_by == agency.name else NATIONAL_REPORT
        raised_on = agency.reports[report] - timedelta(days=rng.randint(2, 40))
        is_answered = rng.random() < 0.5
        is_closed = is_answered and rng.random() < 0.3
        chosen = rng.sample(held, min(len(held), rng.randint(1, 4)))
        concerns.append(
            Concern(
                agency,
                report,
                raised_by,
                kind,
                rng.choice(wording["texts"][kind]),
                tuple(service.code or service.name for service in chosen),
                rng.choice(wording["owners"]),
                raised_on,
                raised_on + timedelta(days=rng.randint(20, 90)) if rng.random() < 0.9 else None,
                rng.choice(wording["answers"]) if is_answered else None,
                raised_on + timedelta(days=rng.randint(0, 2)) if is_closed else None,
            )
        )
    return concerns


def commit_agencies(agencies: Sequence[Agency], rng: Random) -> dict[date, list[dict[str, Any]]]:
    """Return the commitments as rows of `targets`, by the day on which they were signed.

    Most agencies commit in January, some again at the meeting in March; the sum is not 5,000.
    """
    first = [a for a in agencies if rng.random() < COMMITTED_SHARE]
    shares = {agency.code: rng.uniform(0.38, 1.0) for agency in agencies}
    again = [a for a in agencies if a not in first or rng.random() < RECOMMITTED_SHARE]
    again = [a for a in again if a in first or rng.random() < 0.4]
    rows = {COMMITTED_ON: [_commit(a, shares[a.code], COMMITTED_ON) for a in first]}
    raised = {agency.code: min(1.0, shares[agency.code] + 0.12) for agency in again}
    rows[RECOMMITTED_ON] = [_commit(a, raised[a.code], RECOMMITTED_ON) for a in again]
    return rows


def _commit(agency: Agency, share: float, signed_on: date) -> dict[str, Any]:
    quota = agency.quota
    return {
        "kind": "commitment",
        "agency_id": identify_agency(agency.code),
        "services": quota.online + round(share * (quota.units - quota.online)),
        "due_on": DEADLINE,
        "effective_on": signed_on,
        "signed_by": f"Chief Executive Officer, {agency.name}",
        "reading": None,
    }
