"""Axes with round numbers and days that leave room for their words."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from charts.scale import choose_days, choose_steps
from charts.tongue import ENGLISH

START = date(2022, 6, 30)


@given(st.floats(1, 100_000))
def test_steps_are_round_whole_and_few(top: float) -> None:
    steps = choose_steps(top)
    assert 1 <= len(steps) <= 6
    assert all(step <= top for step in steps)
    assert str(steps[0]).rstrip("0") in {"1", "2", "5"}


@given(st.integers(0, 1500), st.integers(0, 1500))
def test_the_key_days_are_always_there(one: int, other: int) -> None:
    days = [START + timedelta(one), START + timedelta(other)]
    labels = choose_days(START, max(*days, START + timedelta(1)), days, ENGLISH)
    assert {label.on for label in labels if label.is_key} == {*days}


def test_key_days_that_are_close_hang_away_from_each_other() -> None:
    days = [date(2023, 6, 20), date(2023, 6, 30)]
    keys = [each for each in choose_days(START, days[1], days, ENGLISH) if each.is_key]
    assert [label.anchor for label in keys] == ["right", "left"]


def test_over_more_than_a_year_the_days_carry_their_year() -> None:
    labels = choose_days(START, date(2026, 2, 14), [date(2026, 2, 14)], ENGLISH)
    assert labels[-1].text == "14\u00a0Feb\u00a0’26"
