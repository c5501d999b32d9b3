"""The band learns from its misses, and stretched draws still add up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from metrics.forecast.band import (
    follow_misses,
    held,
    read_band,
    stretch,
    stretch_factor,
    widening,
)
from metrics.forecast.method import METHOD
from metrics.forecast.scores import LEVELS, crps, pinball
from tests.metrics.forecast import twins


@given(some.lists(some.floats(-0.5, 1.5), max_size=60), some.sampled_from([8, 16]))
def test_allowed_misses_are_those_of_the_twin(outcomes: list[float], lag: int) -> None:
    quantiles = np.tile(LEVELS, (len(outcomes), 1))
    ours = follow_misses(quantiles, np.array(outcomes), lag, METHOD)
    twin = twins.follow_misses(quantiles.tolist(), outcomes, lag)
    assert ours == pytest.approx(twin)


def test_nothing_is_judged_before_its_day() -> None:
    quantiles, misses = np.tile(LEVELS, (9, 1)), np.full(9, 5.0)
    allowed = follow_misses(quantiles, misses, 8, METHOD)
    assert allowed[:8].tolist() == [METHOD.miss_aim] * 8
    assert allowed[8] == pytest.approx(METHOD.miss_aim - METHOD.miss_step * 0.8)


def test_misses_widen_the_band_and_hits_narrow_it_within_bounds() -> None:
    quantiles = np.tile(LEVELS, (200, 1))
    assert follow_misses(quantiles, np.full(200, 5.0), 8, METHOD)[-1] == METHOD.miss_bounds[0]
    # With hits alone the band narrows until only outcomes in its middle are held.
    assert follow_misses(quantiles, np.full(200, 0.5), 8, METHOD)[-1] == METHOD.miss_bounds[1]


def test_a_band_at_the_usual_share_is_the_80_per_cent_band() -> None:
    assert read_band(LEVELS, 0.2) == pytest.approx((0.1, 0.9))
    quantiles = np.tile(LEVELS, (3, 1))
    assert held(quantiles, np.full(3, 0.2), np.array([0.05, 0.5, 0.9])).tolist() == [0, 1, 1]


def test_stretched_draws_have_the_band_and_their_sums_are_stretched_sums() -> None:
    draws = np.random.default_rng(3).poisson([[5], [80], [300]], (3, 2000)).astype(float)
    factor = stretch_factor(draws.sum(axis=0), 0.1)
    parts = stretch(draws, factor, draws.mean(axis=1, keepdims=True))
    total = draws.sum(axis=0)
    assert parts.sum(axis=0) == pytest.approx(stretch(total, factor, total.mean()))
    width = np.diff(np.quantile(parts.sum(axis=0), [0.1, 0.9]))
    assert width == pytest.approx(np.diff(np.quantile(total, [0.05, 0.95])))


def test_draws_that_all_agree_are_not_stretched() -> None:
    assert stretch_factor(np.full(100, 7.0), 0.05) == 1.0


def test_little_history_widens_the_band() -> None:
    assert widening(16) == 1.0
    assert widening(8) == pytest.approx(2**0.5)
    assert widening(0) == widening(1) == 3.0


def test_pinball_loss_and_crps_by_hand() -> None:
    quantiles = np.full((1, 39), 10.0)
    # All levels at 10 and an outcome of 12: the mean of level x 2 is 1.
    assert pinball(quantiles, np.array([12.0])) == pytest.approx([1.0])
    # A distribution at one point scores its distance.
    assert crps(quantiles, np.array([7.0])) == pytest.approx([3.0])
