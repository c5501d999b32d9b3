"""Titles over changes, ministries, the league, stages and what is overdue."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from widgets.titles.changes import title_bridge, title_movers
from widgets.titles.groups import (
    title_league,
    title_ministries,
    title_overdue,
    title_stages,
)

SINCE, AS_OF = date(2023, 3, 3), date(2023, 3, 10)
NAMES = {4: "Integrated"}


def bridge(gained: int, lost: int) -> str:
    return title_bridge(gained, lost, SINCE, AS_OF).replace("\u00a0", " ")


def test_more() -> None:
    assert bridge(96, 25) == "71 more than on 3 March: 96 gained, 25 lost"
    assert bridge(71, 0) == "71 more than on 3 March"


def test_fewer() -> None:
    assert bridge(6, 25) == "19 fewer than on 3 March: 6 gained, 25 lost"
    assert bridge(0, 25) == "25 fewer than on 3 March"


def test_as_many() -> None:
    assert bridge(12, 12) == "As many as on 3 March: 12 gained, 12 lost"
    assert bridge(0, 0) == "Nothing has changed since 3 March"


def test_a_day_of_another_year_carries_its_year() -> None:
    title = title_bridge(1, 0, date(2022, 12, 31), AS_OF).replace("\u00a0", " ")
    assert title == "1 more than on 31 December 2022"


def test_movers() -> None:
    assert title_movers([22, 14, 9, 8, 7, 5]) == "Two agencies made half of the gain"
    assert title_movers([30, 1]) == "One agency made half of the gain"
    assert title_movers([3]) == "One agency made all of the gain"
    assert title_movers([]) == "No agency gained a service"


@given(st.lists(st.integers(1, 50), min_size=2, max_size=80))
def test_the_movers_named_make_at_least_half(gains: list[int]) -> None:
    assert "half" in title_movers(gains)


def test_ministries_now_and_as_expected() -> None:
    shares = [0.95, 0.91, 0.5, 0.3]
    assert title_ministries(shares, is_forecast=False) == (
        "Two of 4 ministries have less than 90% online; one under 40%"
    )
    assert title_ministries(shares, is_forecast=True) == (
        "Two of 4 ministries are expected to stay under 90%; one under 40%"
    )
    assert title_ministries([0.95], is_forecast=False) == "Every ministry has at least 90% online"
    assert title_ministries([0.95], is_forecast=True) == "Every ministry is expected to reach 90%"


def test_the_league_opens_with_the_red_ones() -> None:
    grades = ["red", "red", "green", "amber-red", "not rated"]
    assert title_league(grades, 1) == "Two of 4 rated agencies are red; one is green"
    assert title_league(["amber-red"] * 2, 0) == "2 of 2 rated agencies are amber-red"
    assert title_league(["green"], 0) == "None of 1 rated agencies is red; one is green"
    assert title_league(["not rated"] * 3, 2) == "3 agencies; two never reported"
    assert title_league(["not rated"], 0) == "1 agency"
    ambers = ["amber-green"] * 3 + ["amber-red"]
    assert title_league(ambers, 0) == "3 of 4 rated agencies are amber-green"


def test_stages_name_the_one_where_most_wait() -> None:
    assert title_stages({0: 14, 3: 12, 4: 31, 6: 49}, NAMES) == "31 services wait at Integrated"
    assert title_stages({4: 1}, NAMES) == "1 service waits at Integrated"
    assert title_stages({0: 14, 6: 49, 7: 69}, NAMES) == (
        "Nothing is in progress: 14 to do, 118 live"
    )


def test_overdue() -> None:
    assert title_overdue(21, 87, 63) == "21 services are overdue; the oldest by 63 days"
    assert title_overdue(1, 87, 9) == "1 service is overdue, by 9 days"
    assert title_overdue(1, 87, 1) == "1 service is overdue, by 1 day"
    assert title_overdue(0, 87, 0) == "No service is overdue"
    assert title_overdue(0, 0, 0) == "No planned date is known, so nothing can be overdue"
