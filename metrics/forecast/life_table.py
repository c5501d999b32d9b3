"""How likely a service is to leave its stage in a week: by stage, age in it, and agency."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metrics.forecast.history import LIVE, STAGE_COUNT, Floats, Ints
from metrics.forecast.method import AGE_STARTS, Method
from metrics.forecast.panel import Panel

_BUCKETS = len(AGE_STARTS)


@dataclass(frozen=True)
class Tally:
    """Services at risk, and moves forward, by agency, own week (0 the latest), stage, bucket."""

    at_risk: Floats
    moved: Floats


@dataclass(frozen=True)
class LifeTable:
    """Weekly chances of moving forward: `hazard` by stage and bucket, `speed` by agency."""

    hazard: Floats
    speed: Floats


def bucket_of_age(method: Method) -> Ints:
    """Return the bucket of each age from 0 to the cap."""
    return np.searchsorted(AGE_STARTS, np.arange(method.age_cap + 1), side="right") - 1


def tally(panel: Panel, method: Method) -> Tally:
    """Count who was at risk at the start of each week and who had moved forward by its end.

    A move over several stages at once counts as a move out of each.
    """
    before, after = panel.stage[:, :-1], panel.stage[:, 1:]
    at_risk = (before >= 0) & (before < LIVE)
    service, column = np.nonzero(at_risk)
    stage = before[service, column].astype(np.int64)
    bucket = bucket_of_age(method)[panel.age[:, :-1][service, column]]
    week = method.window - 1 - column
    shape = (len(panel.gap), method.window, STAGE_COUNT, _BUCKETS)
    cell = np.ravel_multi_index(
        (panel.agency[service], week, stage, np.where(stage == 0, 0, bucket)), shape
    )
    reached = after[service, column]
    forward = (reached > stage) & (reached <= LIVE)
    risk = np.bincount(cell, minlength=int(np.prod(shape))).reshape(shape)
    moves = np.bincount(cell[forward], minlength=risk.size).reshape(shape)
    for passed in range(1, STAGE_COUNT):
        jumped = forward & (stage < passed) & (reached > passed)
        if jumped.any():
            where = (panel.agency[service[jumped]], week[jumped], passed, 0)
            np.add.at(risk, where, 1)
            np.add.at(moves, where, 1)
    return Tally(risk.astype(np.float64), moves.astype(np.float64))


def week_weights(gap: Floats, method: Method) -> Floats:
    """Return the weight of each agency's own weeks: half for each half-life, none past the window."""
    lag = gap[:, None] + np.arange(method.window)
    return np.where(lag < method.window, 0.5 ** (lag / method.half_life), 0.0)


def estimate(counts: Tally, gap: Floats, method: Method) -> LifeTable:
    """Return the weighted hazards of Kaplan and Meier (1958), with late entry, each drawn in.

    A stage's hazard is drawn to a weak prior, a bucket's to its stage's, an agency's speed to 1:
    means of gamma posteriors for Poisson counts (Gelman et al., Bayesian Data Analysis, 2.6).
    """
    weights = week_weights(gap, method)
    risk = np.einsum("jw,jwkb->jkb", weights, counts.at_risk)
    moves = np.einsum("jw,jwkb->jkb", weights, counts.moved)
    stage_hazard = (moves.sum((0, 2)) + method.stage_prior_moves) / (
        risk.sum((0, 2)) + method.stage_prior_weeks
    )
    prior = method.bucket_prior_weeks
    hazard = (moves.sum(0) + prior * stage_hazard[:, None]) / (risk.sum(0) + prior)
    expected = np.einsum("jkb,kb->j", risk, hazard)
    speed = (moves.sum((1, 2)) + method.agency_prior_moves) / (
        expected + method.agency_prior_moves
    )
    return LifeTable(hazard, speed)


def hazard_by_age(table: LifeTable, speed: Floats, method: Method) -> NDArray[np.float64]:
    """Return the chance of moving forward by speed, stage and age, none above the cap."""
    by_age = table.hazard[:, bucket_of_age(method)]
    by_age[0] = table.hazard[0, 0]
    return np.minimum(speed[:, None, None] * by_age, method.max_hazard)
