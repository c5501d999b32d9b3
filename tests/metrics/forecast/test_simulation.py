"""Simulated programmes are what FORECAST says of them, and their reports what was true."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.forecast.history import LIVE, NEVER, count_by_agency
from metrics.forecast.simulation.batches import draw_batches, next_batch
from metrics.forecast.simulation.course import STAGE_MEANS, run_course
from metrics.forecast.simulation.kinds import (
    FIRST_WEEK,
    IN_PART,
    KINDS,
    LAST_WEEK,
    draw_traits,
    pace_of_week,
)
from metrics.forecast.simulation.large import simulate_large
from metrics.forecast.simulation.programme import Programme, day_of, simulate

BY_NAME = {kind.name: kind for kind in KINDS}
WEEKS = range(FIRST_WEEK, LAST_WEEK + 1)


def draw(name: str, seed: int = 4) -> Programme:
    return simulate(BY_NAME[name], np.random.default_rng(seed), 1500)


def test_there_are_seven_kinds() -> None:
    names = ["steady", "S-curve", "stalled", "rush", "batch", "late", "mixed"]
    assert [kind.name for kind in KINDS] == names


@pytest.mark.parametrize("name", ["steady", "stalled", "batch", "rush"])
def test_reported_at_once_the_counts_are_the_true_ones(name: str) -> None:
    programme = draw(name)
    counts = [int(count_by_agency(programme.history, day_of(week)).sum()) for week in WEEKS]
    assert counts == programme.true_counts.tolist()


def test_late_reports_tell_in_the_end_what_was_true_and_never_too_early() -> None:
    programme = draw("late")
    moves, counted = programme.history.moves, programme.history.counted
    assert (moves.known_day >= moves.event_day).all()
    assert (counted.from_known > counted.from_day).mean() > 0.5
    for week in (0, 20, 40):
        told = int(count_by_agency(programme.history, day_of(week)).sum())
        assert told == pytest.approx(programme.true_count(week), rel=0.02)


def test_a_mean_service_stays_in_each_stage_as_long_as_it_should() -> None:
    rng = np.random.default_rng(2)
    traits = replace(draw_traits(KINDS[0], rng), service_count=20_000, live_share=0.0)
    course = run_course(traits, rng)
    follows = course.service[1:] == course.service[:-1]
    stayed = np.diff(course.week)[follows]
    left = course.to_stage[:-1][follows]
    # Nobody leaves before a full week; ends cut at the deadline shorten what is seen.
    for stage in range(1, 6):
        weeks = stayed[(left == stage) & (course.to_stage[1:][follows] == stage + 1)]
        assert weeks.min() == 2
        assert 0.7 * STAGE_MEANS[stage] < weeks.mean() < 2 * STAGE_MEANS[stage]


def test_a_stall_slows_and_a_rush_hastens_what_goes_live() -> None:
    stalled = draw("stalled", 5)
    onset, end, factor = stalled.traits.stall
    gains = np.diff(stalled.true_counts)[-FIRST_WEEK:]
    before, within = gains[onset - 6 : onset].mean(), gains[onset + 2 : min(end, 68)].mean()
    assert within < 0.7 * before
    assert pace_of_week(stalled.traits, onset) == factor
    assert pace_of_week(stalled.traits, onset - 1) == pace_of_week(stalled.traits, end) == 1
    rush = draw("rush").traits
    assert pace_of_week(rush, LAST_WEEK) == pytest.approx(rush.rush[1])
    assert pace_of_week(rush, LAST_WEEK - 13) == 1


def test_in_batches_services_of_an_agency_go_live_together() -> None:
    def distinct_weeks(programme: Programme) -> float:
        live = programme.history.moves.to_stage == LIVE
        agency = programme.history.service_agency[programme.history.moves.service[live]]
        week = programme.history.moves.event_day[live]
        return len(set(zip(agency.tolist(), week.tolist(), strict=True))) / live.sum()

    assert distinct_weeks(draw("batch")) < 0.6 * distinct_weeks(draw("steady"))


def test_the_next_batch_is_at_or_after_the_week() -> None:
    batches = draw_batches(np.random.default_rng(1))
    weeks, agency = np.array([0.2, 10.0, 67.5]), np.array([0, 1, 2])
    found = next_batch(batches, weeks, agency)
    for week, one, who in zip(weeks, found, agency, strict=True):
        assert one >= week
        assert one == week or batches[int(one) - FIRST_WEEK, who]


def test_plans_are_hopeful_and_most_services_have_one() -> None:
    history = draw("steady").history
    plans = history.plans
    assert 0.5 < len(np.unique(plans.service)) / len(history.service_agency) < 0.9
    live = history.moves.to_stage == LIVE
    went = dict(
        zip(
            history.moves.service[live].tolist(),
            history.moves.event_day[live].tolist(),
            strict=True,
        )
    )
    first = np.append(True, plans.service[1:] != plans.service[:-1])
    late = [
        went.get(service, NEVER) > planned
        for service, planned in zip(
            plans.service[first].tolist(), plans.planned_day[first].tolist(), strict=True
        )
    ]
    assert np.mean(late) > 0.6


def test_counted_in_part_counts_some_of_what_is_live() -> None:
    programme = simulate(IN_PART, np.random.default_rng(1), 1500)
    live = (programme.history.moves.to_stage == LIVE).sum()
    assert 0.4 < len(programme.history.counted.agency) / live < 0.9


def test_programmes_put_together_keep_their_services_and_agencies_apart() -> None:
    large = simulate_large(900, 3, 1)
    assert len(large.service_agency) == 900
    assert len(large.agencies) == len(set(large.agencies)) == 3 * 77
    assert (np.diff(large.moves.service) >= 0).all()
    assert large.moves.service.max() == 899
    assert large.reports.agency.max() == 3 * 77 - 1
