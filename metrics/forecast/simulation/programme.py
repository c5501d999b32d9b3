"""One whole simulated programme: what was reported, and what was true."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import (
    LIVE,
    NEVER,
    Bools,
    Counted,
    Floats,
    History,
    Ints,
    Moves,
    Plans,
    Reports,
)
from metrics.forecast.simulation.course import Course, run_course
from metrics.forecast.simulation.kinds import (
    AGENCY_COUNT,
    FIRST_WEEK,
    LAST_WEEK,
    Kind,
    Traits,
    draw_traits,
)
from metrics.forecast.simulation.planning import draw_plans
from metrics.forecast.simulation.reporting import (
    Reporting,
    SeenMoves,
    draw_reporting,
    see_moves,
    see_plans,
)

WEEK_0: Final = 738_000
"""The ordinal of the day that ends week 0."""


@dataclass(frozen=True)
class Programme:
    """A history as the ledger would have it, and the true count by week from FIRST_WEEK on."""

    traits: Traits
    history: History
    true_counts: Ints

    def true_count(self, week: int) -> int:
        """Return how many services were live in `week`, as finally known."""
        return int(self.true_counts[week - FIRST_WEEK])


def day_of(week: int) -> int:
    """Return the ordinal of the day that ends `week`."""
    return WEEK_0 + 7 * week


def simulate(kind: Kind, rng: Generator, service_count: int | None = None) -> Programme:
    """Draw one programme of `kind`, of so many services if given."""
    traits = draw_traits(kind, rng)
    if service_count is not None:
        traits = replace(traits, service_count=service_count)
    course = run_course(traits, rng)
    reporting = draw_reporting(traits, rng)
    seen = see_moves(course, reporting, traits, rng)
    plans = see_plans(*draw_plans(course, rng), course, reporting)
    counts = _draw_counting(course, traits, rng)
    history = _write_history(course, reporting, seen, plans, counts)
    return Programme(traits, history, _true_counts(course, counts))


def _draw_counting(course: Course, traits: Traits, rng: Generator) -> Bools:
    """Return which services the rule counts once they are live: all or, by agency, some."""
    if not traits.counts_in_part:
        return np.ones(len(course.service_agency), dtype=bool)
    share = rng.beta(4, 2, AGENCY_COUNT)
    return np.asarray(rng.random(len(course.service_agency)) < share[course.service_agency])


def _write_history(
    course: Course,
    reporting: Reporting,
    seen: SeenMoves,
    plans: tuple[Ints, Floats, Ints],
    counts: Bools,
) -> History:
    service, planned, plan_known = plans
    return History(
        agencies=tuple(f"A{number:02}" for number in range(AGENCY_COUNT)),
        ministries=tuple(f"Ministry {number % 20}" for number in range(AGENCY_COUNT)),
        service_agency=course.service_agency,
        listed_day=np.full(len(course.service_agency), day_of(FIRST_WEEK)),
        moves=Moves(
            seen.service,
            seen.to_stage,
            WEEK_0 + 7 * seen.week,
            WEEK_0 + 7 * seen.known_week,
            np.zeros(len(seen.week), dtype=bool),
        ),
        reports=Reports(
            reporting.agency, WEEK_0 + 7 * reporting.as_at, WEEK_0 + 7 * reporting.week
        ),
        counted=_count_spells(course, seen, counts),
        plans=Plans(
            service,
            WEEK_0 + np.ceil(7 * planned).astype(np.int64),
            WEEK_0 + 7 * plan_known,
            WEEK_0 + 7 * plan_known,
        ),
    )


def _count_spells(course: Course, seen: SeenMoves, counts: Bools) -> Counted:
    """Return the spells in Live of services that count, as the reports have them."""
    follows = np.append(seen.service[1:] == seen.service[:-1], False)
    until = np.where(follows, WEEK_0 + 7 * np.append(seen.week[1:], 0), NEVER)
    until_known = np.where(follows, WEEK_0 + 7 * np.append(seen.known_week[1:], 0), NEVER)
    live = (seen.to_stage == LIVE) & counts[seen.service]
    return Counted(
        course.service_agency[seen.service[live]],
        WEEK_0 + 7 * seen.week[live],
        until[live],
        WEEK_0 + 7 * seen.known_week[live],
        until_known[live],
    )


def _true_counts(course: Course, counts: Bools) -> Ints:
    """Return the services in Live that count at the end of each week."""
    is_live = (course.to_stage == LIVE) & counts[course.service]
    was_live = np.append(False, is_live[:-1])
    was_live[np.append(True, course.service[1:] != course.service[:-1])] = False
    change = is_live.astype(np.int64) - was_live
    by_week = np.bincount(course.week - FIRST_WEEK, change, LAST_WEEK - FIRST_WEEK + 1)
    return np.cumsum(by_week).astype(np.int64)
