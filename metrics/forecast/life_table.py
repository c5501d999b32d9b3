"""How likely a service is to leave its stage in a week: by stage, age in it, and agency."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metrics.forecast.history import GONE, LIVE, STAGE_COUNT, Floats, Ints
from metrics.forecast.method import AGE_STARTS, Method
from metrics.forecast.panel import Panel

_BUCKETS = len(AGE_STARTS)
_CELLS = STAGE_COUNT * _BUCKETS + 1


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
    before, after = panel.stage[:-1], panel.stage[1:]
    ago = (method.window - 1 - np.arange(method.window))[:, None]
    ages = method.age_cap + 1
    codes = _code_cells(method).take((before + 1) * np.int16(ages) + panel.age[:-1])
    place = (panel.agency * method.window + ago) * _CELLS
    size = len(panel.gap) * method.window * _CELLS
    risk = np.bincount((place + codes).ravel(), minlength=size).astype(np.float64)
    row, service = np.nonzero((after > before) & (before >= 0) & (after <= LIVE))
    start, end = before[row, service], after[row, service]
    place = place[row, service]
    moves = np.bincount(place + codes[row, service], minlength=size).astype(np.float64)
    for passed in range(1, STAGE_COUNT):
        jumped = place[(start < passed) & (end > passed)] + passed * _BUCKETS
        np.add.at(risk, jumped, 1)
        np.add.at(moves, jumped, 1)
    shape = (len(panel.gap), method.window, _CELLS)
    table = (len(panel.gap), method.window, STAGE_COUNT, _BUCKETS)
    return Tally(
        risk.reshape(shape)[:, :, :-1].reshape(table),
        moves.reshape(shape)[:, :, :-1].reshape(table),
    )


def _code_cells(method: Method) -> Ints:
    """Return the cell by stage (from -1) and age, flat; the last takes who is not at risk."""
    codes = np.full((GONE + 2, method.age_cap + 1), _CELLS - 1)
    for stage in range(STAGE_COUNT):
        bucket = bucket_of_age(method) if stage else 0
        codes[stage + 1] = stage * _BUCKETS + bucket
    return codes.ravel()


def week_weights(gap: Floats, method: Method) -> Floats:
    """Return the weight of each agency's own weeks: halved each half-life, 0 past the window."""
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
    stage_hazard = _stage_hazards(moves.sum((0, 2)), risk.sum((0, 2)), method)
    prior = method.bucket_prior_weeks
    hazard = (moves.sum(0) + prior * stage_hazard[:, None]) / (risk.sum(0) + prior)
    expected = np.einsum("jkb,kb->j", risk, hazard)
    speed = (moves.sum((1, 2)) + method.agency_prior_moves) / (expected + method.agency_prior_moves)
    return LifeTable(hazard, speed)


def _stage_hazards(moves: Floats, risk: Floats, method: Method) -> Floats:
    """Return each stage's hazard; those of stages 1 to 5 are drawn to what they share.

    So a stage that nobody has been seen to leave is not taken for one that nobody leaves.
    """
    prior_moves, prior_weeks = method.stage_prior_moves, method.stage_prior_weeks
    shared = np.full(len(moves), prior_moves / prior_weeks)
    shared[1:] = (moves[1:].sum() + prior_moves) / (risk[1:].sum() + prior_weeks)
    hazards: Floats = (moves + prior_weeks * shared) / (risk + prior_weeks)
    return hazards


def hazard_by_age(table: LifeTable, speed: Floats, method: Method) -> NDArray[np.float64]:
    """Return the chance of moving forward by speed, stage and age, none above the cap."""
    by_age = table.hazard[:, bucket_of_age(method)]
    by_age[0] = table.hazard[0, 0]
    return np.minimum(speed[:, None, None] * by_age, method.max_hazard)
