from datetime import date

import pytest

from metrics.burn_up import read_burn_up
from metrics.run_rate import find_required_rate
from metrics.scope import NATION, Scope
from metrics.targets import Plan, Target, read_plan, read_stated, read_target
from metrics.trajectory import read_agencies_plan, read_trajectory
from tests.data.stories import day, withdrawal
from tests.metrics.programmes import read_programme, row, target, told

PROMISE = (target(300, -185, "baseline"), target(2501, 150, "milestone"), target(5000, 180))


def test_the_plan_is_linear_between_baseline_milestones_and_target():
    plan = read_plan(read_programme(*PROMISE), day(68))
    assert [point[0] for point in plan.points] == [
        date(2022, 6, 30), date(2023, 5, 31), date(2023, 6, 30),
    ]  # fmt: skip
    assert round(plan.planned(date(2023, 3, 10)) or 0) == 1962
    assert plan.planned(date(2023, 5, 31)) == 2501
    assert plan.planned(date(2023, 12, 31)) == 5000
    assert plan.planned(date(2022, 6, 29)) is None


def test_the_nations_target_is_the_programmes_and_an_agencys_its_commitment():
    reading = read_programme(
        *PROMISE, target(7, 180, "commitment", "KRA"), told(20, row("A", 6, 5), row("B", 3))
    )
    nation = read_target(reading, day(68))
    assert (nation.services, nation.kind, nation.commitments) == (5000, "programme", 7)
    assert read_target(reading, day(68), Scope(agency="KRA")).kind == "commitment"
    assert read_target(reading, day(68), Scope(agency="KRA")).services == 7
    alone = read_target(reading, day(68), Scope(agency="KPA"))
    assert (alone.services, alone.kind) == (0, "in scope")


def test_a_ministrys_target_is_the_sum_of_its_agencies():
    reading = read_programme(*PROMISE, target(7, 180, "commitment", "KRA"))
    assert read_target(reading, day(68), Scope(ministry="Treasury")).kind == "commitments"
    assert read_target(reading, day(68), Scope(ministry="Transport")).kind == "in scope"


def test_a_target_changed_in_mid_course_holds_from_its_day():
    reading = read_programme(*PROMISE, target(6000, 200, on=50))
    assert read_target(reading, day(49)).services == 5000
    changed = read_target(reading, day(50))
    assert (changed.services, changed.deadline) == (6000, day(200))
    undone = read_programme(*PROMISE, target(6000, 200, on=50), withdrawal(6))
    assert read_target(undone, day(50)).services == 5000


def test_before_any_target_there_is_a_reason():
    found = read_target(read_programme(), day(10))
    assert found.services is None
    assert found.reason == "No target was in force on that day."
    assert read_plan(read_programme(), day(10)).reason == found.reason


@pytest.mark.parametrize(
    ("online", "on", "expected"), [(2800, 68, 137.5), (5000, 68, 0.0), (2800, 180, None)]
)
def test_the_required_rate(online, on, expected):
    promised = Target(5000, day(180), "programme", 0, 0, None)
    rate = find_required_rate(online, promised, day(on))
    assert rate.per_week == expected
    assert (rate.reason is None) == (expected is not None)


def test_plan_adequacy_counts_plans_that_are_still_to_come():
    reading = read_programme(
        target(0, -100, "baseline"),
        target(4, 100),
        told(
            20,
            row("A", 6, 5),
            row("B", 3, planned_live_on=day(60)),
            row("C", 3, planned_live_on=day(101)),
            row("D", 3, planned_live_on=day(20)),
        ),
    )
    found = read_trajectory(reading, day(20), 1)
    assert (found.agencies_plan_at_deadline, found.plan_adequacy) == (2, 0.5)
    assert found.plans_passed == 1
    assert found.planned == pytest.approx(4 * 120 / 200)
    weekly = read_agencies_plan(reading, day(20), day(100))
    assert weekly["services"].tolist()[::6] == [1, 2, 2]
    assert weekly["week_on"].iloc[-1].date() == day(100)


def test_totals_that_officials_stated_stand_beside_what_is_evidenced():
    assert read_stated(read_programme(), day(10)).empty


def test_a_burn_up_holds_everything_it_is_drawn_against():
    reading = read_programme(*PROMISE, told(60, row("A", 6, 5), row("B", 6, 50)))
    line = read_burn_up(reading, day(68))
    assert line.online["services"].iloc[-1] == 2
    assert line.online["day"].iloc[0].date() == day(-185)
    assert line.milestones == ((day(150), 2501, False),)
    assert line.rate_continued == pytest.approx(2 + 1 / 4 * 16)
    agency = read_burn_up(reading, day(68), Scope(agency="KRA"))
    assert agency.milestones == ()
    assert agency.plan.points[0][1:] == (0, "baseline")
    assert isinstance(line.plan, Plan)
    assert NATION.is_nation
