"""Verifying: the same seed draws the same links; a result is replaced or taken back by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pandas as pd
import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.ledger import Ledger
from loaders.taking_back import CannotTakeBack, take_back_entry
from loaders.verifying import (
    Test,
    VerificationRefused,
    choose_services,
    draw_sample,
    record_tests,
)
from metrics.counting import DERIVED
from metrics.scope import Scope
from metrics.verification_draws import list_draws, list_links, read_population
from tests.data.stories import Row, Sent, day, entry_of
from tests.metrics.programmes import ALL, register

AS_OF = day(60)
AGENCY_PERSON = Person("kpa", "Kenya Ports Authority", frozenset(Right), frozenset({"KPA"}))


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    """Twelve services online at KRA, the even ones with a link; KPA has one more with a link."""
    rows = [
        Row(str(n), live=10, maturity=4, more=(("url", f"kra.example/{n}" if n % 2 else " "),))
        for n in range(12)
    ]
    other = [Row("P", live=10, maturity=4, more=(("url", "https://kpa.example/p"),))]
    opened = Ledger.open(None, DERIVED)
    said = ALL | {"url"}
    opened.commit([register(), entry_of(Sent(50, rows, said=said))])
    opened.commit([entry_of(Sent(50, other, said=said, agency="KPA"))])
    yield opened
    opened.close()


def draw(ledger: Ledger, size: int = 4) -> UUID:
    services = read_population(ledger.reading(), AS_OF).services
    return draw_sample(ledger, services, size, 7, AS_OF, LOCAL_PERSON)


def find(links: pd.DataFrame, results: Sequence[str]) -> list[Test]:
    """Return the results found at the first links."""
    rows: list[dict[Any, Any]] = links.to_dict("records")
    return [
        Test(row["service_id"], row["agency_id"], row["url"], result)
        for row, result in zip(rows, results, strict=False)
    ]


def record(ledger: Ledger, draw_id: UUID, *results: str, on: date = AS_OF) -> list[int]:
    links = list_links(ledger.reading(), AS_OF, draw_id)
    tests = find(links, results)
    return record_tests(ledger, draw_id, tests, on, "Citizens' desk", LOCAL_PERSON)


def test_a_service_without_a_link_is_counted_but_cannot_be_drawn(ledger: Ledger) -> None:
    population = read_population(ledger.reading(), AS_OF)
    assert (len(population.services), population.without_link) == (7, 6)
    assert len(read_population(ledger.reading(), AS_OF, Scope(agency="KPA")).services) == 1
    assert not read_population(ledger.reading(), day(5)).services


def test_a_seed_draws_the_same_from_equal_lists_in_any_order() -> None:
    services = [uuid4() for _ in range(50)]
    drawn = choose_services(services, 10, 42)
    assert drawn == choose_services(reversed(services), 10, 42)
    assert drawn != choose_services(services, 10, 43)
    assert choose_services(services, 20, 42)[:10] == drawn
    assert len(choose_services(services, 99, 42)) == 50


def test_a_draw_keeps_its_seed_its_population_and_its_order(ledger: Ledger) -> None:
    draw_id = draw(ledger)
    kept = list_draws(ledger.reading(), AS_OF).iloc[0]
    assert (kept["seed"], kept["population"], kept["drawn"], kept["tested"]) == (7, 7, 4, 0)
    services = read_population(ledger.reading(), AS_OF).services
    links = list_links(ledger.reading(), AS_OF, draw_id)
    assert list(links["service_id"]) == choose_services(services, 4, 7)
    assert list_draws(ledger.reading(), day(59)).empty


def test_results_are_counted_and_a_second_one_replaces_the_first(ledger: Ledger) -> None:
    draw_id = draw(ledger)
    record(ledger, draw_id, "works", "unreachable", "form_only")
    record(ledger, draw_id, "elsewhere", on=day(61))
    assert list(list_links(ledger.reading(), AS_OF, draw_id)["result"])[0] == "works"
    links = list_links(ledger.reading(), day(61), draw_id)
    assert list(links["result"]) == ["elsewhere", "unreachable", "form_only", None]
    kept = list_draws(ledger.reading(), day(61)).iloc[0]
    assert (kept["tested"], kept["works"]) == (3, 0)


def test_one_result_of_many_is_taken_back_by_itself(ledger: Ledger) -> None:
    draw_id = draw(ledger)
    entries = record(ledger, draw_id, "works", "works")
    known = ledger.head
    take_back_entry(ledger, entries[0], "Wrong link", LOCAL_PERSON)
    links = list_links(ledger.reading(), AS_OF, draw_id)
    assert list(links["result"]) == [None, "works", None, None]
    assert list_draws(ledger.reading(known), AS_OF).iloc[0]["works"] == 2
    with pytest.raises(CannotTakeBack, match="already"):
        take_back_entry(ledger, entries[0], "Again", LOCAL_PERSON)
    with pytest.raises(CannotTakeBack, match="Say why"):
        take_back_entry(ledger, entries[1], " ", LOCAL_PERSON)


def test_what_cannot_be_taken_back_here_is_said(ledger: Ledger) -> None:
    for entry, words in ((1, "kind"), (2, "kind"), (99, "no entry 99")):
        with pytest.raises(CannotTakeBack, match=words):
            take_back_entry(ledger, entry, "Why not", LOCAL_PERSON)


def test_nothing_of_a_refused_recording_is_stored(ledger: Ledger) -> None:
    draw_id = draw(ledger)
    head = ledger.head
    for results, office in ((("works", "superb"), "Desk"), ((), "Desk"), (("works",), " ")):
        links = list_links(ledger.reading(), AS_OF, draw_id)
        tests = find(links, results)
        with pytest.raises(VerificationRefused):
            record_tests(ledger, draw_id, tests, AS_OF, office, LOCAL_PERSON)
    with pytest.raises(VerificationRefused, match="has not come yet"):
        record(ledger, draw_id, "works", on=date(2999, 1, 1))
    assert ledger.head == head


def test_an_agency_does_not_test_and_a_reader_does_neither(ledger: Ledger) -> None:
    services = read_population(ledger.reading(), AS_OF).services
    reader = Person("r", "Reader", frozenset({Right.VIEW}))
    with pytest.raises(VerificationRefused, match="no agency of its own"):
        draw_sample(ledger, services, 4, 7, AS_OF, AGENCY_PERSON)
    with pytest.raises(NotAllowed):
        draw_sample(ledger, services, 4, 7, AS_OF, reader)
    with pytest.raises(NotAllowed):
        record_tests(ledger, None, [], AS_OF, "Desk", reader)
    for size, population in ((0, services), (1001, services), (5, ())):
        with pytest.raises(VerificationRefused):
            draw_sample(ledger, population, size, 7, AS_OF, LOCAL_PERSON)
