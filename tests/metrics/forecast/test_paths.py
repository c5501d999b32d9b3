"""Paths of the pace: where they start, where they go back to, and how often they stall."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.forecast.method import METHOD
from metrics.forecast.pace import Pace
from metrics.forecast.paths import draw_paths

USUAL = Pace(now=0.0, gap=0.0, last_week=0.0, normal=0.0, recent_moves=500.0)
CALM = replace(METHOD, stall_chance=1e-9, draws=4000)


def weekly(pace: Pace, weeks: int = 30, method=CALM) -> np.ndarray:
    return np.diff(draw_paths(pace, weeks, method, np.random.default_rng(1)), axis=1)


def test_work_only_grows_and_begins_at_none() -> None:
    paths = draw_paths(USUAL, 20, METHOD, np.random.default_rng(2))
    assert paths.shape == (METHOD.draws, 21)
    assert (paths[:, 0] == 0).all()
    assert (np.diff(paths, axis=1) > 0).all()


def test_at_the_ordinary_pace_a_week_brings_a_week_s_work() -> None:
    assert np.median(weekly(USUAL)) == pytest.approx(np.exp(METHOD.drift), abs=0.01)


def test_a_small_deviation_passes_within_weeks() -> None:
    fast = weekly(replace(USUAL, now=0.1, last_week=0.1))
    assert np.median(fast[:, 0]) > np.median(fast[:, 10]) + 0.02
    assert np.median(fast[:, 20]) == pytest.approx(np.exp(METHOD.drift), abs=0.02)


def test_a_large_drop_lasts_until_it_ends_at_the_normal_pace() -> None:
    stalled = weekly(replace(USUAL, now=-1.5, last_week=-1.5, normal=0.2))
    assert np.median(stalled[:, 0]) == pytest.approx(np.exp(-1.5 + METHOD.drift), rel=0.1)
    still_low = (stalled < 0.6).mean(axis=0)
    assert still_low[0] > 0.9
    # A lasting change ends with probability 1/30 a week.
    assert still_low[20] == pytest.approx((1 - METHOD.recovery_chance) ** 20, abs=0.08)
    recovered = stalled[:, 29][stalled[:, 29] > 0.8]
    assert np.median(recovered) == pytest.approx(np.exp(0.2 + METHOD.drift), rel=0.1)


def test_stalls_come_as_often_as_the_constant_says() -> None:
    still = {"innovation": 1e-9, "start_noise": 1e-9, "last_week_chance": 0.0}
    method = replace(METHOD, draws=20_000, **still)
    last = weekly(USUAL, 12, method)[:, -1]
    share = (last < 0.9 * np.exp(METHOD.drift)).mean()
    assert share == pytest.approx(1 - (1 - METHOD.stall_chance) ** 12, abs=0.01)


def test_the_pace_never_leaves_its_bounds() -> None:
    weeks = weekly(replace(USUAL, now=9.0, last_week=9.0))
    assert weeks.max() <= np.exp(METHOD.pace_bounds[1] + METHOD.drift) + 1e-9
