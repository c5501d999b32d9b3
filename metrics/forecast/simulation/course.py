"""The true course of a simulated programme, week by week."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import GONE, LIVE, Bools, Floats, Ints
from metrics.forecast.simulation.batches import draw_batches
from metrics.forecast.simulation.kinds import (
    AGENCY_COUNT,
    FIRST_WEEK,
    LAST_WEEK,
    Traits,
    draw_starts,
    pace_of_week,
)

STAGE_MEANS: Final = np.array([np.inf, 3.0, 4.0, 5.0, 4.0, 3.0])
"""Mean weeks in stages 1 to 5 for a service and an agency of ordinary speed."""


@dataclass(frozen=True)
class Course:
    """True moves sorted by service, then week, and what the services and agencies were like."""

    service_agency: Ints
    agency_speed: Floats
    start_week: Floats
    batches: Bools | None
    service: Ints
    to_stage: Ints
    week: Ints


class _Shocks:
    """Log factors on speed: AR(1), national and by agency, of standard deviations .25 and .5."""

    _MEMORY = 0.7

    def __init__(self, rng: Generator) -> None:
        self._rng = rng
        self._sd = np.append(0.25, np.full(AGENCY_COUNT, 0.5))
        self._now = rng.normal(0, self._sd)

    def pass_week(self) -> Floats:
        innovation = self._rng.normal(0, self._sd * np.sqrt(1 - self._MEMORY**2))
        self._now = self._MEMORY * self._now + innovation
        factors: Floats = np.exp(self._now[0] + self._now[1:])
        return factors


def run_course(traits: Traits, rng: Generator) -> Course:
    """Run one programme from its first week to its deadline."""
    shares = rng.lognormal(0, 1, AGENCY_COUNT)
    agency = np.sort(rng.choice(AGENCY_COUNT, traits.service_count, p=shares / shares.sum()))
    agency_speed = rng.lognormal(0, 0.4, AGENCY_COUNT)
    speed = agency_speed[agency] * rng.gamma(4, 1 / 4, traits.service_count)
    starts = draw_starts(traits, rng)
    batches = draw_batches(rng) if traits.is_batch else None
    stage = np.where(rng.random(traits.service_count) < traits.live_share, LIVE, 0)
    state = _State(stage, batches)
    shocks = _Shocks(rng)
    for week in range(FIRST_WEEK + 1, LAST_WEEK + 1):
        pace = pace_of_week(traits, week)
        hurry = (speed * pace) * shocks.pass_week()[agency]
        state.pass_week(week, hurry, min(1.0, 0.9 * pace) * (starts <= week), agency, rng)
    services, stages, weeks = state.sorted_moves()
    return Course(agency, agency_speed, starts, batches, services, stages, weeks)


class _State:
    """Where every service stands, and the moves so far."""

    def __init__(self, stage: Ints, batches: Bools | None) -> None:
        self._stage = stage
        self._entered = np.full(len(stage), FIRST_WEEK)
        self._is_ready = np.zeros(len(stage), dtype=bool)
        self._batches = batches
        self._moves = [(np.arange(len(stage)), stage.copy(), self._entered.copy())]

    def pass_week(
        self, week: int, hurry: Floats, start_chance: Floats, agency: Ints, rng: Generator
    ) -> None:
        """Move services forward, to Live, back, and out, as the week has it."""
        stage = self._stage
        luck = rng.random((2, len(stage)))
        under_way = (stage >= 1) & (stage <= 5)
        means = STAGE_MEANS[np.clip(stage, 1, 5)]
        chance = -np.expm1(-hurry / (means - 1))
        rested = week - self._entered >= 2
        goes = under_way & rested & (luck[0] < chance) | (stage == 0) & (luck[0] < start_chance)
        if self._batches is not None:
            goes = self._hold_for_batch(goes, self._batches[week - FIRST_WEEK][agency])
        after = np.where(goes, stage + 1, stage)
        after[(stage == LIVE) & (luck[1] < 0.0008)] = 5
        after[(stage != GONE) & (luck[1] < 0.0005)] = GONE
        moved = np.flatnonzero(after != stage)
        self._stage = after
        self._entered[moved] = week
        self._is_ready[moved] = False
        self._moves.append((moved, after[moved], np.full(len(moved), week)))

    def _hold_for_batch(self, goes: Bools, is_batch: Bools) -> Bools:
        last = self._stage == LIVE - 1
        self._is_ready |= goes & last
        return np.where(last, self._is_ready & is_batch, goes)

    def sorted_moves(self) -> tuple[Ints, Ints, Ints]:
        """Return service, stage and week of every move, by service, then week."""
        service, stage, week = (np.concatenate(part) for part in zip(*self._moves, strict=True))
        order = np.lexsort((week, service))
        return service[order], stage[order], week[order]
