"""Draws by agency, at once, and week by week agree with one another and with what is expected."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.forecast.flow import Flow, learn_flow
from metrics.forecast.gains import bridge_counts, draw_agencies, draw_nation, expect_gains
from metrics.forecast.history import as_known
from metrics.forecast.method import METHOD
from metrics.forecast.outlook import Outlook, look_ahead
from tests.metrics.forecast.programmes import DAY, draw_history

MANY = replace(METHOD, draws=20_000)
CODES = tuple(f"A{number}" for number in range(4))


def flow_of(seed: int = 1, services: int = 400) -> Flow:
    history = draw_history(np.random.default_rng(seed), services)
    return learn_flow(as_known(history, DAY + 150), DAY + 150, METHOD)


def test_mean_gains_are_the_arrivals_expected_of_each_agency() -> None:
    flow = flow_of()
    draws = draw_agencies(flow, CODES, np.full(20_000, 3.0), 3.0, 5, MANY)
    expected = flow.share * flow.arrivals(np.array([3.0]), METHOD)[:, 0]
    assert draws.gained.mean(axis=1) == pytest.approx(expected, rel=0.03)
    assert draws.lost.mean(axis=1) == pytest.approx(flow.counted * flow.losses * 3, abs=0.1)


def test_no_agency_gains_more_than_it_has_or_loses_more_than_it_counts() -> None:
    flow = replace(flow_of(), losses=5.0)
    draws = draw_agencies(flow, CODES, np.full(2000, 80.0), 80.0, 5, METHOD)
    assert (draws.gained <= flow.unfinished.sum((1, 2))[:, None]).all()
    assert (draws.lost <= flow.counted[:, None]).all()


def test_the_nation_drawn_at_once_is_like_the_sum_of_its_agencies() -> None:
    flow, worked = flow_of(), np.full(20_000, 3.0)
    agencies = draw_agencies(flow, CODES, worked, 3.0, 5, MANY).gained.sum(axis=0)
    nation = draw_nation(flow, worked, MANY, np.random.default_rng(6))
    assert nation.mean() == pytest.approx(agencies.mean(), rel=0.02)
    assert nation.std() == pytest.approx(agencies.std(), rel=0.05)


def test_gains_expected_together_are_the_sum_over_agencies() -> None:
    flow = flow_of()
    worked = np.array([[0.0, 1.0, 2.0, 5.0]])
    total = expect_gains(flow, np.ones((4, 1)), worked, METHOD)
    by_agency = flow.share[:, None] * flow.arrivals(worked[0], METHOD)
    assert total[0] == pytest.approx(by_agency.sum(axis=0), rel=1e-3)


def test_a_bridge_meets_its_count_and_never_goes_back() -> None:
    expected = np.tile([0.0, 10.0, 20.0, 40.0, 50.0], (20_000, 1))
    counts = np.random.default_rng(1).poisson(40.0, 20_000)
    path = bridge_counts(expected, 3, counts, np.random.default_rng(2))
    assert (path[:, 3] == counts).all()
    assert (np.diff(path, axis=1) >= 0).all()
    # Every week of it is a Poisson number of its own mean.
    assert path.mean(axis=0) == pytest.approx(expected[0], rel=0.02)
    assert path.var(axis=0)[1:] == pytest.approx(expected[0][1:], rel=0.05)
    assert (path[:, 0] == 0).all()


def outlook_of(members: np.ndarray, widen: tuple[float, float] = (0.2, 1.0)) -> Outlook:
    return look_ahead(flow_of(), CODES, members, 7.5, widen, 9, METHOD)


@pytest.mark.parametrize("widen", [(0.2, 1.0), (0.08, 1.2)])
def test_at_the_deadline_the_path_is_the_sum_of_the_members(widen: tuple[float, float]) -> None:
    for members in ([1, 1, 1, 1], [1, 0, 1, 0], [0, 0, 0, 1]):
        mask = np.array(members, dtype=bool)
        outlook = outlook_of(mask, widen)
        assert outlook.weeks[outlook.anchor] == 7.5
        assert outlook.path[:, outlook.anchor] == pytest.approx(outlook.agencies[mask].sum(axis=0))


def test_an_agency_s_draws_do_not_depend_on_who_asks() -> None:
    everyone, one = np.ones(4, dtype=bool), np.array([1, 0, 0, 0], dtype=bool)
    assert (outlook_of(everyone).agencies == outlook_of(one).agencies).all()


def test_another_rate_is_the_mean_rate_of_the_paths() -> None:
    outlook = outlook_of(np.ones(4, dtype=bool))
    online = int(flow_of().counted.sum())
    faster = outlook.at_rate(30.0, online)
    assert faster.path.mean(axis=0) == pytest.approx(online + 30.0 * outlook.weeks)


def test_the_paths_begin_at_what_is_online() -> None:
    flow = replace(flow_of(), gap=np.zeros(4))
    outlook = look_ahead(flow, CODES, np.ones(4, dtype=bool), 7.5, (0.2, 1.0), 9, METHOD)
    assert set(outlook.path[:, 0]) == {flow.counted.sum()}
