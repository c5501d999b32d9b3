"""When each agency of a simulated programme lets waiting services go live together."""

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import Bools
from metrics.forecast.simulation.kinds import AGENCY_COUNT, FIRST_WEEK, LAST_WEEK


def draw_batches(rng: Generator) -> Bools:
    """Return, by week and agency, whether waiting services go live.

    An agency's own batches come every m ± 1 weeks, m from 4 to 13; it joins each national day,
    one in 13 weeks, with probability a half.
    """
    week_count = LAST_WEEK - FIRST_WEEK + 1
    batches = np.zeros((week_count, AGENCY_COUNT), dtype=bool)
    for agency in range(AGENCY_COUNT):
        every = int(rng.integers(4, 14))
        gaps = every + rng.integers(-1, 2, week_count)
        days = int(rng.integers(0, every)) + np.cumsum(gaps) - gaps[0]
        batches[days[days < week_count], agency] = True
    national_days = np.arange(int(rng.integers(0, 13)), week_count, 13)
    batches[national_days] |= rng.random((len(national_days), AGENCY_COUNT)) < 0.5
    return batches


def next_batch(batches: Bools, weeks: np.ndarray, agency: np.ndarray) -> np.ndarray:
    """Return the first batch of each agency at or after each week; the week itself if none is."""
    week_count = len(batches)
    at = np.where(batches, np.arange(week_count)[:, None], 10 * week_count)
    following = np.minimum.accumulate(at[::-1])[::-1]
    row = np.clip(np.ceil(weeks).astype(int) - FIRST_WEEK, 0, week_count - 1)
    found = following[row, agency]
    return np.where(found < week_count, found + FIRST_WEEK, weeks)
