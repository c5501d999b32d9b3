"""The life table, the curve and the pace equal their twins on random histories."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from metrics.forecast.curve import arrival_curve, read_curve
from metrics.forecast.flow import learn_flow
from metrics.forecast.history import as_known, count_by_agency
from metrics.forecast.life_table import LifeTable, tally
from metrics.forecast.method import AGE_STARTS, METHOD
from metrics.forecast.pace import Weeks, measure_pace
from metrics.forecast.panel import build_panel, unfinished
from tests.metrics.forecast import twins
from tests.metrics.forecast.programmes import DAY, draw_history, make_history

SEEDS = some.integers(0, 2**32)
DAYS = some.integers(60, 210)
CELLS = [(stage, n) for stage in range(6) for n in range(len(AGE_STARTS))]


@settings(max_examples=15, deadline=None)
@given(SEEDS, DAYS)
def test_every_service_stands_where_its_moves_put_it(seed: int, day: int) -> None:
    known = as_known(draw_history(np.random.default_rng(seed)), DAY + day)
    panel = build_panel(known, DAY + day, METHOD)
    for service, agency in enumerate(known.service_agency.tolist()):
        end = twins.last_report(known, agency, DAY + day)
        for row in range(METHOD.window + 1):
            stage, age = twins.state_at(known, service, end - 7 * (METHOD.window - row))
            assert panel.stage[row, service] == stage
            assert stage == -1 or panel.age[row, service] == age


@settings(max_examples=15, deadline=None)
@given(SEEDS, DAYS)
def test_exposure_and_moves_are_those_of_the_twin(seed: int, day: int) -> None:
    known = as_known(draw_history(np.random.default_rng(seed)), DAY + day)
    counts = tally(build_panel(known, DAY + day, METHOD), METHOD)
    seen = twins.watch(known, DAY + day)
    for agency in range(len(known.agencies)):
        for ago in range(METHOD.window):
            for stage, n in CELLS:
                assert counts.at_risk[agency, ago, stage, n] == seen.risk[agency, ago][stage, n]
                assert counts.moved[agency, ago, stage, n] == seen.moved[agency, ago][stage, n]


@settings(max_examples=15, deadline=None)
@given(SEEDS, DAYS)
def test_hazards_and_speeds_are_those_of_the_twin(seed: int, day: int) -> None:
    known = as_known(draw_history(np.random.default_rng(seed)), DAY + day)
    flow = learn_flow(known, DAY + day, METHOD)
    hazard, speeds = twins.estimate(known, DAY + day)
    assert flow.table.speed == pytest.approx(speeds)
    for stage, n in CELLS:
        assert flow.table.hazard[stage, n] == pytest.approx(hazard[stage, n])


@settings(max_examples=10, deadline=None)
@given(SEEDS, DAYS)
def test_the_curve_is_what_advancing_week_by_week_gives(seed: int, day: int) -> None:
    known = as_known(draw_history(np.random.default_rng(seed)), DAY + day)
    flow = learn_flow(known, DAY + day, METHOD)
    # Speeds are rounded to steps of 5 per cent; the twin takes them as rounded.
    speed = np.exp(np.round(np.log(flow.table.speed) / 0.05) * 0.05)
    table = LifeTable(flow.table.hazard, speed)
    open_services = unfinished(build_panel(known, DAY + day, METHOD), METHOD)
    curve = arrival_curve(open_services, table, 20, METHOD)
    hazard = {cell: float(table.hazard[cell]) for cell in CELLS}
    for agency in range(len(known.agencies)):
        stages = twins.stages_now(known, agency, DAY + day)
        assert sum(stages.values()) == open_services[agency].sum()
        twin = twins.arrivals(stages, hazard, float(speed[agency]), 20)
        assert curve[agency] == pytest.approx(twin)


def test_between_weeks_the_curve_is_linear_and_past_its_end_it_stays() -> None:
    curve = np.array([[0.0, 2.0, 3.0], [0.0, 4.0, 4.0]])
    assert read_curve(curve, np.array([0.5, 1.5])).tolist() == [1.0, 4.0]
    assert read_curve(curve, np.array([[0.0, 9.0], [0.25, 2.0]])).tolist() == [[0, 3], [1, 4]]


@given(some.lists(some.tuples(some.integers(0, 90), some.floats(0, 90)), min_size=26, max_size=26))
def test_pace_is_that_of_the_twin(weeks: list[tuple[int, float]]) -> None:
    moved, expected = [float(e) for e, _ in weeks], [x for _, x in weeks]
    pace = measure_pace(Weeks(np.array(moved), np.array(expected)), METHOD)
    assert pace.now == pytest.approx(twins.log_ratio(moved, expected, 1.5))
    assert pace.gap == pytest.approx(twins.log_ratio(moved, expected, 3.0))
    assert pace.last_week == pytest.approx(twins.log_ratio(moved[:1], expected[:1], 1.0))
    months = [(sum(moved[n : n + 4]) + 5) / (sum(expected[n : n + 4]) + 5) for n in range(23)]
    assert pace.normal == pytest.approx(max(0.0, float(np.log(np.quantile(months, 0.8)))))


@settings(max_examples=25, deadline=None)
@given(SEEDS, DAYS, some.integers(0, 210))
def test_counts_are_of_what_was_known_then(seed: int, known: int, day: int) -> None:
    history = draw_history(np.random.default_rng(seed))
    then = as_known(history, DAY + known)
    day = min(day, known)
    twin = twins.count_on(history, DAY + day, DAY + known)
    assert count_by_agency(then, DAY + day).tolist() == twin


def test_nothing_told_later_changes_what_was_known() -> None:
    moves = [(0, 1, 0), (0, 2, 30), (1, 1, 0)]
    early = make_history([0, 0], moves, [(0, 0), (0, 35)])
    late = make_history([0, 0], [*moves, (1, 2, 40)], [(0, 0), (0, 35), (0, 70)])
    flows = [learn_flow(as_known(one, DAY + 36), DAY + 36, METHOD) for one in (early, late)]
    assert flows[0].table.hazard.tolist() == flows[1].table.hazard.tolist()
    assert flows[0].gap.tolist() == [1 / 7]


def test_a_report_past_the_day_vouches_for_the_day() -> None:
    history = make_history([0], [(0, 1, 0)], [(0, 0), (0, 70)])
    known = as_known(history, DAY + 36, DAY + 100)
    assert learn_flow(known, DAY + 36, METHOD).gap.tolist() == [0.0]
