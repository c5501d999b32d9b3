"""The illustrative reviewers' sample: sixty links drawn, forty-five of them tested so far."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from data.ledger import Ledger
from loaders.verifying import Test, choose_services, draw_sample, record_tests
from sample.moments import TODAY

SEED: Final = 20230310
DRAWN: Final = 60
TESTED: Final = 45
OFFICE: Final = "Citizens' desk"
# How often each result was found, and what the reviewers wrote beside it.
FOUND: Final[Mapping[str, tuple[int, Sequence[str | None]]]] = {
    "works": (34, (None, None, None, "Sign-in asked for first")),
    "form_only": (4, ("The form is to be printed and brought", None)),
    "information_only": (3, ("Tells the fee and the office hours", None)),
    "elsewhere": (2, ("Leads to the portal's front page",)),
    "unreachable": (2, ("No answer, tried twice",)),
}
WORDS: Final = """
select service_id, agency_id, url from periods
where
    list_contains($services::uuid[], service_id)
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
"""


def verify_some(ledger: Ledger, population: Sequence[UUID], reviewers: Any) -> None:
    """Draw the sample from the services that count end to end on the last day, and test most of it.

    `reviewers` is the person in whose name it is entered.
    """
    ((last,),) = ledger.reading().rows("select max(entered_at) from entries")
    draw_id = draw_sample(
        ledger, population, DRAWN, SEED, TODAY, reviewers, entered_at=last + timedelta(minutes=20)
    )
    drawn = choose_services(population, DRAWN, SEED)[:TESTED]
    words = _read_words(ledger, drawn)
    rng = Random(SEED)
    results = [result for result, (times, _) in FOUND.items() for _ in range(times)]
    rng.shuffle(results)
    per_day = TESTED // 3
    for number, tested_on in enumerate(
        (TODAY - timedelta(days=2), TODAY - timedelta(days=1), TODAY)
    ):
        chosen = slice(number * per_day, (number + 1) * per_day)
        tests = [
            Test(one, *words[one], result, rng.choice(FOUND[result][1]))
            for one, result in zip(drawn[chosen], results[chosen], strict=True)
        ]
        moment = last + timedelta(minutes=30 + number)
        record_tests(ledger, draw_id, tests, tested_on, OFFICE, reviewers, entered_at=moment)


def _read_words(ledger: Ledger, services: Sequence[UUID]) -> dict[UUID, tuple[UUID, str]]:
    asked = [str(one) for one in services]
    rows = ledger.reading().rows(WORDS, services=asked, as_of=TODAY)
    return {service_id: (agency_id, url) for service_id, agency_id, url in rows}
