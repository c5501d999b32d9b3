"""Verifying: a random sample of links is drawn and kept, and what a reviewer found at each."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.ledger import NAIROBI, Ledger
from data.sentence import mark, phrase

RESULTS: Final = ("works", "form_only", "information_only", "elsewhere", "unreachable")
LARGEST: Final = 1_000
LONGEST_REMARK: Final = 500


class VerificationRefused(Exception):  # noqa: N818 - an answer to a person, not a fault of ours
    """A sample cannot be drawn, or a result not recorded: one sentence says why."""


@dataclass(frozen=True, slots=True)
class Test:
    """What a reviewer found at the link of one service; `result` is one of RESULTS."""

    __test__ = False  # it is not one of pytest's

    service_id: UUID
    agency_id: UUID
    url: str | None
    result: str
    remark: str | None = None


def choose_services(population: Iterable[UUID], size: int, seed: int) -> list[UUID]:
    """Return the sample that a seed draws: the `size` smallest by SHA-256 of "seed|identity".

    Anyone can draw it again, with any tool; no library's random numbers are involved.
    """

    def lot(service_id: UUID) -> str:
        return hashlib.sha256(f"{seed}|{service_id}".encode()).hexdigest()

    return sorted(set(population), key=lot)[:size]


def draw_sample(
    ledger: Ledger,
    population: Sequence[UUID],
    size: int,
    seed: int,
    as_of: date,
    person: Person,
    agency_id: UUID | None = None,
    entered_at: datetime | None = None,
) -> UUID:
    """Draw a sample of services to test, keep it, and return its identity.

    `population` are those that can be drawn; `agency_id` where they are one agency's.
    Raises NotAllowed and VerificationRefused.
    """
    require(person, Right.SEND)
    refuse_partial(person)
    if not population:
        raise VerificationRefused(
            mark("No service that counts end to end gives a link: nothing to draw.")
        )
    if not 1 <= size <= LARGEST:
        raise VerificationRefused(
            phrase("Draw at least 1 link and at most {most:,}.", most=LARGEST)
        )
    draw_id = uuid4()
    row = {
        "draw_id": draw_id,
        "as_of": as_of,
        "seed": seed,
        "agency_id": agency_id,
        "population": len(set(population)),
        "service_ids": [str(one) for one in choose_services(population, size, seed)],
    }
    ledger.commit(
        [
            NewEntry(
                "draw",
                {"verification_draws": [row]},
                person=person.key,
                why="A sample of links to test",
                entry_id=draw_id,
                entered_at=entered_at,
            )
        ]
    )
    return draw_id


def record_tests(
    ledger: Ledger,
    draw_id: UUID | None,
    tests: Sequence[Test],
    tested_on: date,
    office: str,
    person: Person,
    entered_at: datetime | None = None,
) -> list[int]:
    """Record what was found, each test an entry of its own, all or none; return the entries.

    So each can be taken back by itself. A result for a service that has one replaces it.
    Raises NotAllowed and VerificationRefused.
    """
    require(person, Right.SEND)
    refuse_partial(person)
    office = " ".join(office.split())
    if not office:
        raise VerificationRefused(mark("Write the office that tested the links."))
    if not tests:
        raise VerificationRefused(mark("Choose a result for at least one link."))
    if tested_on > datetime.now(NAIROBI).date():
        raise VerificationRefused(mark("The day of the test has not come yet."))
    rows = [_compose(test, draw_id, tested_on, office) for test in tests]
    entries = [
        NewEntry(
            "verification",
            {"verifications": [row]},
            person=person.key,
            entry_id=row["verification_id"],
            entered_at=entered_at,
        )
        for row in rows
    ]
    return [one.entry_no for one in ledger.commit(entries)]


def _compose(test: Test, draw_id: UUID | None, tested_on: date, office: str) -> dict[str, Any]:
    if test.result not in RESULTS:
        raise VerificationRefused(
            phrase('"{result}" is no result. Use one of those offered.', result=test.result)
        )
    remark = " ".join((test.remark or "").split())
    if len(remark) > LONGEST_REMARK:
        raise VerificationRefused(
            phrase("Keep a remark within {most} letters.", most=LONGEST_REMARK)
        )
    return {
        "verification_id": uuid4(),
        "draw_id": draw_id,
        "service_id": test.service_id,
        "agency_id": test.agency_id,
        "url": test.url,
        "tested_on": tested_on,
        "result": test.result,
        "office": office,
        "remark": remark or None,
    }


def refuse_partial(person: Person) -> None:
    """Refuse a person who sends for some agencies only: nobody tests links of their own."""
    if person.agencies is not None:
        raise VerificationRefused(
            phrase(
                "{office} sends for {agencies}; links are tested by an office that sends for no"
                " agency of its own.",
                office=person.office,
                agencies=", ".join(sorted(person.agencies)),
            )
        )
