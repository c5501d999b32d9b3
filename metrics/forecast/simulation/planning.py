"""The planned go-lives of a simulated programme: hopeful, and moved when they are overdue."""

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import LIVE, Floats, Ints
from metrics.forecast.simulation.batches import next_batch
from metrics.forecast.simulation.course import STAGE_MEANS, Course
from metrics.forecast.simulation.kinds import FIRST_WEEK, LAST_WEEK

_MONTH_WEEKS = 4.345
_MEANS_LEFT = np.append(np.cumsum(STAGE_MEANS[:0:-1])[::-1], [0.0])
"""Mean weeks from the start of stage 1, ..., 5, and of Live."""


def draw_plans(course: Course, rng: Generator) -> tuple[Ints, Floats, Ints]:
    """Return every plan made, sorted by service: it, the planned week, the week it was made."""
    count = len(course.service_agency)
    speed = course.agency_speed[course.service_agency]
    is_start = course.to_stage == 1
    started = np.full(count, np.inf)
    started[course.service[is_start]] = course.week[is_start]
    is_early = rng.random(count) < 0.5
    made = np.where(is_early, FIRST_WEEK, started)
    begins = np.where(is_early, course.start_week, started)
    has_plan = (rng.random(count) < 0.85) & np.isfinite(begins) & (_stages_at(course)[0] < LIVE)
    services = np.flatnonzero(has_plan)
    hope = 0.7 * _MEANS_LEFT[0] / speed[services] * rng.lognormal(0, 0.25, len(services))
    planned = _round_plans(course, services, begins[services] + 1 + hope, rng)
    plans = [(services, planned, made[services].astype(int))]
    plans += _move_overdue(course, plans[0], speed, rng)
    service, week, made_week = (np.concatenate(part) for part in zip(*plans, strict=True))
    order = np.lexsort((made_week, service))
    return service[order], week[order], made_week[order]


def _round_plans(course: Course, services: Ints, planned: Floats, rng: Generator) -> Floats:
    """Round half to month ends and, in batches, half to the next; pull most to the deadline."""
    luck = rng.random((3, len(services))) < np.array([0.5, 0.7, 0.5])[:, None]
    planned = np.where(luck[0], np.ceil(planned / _MONTH_WEEKS) * _MONTH_WEEKS, planned)
    planned = np.where((planned > LAST_WEEK) & luck[1], LAST_WEEK, planned)
    if course.batches is not None:
        batch = next_batch(course.batches, planned, course.service_agency[services])
        planned = np.where(luck[2], batch, planned)
    return planned


def _move_overdue(
    course: Course, first: tuple[Ints, Floats, Ints], speed: Floats, rng: Generator
) -> list[tuple[Ints, Floats, Ints]]:
    """Every four weeks, give each overdue unfinished service a new hopeful date."""
    planned = np.full(len(course.service_agency), np.inf)
    known_from = np.full(len(planned), np.inf)
    planned[first[0]] = first[1]
    known_from[first[0]] = first[2]
    stages = _stages_at(course)
    moved = []
    for week in range(FIRST_WEEK + 4, LAST_WEEK, 4):
        stage = stages[week - FIRST_WEEK]
        overdue = np.flatnonzero((planned <= week) & (known_from <= week) & (stage < LIVE))
        left = _MEANS_LEFT[np.maximum(stage[overdue] - 1, 0)] / speed[overdue]
        planned[overdue] = week + 1 + 0.5 * left * rng.lognormal(0, 0.4, len(overdue))
        moved.append((overdue, planned[overdue].copy(), np.full(len(overdue), week)))
    return moved


def _stages_at(course: Course) -> Ints:
    """Return the true stage by week and service."""
    last = np.zeros((LAST_WEEK - FIRST_WEEK + 1, len(course.service_agency)), dtype=np.int64)
    last[course.week - FIRST_WEEK, course.service] = np.arange(len(course.week))
    return course.to_stage[np.maximum.accumulate(last)]
