"""What reviewers' tests say: verified counts, and the share by sample with its interval."""

from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.entries import NewEntry
from data.identity import identify_agency
from metrics.counts import count_by, count_by_agency, read_counts
from metrics.figures import read_figures
from metrics.scope import NATION, Scope
from metrics.verification import find_interval, list_tests, read_verified_share
from metrics.verification_draws import read_population
from tests.data.stories import day, link, service, withdrawal
from tests.data.twin import _follow
from tests.metrics.histories import DAYS, PATIENT, histories
from tests.metrics.programmes import RULE, open_programme, read_programme, row, setting, told
from tests.metrics.random_ledgers import open_history
from tests.metrics.twin import live, short_of, units_on

RESULTS = ("works", "works", "form_only", "unreachable")


def check_link(
    code: str, on: int, result: str = "works", agency: str = "KRA", **more: Any
) -> NewEntry:
    row = {
        "verification_id": more.get("id", uuid4()),
        "draw_id": more.get("draw"),
        "service_id": service(code, agency),
        "agency_id": identify_agency(agency),
        "tested_on": day(on),
        "result": result,
        "office": "Reviewer",
    }
    return NewEntry("verification", {"verifications": [row]})


def drawn(draw: Any, *codes: str, agency: str | None = None, on: int = 20) -> NewEntry:
    row = {
        "draw_id": draw,
        "as_of": day(on),
        "seed": 1,
        "agency_id": identify_agency(agency) if agency else None,
        "population": len(codes),
        "service_ids": [str(service(code)) for code in codes],
    }
    return NewEntry("draw", {"verification_draws": [row]})


FOUR = told(20, *(row(code, 6, 5, url=f"https://x/{code}") for code in "ABCD"), said={"url"})


def verified(reading: Any, on: int, scope: Scope = NATION) -> tuple[int, int]:
    counts = read_counts(reading, day(on), scope)
    return counts.verified, counts.tested


def test_the_latest_test_by_the_day_decides() -> None:
    reading = read_programme(
        FOUR, check_link("A", 22), check_link("A", 30, "elsewhere"), check_link("B", 25)
    )
    assert verified(reading, 21) == (0, 0)
    assert verified(reading, 24) == (1, 1)
    assert verified(reading, 29) == (2, 2)
    assert verified(reading, 30) == (1, 2)
    assert list_tests(reading, day(30))["is_latest"].tolist() == [True, True, False]


def test_a_test_told_again_or_taken_back_follows_the_entries() -> None:
    same = uuid4()
    ledger = open_programme([FOUR, check_link("A", 22, id=same)])
    ledger.commit([check_link("A", 22, "form_only", id=same), withdrawal(5)])
    assert [verified(ledger.reading(n), 30) for n in (3, 4, 5, 6)] == [
        (0, 0), (1, 1), (0, 1), (1, 1),
    ]  # fmt: skip
    ledger.close()


def test_only_what_counts_end_to_end_on_the_day_is_verified() -> None:
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=2), row("B", 6, 5), row("C", 6, 5, name="Service B")),
        told(30, row("B", 5, since=30), row("C", 8)),
        check_link("A", 22),
        check_link("C", 22),
    )
    assert verified(reading, 22) == (1, 1), "a second copy of a name speaks for the service"
    assert verified(reading, 30) == (0, 0)


def test_a_linked_service_keeps_its_test() -> None:
    entries = [
        told(20, row("A", 6, 5)),
        told(21, row("B", 6, 5)),
        link("A", "B"),
        check_link("A", 22),
    ]
    assert verified(read_programme(*entries), 30) == (1, 1)


def test_nobody_tested_is_nought_with_its_reason() -> None:
    figures = read_figures(read_programme(FOUR), day(30))
    assert figures["counts"]["verified"] == 0
    assert "reviewer" in figures["counts"]["reason"]
    assert figures["verified_share"]["share"] is None
    assert figures["verified_share"]["reason"]
    reading = read_programme(FOUR, check_link("A", 22, "unreachable"))
    assert read_figures(reading, day(30))["counts"]["reason"] is None


def test_the_share_is_of_links_drawn_at_random_alone() -> None:
    nation, own = uuid4(), uuid4()
    reading = read_programme(
        FOUR,
        drawn(nation, "A", "B", "C"),
        drawn(own, "D", agency="KRA"),
        check_link("A", 22, draw=nation),
        check_link("B", 22, "form_only", draw=nation),
        check_link("A", 23, "unreachable"),
        check_link("D", 22, draw=own),
    )
    share = read_verified_share(reading, day(30))
    assert (share.tested, share.works, share.population, share.share) == (2, 1, 4, 0.5)
    agency = read_verified_share(reading, day(30), Scope(agency="KRA"))
    assert (agency.tested, agency.works) == (3, 2)
    assert read_verified_share(reading, day(19)).reason


@pytest.mark.parametrize("level", ["distinct", "end_to_end", "transacting"])
def test_links_are_drawn_from_the_very_services_that_the_share_speaks_of(level: str) -> None:
    rows = [row("A", url="https://x/a"), row("B", maturity=2, url="https://x/b"), row("C")]
    ledger = open_programme([told(20, *rows, said={"url"})])
    ledger.commit([setting("counting_rule", RULE | {"level": level})])
    reading = ledger.reading()
    assert read_counts(reading, day(30)).online == {"distinct": 3, "end_to_end": 2}.get(level, 0)
    population = read_population(reading, day(30))
    assert (population.services, population.without_link) == ((service("A"),), 1)
    assert read_verified_share(reading, day(30)).population == 1
    ledger.close()


def test_the_interval_is_wilsons_and_closes_on_a_whole_population() -> None:
    low, high = find_interval(45, 50, 10**9)
    assert (low, high) == (pytest.approx(0.7864, abs=1e-4), pytest.approx(0.9565, abs=1e-4))
    widths = [high - low for low, high in (find_interval(8, 10, n) for n in (10**6, 40, 15, 10))]
    assert all(wide > narrow for wide, narrow in pairwise(widths))
    assert find_interval(8, 10, 10) == (0.8, 0.8)
    assert find_interval(0, 5, 100)[0] == 0
    assert find_interval(5, 5, 100)[1] == 1


@settings(PATIENT, max_examples=10)
@given(
    histories(),
    st.lists(
        st.tuples(st.sampled_from("ABCD"), DAYS, st.sampled_from(RESULTS)), min_size=1, max_size=6
    ),
    st.integers(0, 130),
)
def test_the_verified_are_those_of_the_twin(entries, said, number):
    tests = [check_link(code, on, result) for code, on, result in said]
    ledger = open_history([*entries, *tests])
    reading, as_of = ledger.reading(), day(number)
    back = {one.about for one in entries}
    links = [e for n, e in enumerate(entries, 1) if e.act == "link" and n not in back]
    ids = _follow(links)
    latest = {}
    for place, (code, on, result) in enumerate(said):
        if day(on) <= as_of:
            latest.setdefault(ids.get(service(code), service(code)), []).append((on, place, result))
    found = []
    for services in units_on(reading.records("from periods"), as_of)[0].values():
        tests_of = [one for s in services for one in latest.get(s["service_id"], ())]
        if tests_of and any(short_of(s) is None for s in live(services)):
            found.append(max(tests_of)[2])
    counts = read_counts(reading, as_of)
    assert (counts.verified, counts.tested) == (found.count("works"), len(found))
    assert counts.verified <= counts.end_to_end
    for table in (count_by_agency(reading, as_of), count_by(reading, as_of)):
        assert table["verified"].sum() == counts.verified
    ledger.close()
