"""The week of a stocktake, who is silent in it, and who turned red since the last one."""

from datetime import date

import pandas as pd
import pytest

from metrics.stocktake import find_week, list_newly_red, list_silent, list_stocktakes
from tests.data.stories import day
from tests.metrics.programmes import read_programme, row, setting, told

CALENDAR = setting("reporting_calendar", {"cutoff_weekday": "friday", "late_after_days": 14})
FRIDAY = date(2023, 3, 10)


@pytest.mark.parametrize(
    ("as_of", "cutoff_on", "next_on"),
    [
        (FRIDAY, date(2023, 3, 3), FRIDAY),
        (date(2023, 3, 11), FRIDAY, date(2023, 3, 17)),
        (date(2023, 3, 16), FRIDAY, date(2023, 3, 17)),
    ],
    ids=["the cut-off itself", "the day after", "the day before"],
)
def test_the_week_lies_between_two_cutoffs(as_of, cutoff_on, next_on):
    week = find_week(read_programme(CALENDAR), as_of)
    assert (week.cutoff_on, week.next_on) == (cutoff_on, next_on)


def test_silent_is_who_reported_before_the_last_cutoff_or_never():
    reading = read_programme(
        CALENDAR,
        told((date(2023, 3, 2) - day(0)).days, row("A", 3)),
        told((date(2023, 3, 3) - day(0)).days, row("B", 3), agency="KPA"),
    )
    silent = list_silent(reading, FRIDAY)
    assert silent["code"].tolist() == ["JUD", "KRA"], "never reported comes first"
    assert silent["days_since"].tolist()[1] == 8
    assert "KPA" in list_silent(reading, date(2023, 3, 11))["code"].tolist()


def test_newly_red_is_who_is_red_now_and_was_not():
    then = pd.DataFrame({"code": ["A", "B", "C"], "grade": ["red", "amber-red", "green"]})
    now = pd.DataFrame(
        {
            "code": ["A", "B", "C", "D"],
            "name": ["A", "B", "C", "D"],
            "grade": ["red", "red", "amber-red", "red"],
        }
    )
    found = list_newly_red(now, then)
    assert found["code"].tolist() == ["B", "D"]
    assert found["grade_before"].tolist() == ["amber-red", "not rated"]


def test_nothing_was_closed_where_nobody_closed_anything():
    assert list_stocktakes(read_programme(), FRIDAY) == []
