"""The first sentence says what is true in every state, and leads with no false good news."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.burn_up import BurnUp
from metrics.forecast import Forecast
from metrics.forecast.record import Record
from metrics.targets import Plan, Target
from reports.headline import find_crossing, write_headline, write_trajectory
from reports.standing import Standing, count_unchanged_weeks, find_met

AS_OF, DEADLINE = date(2023, 3, 10), date(2023, 6, 30)
PLAN = (
    (date(2022, 6, 30), 300.0, "baseline"),
    (date(2023, 5, 31), 2501.0, "milestone"),
    (DEADLINE, 5000.0, "target"),
)
NONE = pd.DataFrame(columns=["day", "services"])


def draw_plan(points: tuple[Any, ...]) -> BurnUp:
    target = Target(5000, DEADLINE, "programme", 0, 0, None)
    return BurnUp(NONE, Plan(points, None), NONE, target, DEADLINE, (), NONE, None)


RISING = Standing(
    as_of=AS_OF,
    online=2800,
    target=5000,
    deadline=DEADLINE,
    week_ago=2729,
    unchanged_weeks=0,
    needed=137.5,
    outlook=4048,
    is_forecast=False,
    met_on=None,
    online_at_deadline=None,
    has_inventory=True,
    is_of_in_scope=False,
    line=draw_plan(PLAN),
    forecast=Forecast(AS_OF, 2800, None, None, None, Record(0, 0.2), 0.0),
)
EXPECTED = replace(RISING, outlook=4290, is_forecast=True)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


class TestProgress:
    def test_rising_with_a_forecast(self) -> None:
        assert plain(write_headline(EXPECTED)) == "2,800 of 5,000 online; 4,290 expected by 30 June"

    def test_rising_at_a_continued_rate(self) -> None:
        title = plain(write_headline(RISING))
        assert title == "2,800 of 5,000 online; at this pace 4,048 by 30 June"

    def test_the_day_is_held_together(self) -> None:
        assert "30\u00a0June" in write_headline(RISING)

    def test_flat(self) -> None:
        flat = replace(RISING, week_ago=2800, unchanged_weeks=3)
        title = write_headline(flat)
        assert title == "2,800 of 5,000 online, unchanged for three weeks; 137.5 a week are needed"

    def test_falling(self) -> None:
        falling = replace(RISING, online=2781, week_ago=2800)
        assert write_headline(falling) == "2,781 of 5,000 online, 19 fewer than last week"

    def test_done(self) -> None:
        done = replace(RISING, online=5012, as_of=date(2023, 6, 24), met_on=date(2023, 6, 21))
        title = plain(write_headline(done))
        assert title == "5,012 of 5,000 online; the target was met on 21 June"

    def test_done_too_late(self) -> None:
        late = replace(RISING, online=5489, as_of=date(2026, 2, 14), met_on=date(2023, 7, 14))
        title = write_headline(late)
        assert title == "5,489 of 5,000 online; the target was met 14 days after the deadline"

    def test_overdue(self) -> None:
        overdue = replace(RISING, online=4310, as_of=date(2023, 7, 12))
        assert write_headline(overdue) == ("4,310 of 5,000 online; the deadline passed 12 days ago")
        yesterday = replace(overdue, as_of=date(2023, 7, 1))
        assert write_headline(yesterday).endswith("the deadline passed yesterday")

    def test_the_day_of_the_deadline_is_not_past_it(self) -> None:
        assert "passed" not in write_headline(replace(RISING, as_of=DEADLINE, outlook=None))

    def test_empty(self) -> None:
        empty = replace(RISING, online=0, has_inventory=False)
        assert write_headline(empty) == "No service is online yet; upload the first inventory"

    def test_without_an_outlook_it_says_what_is_needed(self) -> None:
        title = write_headline(replace(RISING, outlook=None))
        assert title == "2,800 of 5,000 online; 137.5 a week are needed"

    def test_without_a_target(self) -> None:
        assert write_headline(replace(RISING, target=None, online=1)) == (
            "1 service is online; no target is set"
        )

    def test_in_scope_stands_in_for_a_commitment_and_says_so(self) -> None:
        agency = replace(RISING, online=118, target=212, outlook=None, is_of_in_scope=True)
        assert write_headline(agency).startswith("118 of 212 in scope online")
        full = replace(agency, online=212)
        assert write_headline(full).endswith(" in scope online")


class TestBurnUp:
    def test_ahead_but_slowing_opens_with_what_falls_short(self) -> None:
        title = plain(write_trajectory(EXPECTED))
        assert title == "710 short by 30 June is expected; ahead of plan until 19 June"

    def test_ahead_at_a_continued_rate(self) -> None:
        title = plain(write_trajectory(RISING))
        assert title == "At this pace 952 short by 30 June; ahead of plan until 16 June"

    def test_ahead_and_on_course(self) -> None:
        course = replace(EXPECTED, outlook=5100)
        assert plain(write_trajectory(course)) == (
            "Ahead of plan; the target is expected to be reached by 30 June"
        )

    def test_behind(self) -> None:
        behind = replace(EXPECTED, online=1500, outlook=3000)
        assert plain(write_trajectory(behind)) == (
            "462 behind plan today; 2,000 short by 30 June is expected"
        )

    def test_behind_yet_on_course(self) -> None:
        behind = replace(RISING, online=1500, outlook=5000)
        assert plain(write_trajectory(behind)) == (
            "462 behind plan today; at this pace the target is reached by 30 June"
        )

    def test_after_the_deadline_it_says_what_was_missing_on_the_day(self) -> None:
        overdue = replace(RISING, as_of=date(2023, 7, 12), online_at_deadline=4310)
        assert write_trajectory(overdue) == "690 short of the target on the day of the deadline"

    def test_met(self) -> None:
        met = replace(RISING, online=5012, met_on=date(2023, 2, 21))
        assert plain(write_trajectory(met)) == "The target was met on 21 February"

    def test_without_a_plan_only_the_outlook_is_said(self) -> None:
        bare = replace(RISING, line=draw_plan(()))
        assert plain(write_trajectory(bare)) == "At this pace 952 short by 30 June"


def test_the_plan_is_linear_between_its_points() -> None:
    assert RISING.planned == pytest.approx(1962, abs=0.5)
    assert replace(RISING, as_of=date(2024, 1, 1)).planned is None


def test_the_crossing_is_the_last_day_not_below_the_plan() -> None:
    assert find_crossing(EXPECTED) == date(2023, 6, 19)
    assert find_crossing(replace(EXPECTED, outlook=5100)) is None
    assert find_crossing(replace(EXPECTED, online=10)) is None


standings = st.builds(
    Standing,
    as_of=st.dates(date(2022, 7, 1), date(2024, 1, 1)),
    online=st.integers(0, 9999),
    target=st.none() | st.integers(1, 9999),
    deadline=st.none() | st.just(DEADLINE),
    week_ago=st.none() | st.integers(0, 9999),
    unchanged_weeks=st.integers(0, 60),
    needed=st.none() | st.floats(0, 999),
    outlook=st.none() | st.integers(0, 9999),
    is_forecast=st.booleans(),
    met_on=st.none() | st.dates(date(2022, 7, 1), date(2024, 1, 1)),
    online_at_deadline=st.none() | st.integers(0, 9999),
    has_inventory=st.booleans(),
    is_of_in_scope=st.booleans(),
    line=st.sampled_from([draw_plan(()), draw_plan(PLAN)]),
    forecast=st.just(RISING.forecast),
)


@given(standings)
def test_every_title_is_short_and_whole(standing: Standing) -> None:
    for title in (write_headline(standing), write_trajectory(standing)):
        assert 5 < len(title) <= 80
        assert "None" not in title
        assert "{" not in title
        assert title[0].isupper() or title[0].isdigit()


@given(standings)
def test_no_title_opens_with_good_news_that_the_outlook_contradicts(standing: Standing) -> None:
    title = write_trajectory(standing)
    if standing.outlook is not None and standing.target and not standing.is_met:
        falls_short = standing.outlook < standing.target
        if falls_short and not standing.days_over and standing.deadline:
            assert not title.startswith(("Ahead", "On plan"))


def test_a_target_met_once_and_lost_again_is_not_met() -> None:
    first = date(2023, 1, 1)
    days = [(first + timedelta(n), services) for n, services in enumerate((1, 5, 4, 5, 6))]
    assert find_met(days, 5) == first + timedelta(3)
    assert find_met(days, 7) is None


def test_whole_weeks_without_a_change_are_counted() -> None:
    first = date(2023, 1, 1)
    days = [(first + timedelta(n), 1 if n < 3 else 2) for n in range(20)]
    assert count_unchanged_weeks(days) == 2
