"""Ledgers at the edge: nothing, one agency, everything live, nobody live, the deadline passed."""

from collections.abc import Iterator
from typing import Any

import pytest

from data.entries import NewEntry
from metrics.bridge import read_bridge
from metrics.counts import read_counts
from metrics.figures import read_figures
from metrics.league import read_league
from metrics.payments import read_use
from metrics.scope import NATION, Scope
from metrics.throughput import read_throughput, read_weekly_throughput
from metrics.uplift import read_uplift
from tests.data.stories import day
from tests.metrics.histories import merge_agencies
from tests.metrics.programmes import (
    AGENCIES,
    month,
    months,
    open_programme,
    read_programme,
    register,
    row,
    target,
    told,
)
from tests.metrics.test_figures import check, walk

LIVE = [row(f"S{n}", 6, 5 + n) for n in range(4)]
WAITING = [row(f"W{n}", n, since=5, planned_live_on=day(30 + n)) for n in range(4)]
LEAP_DAY = 424  # 29 February 2024
ODD: dict[str, list[NewEntry]] = {
    "nothing": [],
    "nothing but a target": [target(5, 100)],
    "one agency, everything live": [target(4, 100), told(20, *LIVE)],
    "nobody live": [target(4, 100), told(20, *WAITING)],
    "a target of none": [target(0, 100), told(20, *LIVE, *WAITING)],
    "no target": [told(20, *LIVE, *WAITING)],
    "the deadline passed": [target(4, 25), told(20, *LIVE, *WAITING)],
    "the deadline today": [target(9, 30), told(20, *LIVE, *WAITING)],
    "a target changed in mid-course": [
        target(4, 100), target(9, 60, on=25), target(2, 100, "commitment", "KRA"),
        told(20, *LIVE, *WAITING),
    ],
    "only months, no inventory": [months(20, {"service": "X", "month": month(0), "collected": 1})],
    "everything withdrawn": [told(20, *LIVE), told(22, *(row(f"S{n}", 8) for n in range(4)))],
    "a full list of nothing": [told(20, *LIVE), told(25, mode="full")],
    "no date at all": [told(20, row("A", 6), row("B", 3, maturity=None))],
}  # fmt: skip

# An agency that never said anything, where others did or nobody.
ALONE = dict.fromkeys(("nothing", "nothing but a target", "the deadline passed"), "JUD")


@pytest.mark.parametrize("name", ODD)
def test_every_null_has_its_reason_and_nothing_is_absurd(name: str) -> None:
    ledger = open_programme(ODD[name])
    for scope in (NATION, Scope(agency=ALONE.get(name, "KRA"))):
        figures = read_figures(ledger.reading(), day(30), scope)
        check(figures)
        for path, share in list_shares(figures):
            is_share = share["value"] is not None and share["denominator"]
            assert is_share or share["value"] is None, path
    ledger.close()


def list_shares(figures: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, part in walk(figures):
        if {"numerator", "denominator", "value"} <= set(part):
            yield path, part


def test_an_agency_alone_in_its_programme_is_the_nation() -> None:
    ledger = open_programme([], seeded=False)
    ledger.commit([register({"KRA": AGENCIES["KRA"]}), target(4, 100), told(20, *LIVE, *WAITING)])
    reading = ledger.reading()
    nation, alone = (read_figures(reading, day(30), s) for s in (NATION, Scope(agency="KRA")))
    for name in ("counts", "services_online", "in_scope", "saturation", "throughput", "freshness"):
        assert nation[name] == alone[name], name
    ledger.close()


def test_everybody_live_saturates_and_nobody_live_does_not() -> None:
    full = read_figures(read_programme(*ODD["one agency, everything live"]), day(30))
    assert full["saturation"]["value"] == 1
    assert full["overdue"]["value"] is None
    assert full["required_per_week"] == 0
    none = read_figures(read_programme(*ODD["nobody live"]), day(30))
    assert none["saturation"]["value"] == 0, "four are in scope: that is nought of four"
    assert none["end_to_end_share"]["value"] is None
    assert none["cycle_time"]["p50"] is None


def test_a_service_that_goes_live_twice_enters_once() -> None:
    entries = [
        told(20, row("A", 6, 20)),
        told(40, row("A", 5, since=38)),
        told(60, row("A", 6, 58)),
    ]
    reading = read_programme(*entries)
    online = [read_counts(reading, day(n)).online for n in (19, 20, 37, 38, 57, 58)]
    assert online == [0, 1, 1, 0, 0, 1]
    assert read_throughput(reading, day(60)).last_8_weeks == 1 / 8, "the first time only"
    assert read_throughput(reading, day(60)).net_last_4_weeks == 0 / 4
    weekly = read_weekly_throughput(reading, day(60), weeks=8)[["entered", "returned", "lost"]]
    assert weekly.sum().tolist() == [1, 1, 1]
    assert read_bridge(reading, day(10), day(60)).end == 1


def test_the_leap_day_is_a_day_like_any_other() -> None:
    reading = read_programme(
        target(3, LEAP_DAY + 7),
        told(LEAP_DAY, row("A", 6, LEAP_DAY), row("B", 6, LEAP_DAY + 1), row("C", 6, 10)),
        months(
            LEAP_DAY,
            {"service": "C", "month": month(14), "collected": 2900.0, "completed_all": 30},
            {"service": "C", "month": month(2), "completed_all": 10},
        ),
    )
    online = [read_counts(reading, day(LEAP_DAY + n)).online for n in (-1, 0, 1)]
    assert online == [1, 2, 3]
    use = read_use(reading, day(LEAP_DAY))
    assert (use.receipts.days, use.receipts.per_day) == (29, 100), "February has ended on the day"
    assert read_use(reading, day(LEAP_DAY - 1)).receipts.per_day is None
    assert read_uplift(reading, day(LEAP_DAY)).on_year.value == 3
    figures = read_figures(reading, day(LEAP_DAY))
    assert figures["target"]["weeks_left"] == 1
    assert figures["required_per_week"] == 1
    check(figures)


def test_agencies_that_merge_count_their_service_once() -> None:
    entries = [
        told(20, row("A", 6, 5), agency="KPA"),
        told(20, row("A", 6, 8), row("B", 6, 9)),
        merge_agencies("A", "KPA", "KRA"),
    ]
    ledger = open_programme(entries)
    assert read_counts(ledger.reading(4), day(30)).online == 3
    reading = ledger.reading()
    assert read_counts(reading, day(30)).online == 2
    assert read_counts(reading, day(30), Scope(agency="KPA")).online == 0
    league = read_league(reading, day(30)).set_index("code")
    assert league["online"].to_dict() == {"JUD": 0, "KPA": 0, "KRA": 2}
    ledger.close()
