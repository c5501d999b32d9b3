"""How many units each agency gains and loses by one day, draw by draw, and week by week."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from metrics.forecast.flow import Flow
from metrics.forecast.history import Floats, Ints
from metrics.forecast.method import Method
from metrics.forecast.seed import spawn


@dataclass(frozen=True)
class AgencyDraws:
    """By agency and draw: the agency's own factor, units gained and units lost by the day."""

    factor: Floats
    gained: Ints
    lost: Ints


def draw_agencies(
    flow: Flow, codes: tuple[str, ...], worked: Floats, weeks: float, seed: int, method: Method
) -> AgencyDraws:
    """Draw each agency's gains and losses from its own stream.

    `worked` is the ordinary weeks' worth of work done in `weeks`, one value per draw: the same
    national shock for all agencies, so that their draws add up to the nation's.
    """
    shape = (len(codes), len(worked))
    factor, gained, lost = np.empty(shape), np.empty(shape, np.int64), np.empty(shape, np.int64)
    expected = flow.arrivals(worked, method)
    unfinished = flow.unfinished.sum((1, 2))
    leaving = flow.counted * flow.losses * weeks
    for row, code in enumerate(codes):
        rng = spawn(seed, code)
        factor[row] = rng.gamma(method.agency_shape, 1 / method.agency_shape, len(worked))
        live = np.minimum(expected[row] * factor[row], unfinished[row])
        gained[row] = np.minimum(rng.poisson(flow.share[row] * live), unfinished[row])
        lost[row] = np.minimum(rng.poisson(leaving[row], len(worked)), flow.counted[row])
    return AgencyDraws(factor, gained, lost)


def expect_gains(flow: Flow, factor: Floats, worked: Floats, method: Method) -> Floats:
    """Return the gains to be expected of all agencies of `flow` together, by draw and week.

    `factor` is by agency and draw; `worked` by draw and week. The sum is worked out at a few
    amounts of work and read linearly between them.
    """
    knots = _space_knots(float(worked.max(initial=0)))
    expected = flow.arrivals(knots, method).astype(np.float32)
    unfinished = flow.unfinished.sum((1, 2)).astype(np.float32)[:, None]
    share, own = flow.share.astype(np.float32), factor.astype(np.float32)
    total = np.empty((len(knots), factor.shape[1]))
    for number in range(len(knots)):
        total[number] = share @ np.minimum(expected[:, number, None] * own, unfinished)
    place = np.interp(worked, knots, np.arange(len(knots)))
    low = np.minimum(place.astype(int), len(knots) - 2)
    part = place - low
    draw = np.arange(factor.shape[1])[:, None]
    read: Floats = total[low, draw] * (1 - part) + total[low + 1, draw] * part
    return read


def draw_nation(flow: Flow, worked: Floats, method: Method, rng: Generator) -> Ints:
    """Draw the gains of all agencies together at once, for each amount of work done.

    The sum of the agencies' own factors is near normal (central limit theorem), so only its mean
    and variance are needed: `draw_agencies` without the agencies.
    """
    knots = _space_knots(float(worked.max(initial=0)))
    expected = flow.share[:, None] * flow.arrivals(knots, method)
    spread = np.sqrt((expected**2).sum(axis=0) / method.agency_shape)
    mean = np.interp(worked, knots, expected.sum(axis=0))
    luck = rng.standard_normal(len(worked)) * np.interp(worked, knots, spread)
    gained = rng.poisson(np.maximum(mean + luck, 0))
    capped: Ints = np.minimum(gained, int(np.ceil(flow.unfinished.sum())))
    return capped


def bridge_counts(expected: Floats, known: int, counts: Ints, rng: Generator) -> Ints:
    """Draw a Poisson process by draw and week that stands at `counts` in the week `known`.

    Given the later count, the earlier is binomial (Kingman, Poisson Processes, 2.1); after the
    known week each week adds a Poisson number. `expected` grows from week to week.
    """
    path = np.empty(expected.shape, dtype=np.int64)
    path[:, known] = counts
    for week in range(known - 1, -1, -1):
        later = expected[:, week + 1]
        chance = np.divide(expected[:, week], later, out=np.ones_like(later), where=later > 0)
        path[:, week] = rng.binomial(path[:, week + 1], np.clip(chance, 0, 1))
    for week in range(known + 1, expected.shape[1]):
        more = np.maximum(expected[:, week] - expected[:, week - 1], 0)
        path[:, week] = path[:, week - 1] + rng.poisson(more)
    return path


def _space_knots(most: float) -> Floats:
    """Return amounts of work from 0 to `most`: weekly at first, wider apart later on."""
    knots = np.append(np.arange(9), 8 * 1.25 ** np.arange(1, 20))
    enough = int(np.searchsorted(knots, most)) + 1
    return knots[: max(enough, 2)]
