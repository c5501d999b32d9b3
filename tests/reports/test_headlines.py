"""The sentence over a paper is the one on the screen, in every case, and claims what is so."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from metrics.burn_up import BurnUp
from metrics.forecast import Forecast
from metrics.targets import Plan, Target
from reports.headline import write_headline, write_trajectory
from reports.standing import Standing, count_unchanged_weeks, find_met
from widgets.titles.progress import Standing as ScreenStanding
from widgets.titles.progress import title_burn_up, title_progress

AS_OF, DEADLINE = date(2023, 3, 10), date(2023, 6, 30)
PLAN = ((date(2022, 6, 30), 300.0, "baseline"), (DEADLINE, 5000.0, "target"))
COMMON: dict[str, Any] = {
    "as_of": AS_OF,
    "online": 2800,
    "target": 5000,
    "deadline": DEADLINE,
    "week_ago": 2700,
    "unchanged_weeks": 0,
    "needed": 137.5,
    "outlook": 4290,
    "is_forecast": True,
    "met_on": None,
    "online_at_deadline": None,
    "has_inventory": True,
    "is_of_in_scope": False,
}
CASES = {
    "rising": {},
    "at this pace": {"is_forecast": False},
    "ahead, slowing": {"online": 3500, "outlook": 4290},
    "ahead and met": {"online": 4000, "outlook": 5200},
    "behind": {"online": 1000},
    "flat": {"unchanged_weeks": 3, "week_ago": 2800},
    "falling": {"week_ago": 2819},
    "done": {"online": 5012, "met_on": date(2023, 3, 1), "outlook": None},
    "done late": {
        "as_of": date(2023, 7, 12),
        "online": 5012,
        "met_on": date(2023, 7, 4),
        "outlook": None,
    },
    "all in scope": {"online": 5012, "is_of_in_scope": True, "outlook": None},
    "overdue": {
        "as_of": date(2023, 7, 12),
        "online": 4310,
        "outlook": None,
        "online_at_deadline": 4300,
    },
    "lost since": {
        "as_of": date(2023, 7, 12),
        "online": 4310,
        "outlook": None,
        "online_at_deadline": 5001,
    },
    "of in scope": {"is_of_in_scope": True},
    "no target": {"target": None, "deadline": None, "outlook": None, "needed": None},
    "no deadline": {"deadline": None, "outlook": None, "needed": None},
    "empty": {"has_inventory": False, "online": 0},
    "another year": {"as_of": date(2022, 12, 30)},
}


def stand(changes):
    facts = {**COMMON, **changes}
    has_plan = facts["target"] is not None and facts["deadline"] is not None
    plan = Plan(PLAN if has_plan else (), None)
    target = Target(facts["target"], facts["deadline"], "programme", 0, 0, None)
    none = pd.DataFrame(columns=["day", "services"])
    line = BurnUp(none, plan, none, target, facts["deadline"], (), none, None)
    forecast = Forecast(facts["as_of"], facts["online"], None, None, None, None, 0.0)
    plan_points = tuple((day, value) for day, value, _kind in plan.points)
    return Standing(**facts, line=line, forecast=forecast), ScreenStanding(
        **facts, plan=plan_points
    )


@pytest.mark.parametrize("name", CASES)
def test_paper_and_screen_say_the_same(name):
    paper, screen = stand(CASES[name])
    assert write_headline(paper) == title_progress(screen)
    assert write_trajectory(paper) == title_burn_up(screen)


@pytest.mark.parametrize("name", CASES)
def test_a_headline_is_short_and_opens_with_no_news_that_the_outlook_belies(name):
    paper, _screen = stand(CASES[name])
    headline, trajectory = write_headline(paper), write_trajectory(paper)
    assert len(headline) <= 75 and len(trajectory) <= 75
    is_short = paper.outlook is not None and paper.outlook < (paper.target or 0)
    assert not (is_short and trajectory.startswith(("Ahead", "The target is")))


def test_a_target_met_once_and_lost_again_is_not_met():
    first = date(2023, 1, 1)
    days = [(first + timedelta(n), services) for n, services in enumerate((1, 5, 4, 5, 6))]
    assert find_met(days, 5) == first + timedelta(3)
    assert find_met(days, 7) is None


def test_whole_weeks_without_a_change_are_counted():
    first = date(2023, 1, 1)
    days = [(first + timedelta(n), 1 if n < 3 else 2) for n in range(20)]
    assert count_unchanged_weeks(days) == 2
