"""What a simulated programme's agencies report of its true course, and when it is known."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import LIVE, Bools, Floats, Ints
from metrics.forecast.simulation.course import Course
from metrics.forecast.simulation.kinds import AGENCY_COUNT, FIRST_WEEK, LAST_WEEK, Traits

MISSED_SHARE = 0.15
"""How often a late programme's report misses a service that has gone live."""


@dataclass(frozen=True)
class Reporting:
    """One row per report, sorted by agency, then week: of which agency, when, and as at when."""

    agency: Ints
    week: Ints
    as_at: Ints

    def number_of(self, agency: Ints, week: Ints) -> Ints:
        """Return the row of the first report of each agency as at each week or later.

        The row belongs to the next agency, or lies past the end, where there is none.
        """
        span = 4 * LAST_WEEK
        return np.searchsorted(self.agency * span + self.as_at, agency * span + week)

    def is_of(self, row: Ints, agency: Ints) -> Bools:
        """Return whether each row is a report of that agency."""
        found: Bools = np.append(self.agency, -1)[np.minimum(row, len(self.agency))] == agency
        return found


def draw_reporting(traits: Traits, rng: Generator) -> Reporting:
    """Draw the reports: weekly and at once, or, where late, now and then and up to 2 weeks old."""
    shape = (AGENCY_COUNT, LAST_WEEK - FIRST_WEEK + 1)
    weeks = np.broadcast_to(np.arange(FIRST_WEEK, LAST_WEEK + 1), shape)
    as_at = weeks
    if traits.is_late:
        reports = rng.random(shape) < 1 / rng.uniform(2, 8, AGENCY_COUNT)[:, None]
        reports[:, 0] = True
        as_at = np.maximum(weeks - rng.integers(0, 3, shape), FIRST_WEEK)
        newest = np.maximum.accumulate(np.where(reports, as_at, FIRST_WEEK - 1), axis=1)
        before = np.pad(newest, ((0, 0), (1, 0)), constant_values=FIRST_WEEK - 1)[:, :-1]
        reports &= as_at > before
    else:
        reports = np.ones(shape, dtype=bool)
    agency, _ = np.nonzero(reports)
    return Reporting(agency, weeks[reports], as_at[reports])


@dataclass(frozen=True)
class SeenMoves:
    """The moves that a report showed, by service, then week, with the week they were known."""

    service: Ints
    to_stage: Ints
    week: Ints
    known_week: Ints


def see_moves(course: Course, reporting: Reporting, traits: Traits, rng: Generator) -> SeenMoves:
    """Return the moves that reports show: of several between two reports, only the last."""
    agency = course.service_agency[course.service]
    row = reporting.number_of(agency, course.week)
    if traits.is_late:
        missed = rng.geometric(1 - MISSED_SHARE, len(row)) - 1
        row = row + np.where((course.to_stage == LIVE) & (course.week > FIRST_WEEK), missed, 0)
    is_reported = reporting.is_of(row, agency)
    follows = np.append(course.service[1:] == course.service[:-1], False)
    is_hidden = follows & (np.append(row[1:], 0) <= row) & np.append(is_reported[1:], False)
    seen = is_reported & ~is_hidden
    return SeenMoves(
        course.service[seen],
        course.to_stage[seen],
        course.week[seen],
        reporting.week[row[seen]],
    )


def see_plans(
    service: Ints, planned: Floats, week: Ints, course: Course, reporting: Reporting
) -> tuple[Ints, Floats, Ints]:
    """Return the plans that a report showed: service, planned week, week known."""
    agency = course.service_agency[service]
    row = reporting.number_of(agency, week)
    seen = reporting.is_of(row, agency)
    return service[seen], planned[seen], reporting.week[row[seen]]
