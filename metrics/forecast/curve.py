"""How many unfinished services reach Live within so many weeks at the ordinary pace."""

import numpy as np

from metrics.forecast.history import STAGE_COUNT, Floats
from metrics.forecast.life_table import LifeTable, hazard_by_age
from metrics.forecast.method import Method

_SPEED_STEP = 0.05
"""Agencies within this log step of speed share a table: half of it is far below what is known."""


def arrival_chances(hazard: Floats, weeks: int) -> Floats:
    """Return the chance of reaching Live within 0, 1, ... weeks, by speed, stage and age.

    `hazard` is by speed, stage, age. First-step analysis of a Markov chain (Grinstead and Snell,
    Introduction to Probability, chapter 11): in a week a service moves on, or grows a week older.
    """
    speeds, _, ages = hazard.shape
    chances = np.zeros((weeks + 1, speeds, STAGE_COUNT + 1, ages))
    chances[:, :, STAGE_COUNT] = 1.0
    older = np.minimum(np.arange(ages) + 1, ages - 1)
    for week in range(weeks):
        now = chances[week]
        stays = now[:, :STAGE_COUNT][:, :, older]
        goes = now[:, 1:, :1]
        chances[week + 1, :, :STAGE_COUNT] = stays + hazard * (goes - stays)
    return chances[:, :, :STAGE_COUNT]


def arrival_curve(unfinished: Floats, table: LifeTable, weeks: int, method: Method) -> Floats:
    """Return expected arrivals in Live by agency and weeks from its last report, 0 to `weeks`.

    `unfinished` is by agency, stage and age.
    """
    step = np.round(np.log(table.speed) / _SPEED_STEP).astype(int)
    levels, level = np.unique(step, return_inverse=True)
    hazard = hazard_by_age(table, np.exp(levels * _SPEED_STEP), method)
    chances = arrival_chances(hazard, weeks)
    curve = np.empty((len(unfinished), weeks + 1))
    flat = unfinished.reshape(len(unfinished), -1)
    for number in range(len(levels)):
        mine = level == number
        curve[mine] = flat[mine] @ chances[:, number].reshape(weeks + 1, -1).T
    return curve


def read_curve(curve: Floats, weeks: Floats) -> Floats:
    """Return each agency's curve at its weeks (agency, or agency by any), linear in between."""
    last = curve.shape[1] - 1
    place = np.clip(weeks, 0, last)
    low = np.minimum(place.astype(int), max(last - 1, 0))
    part = place - low
    high = np.minimum(low + 1, last)
    shape = (-1,) + (1,) * (low.ndim - 1)
    row = np.arange(len(curve)).reshape(shape)
    read: Floats = curve[row, low] * (1 - part) + curve[row, high] * part
    return read
