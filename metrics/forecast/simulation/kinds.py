"""The seven kinds of simulated programme, and what is drawn for one of them."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator

FIRST_WEEK: Final = -26
LAST_WEEK: Final = 68
"""The deadline's week."""
AGENCY_COUNT: Final = 77


@dataclass(frozen=True)
class Kind:
    """How likely a programme of this kind is to have each trait."""

    name: str
    s_curve: float = 0.0
    stall: float = 0.0
    rush: float = 0.0
    batch: float = 0.0
    late: float = 0.0
    counts_in_part: bool = False


KINDS: Final = (
    Kind("steady"),
    Kind("S-curve", s_curve=1.0),
    Kind("stalled", stall=1.0),
    Kind("rush", rush=1.0),
    Kind("batch", batch=1.0),
    Kind("late", s_curve=0.5, late=1.0),
    Kind("mixed", s_curve=0.5, stall=0.3, rush=0.5, batch=0.5, late=1.0),
)

IN_PART: Final = Kind("counted in part", counts_in_part=True)
"""An eighth, beside the seven: the rule counts only some of what goes live."""


@dataclass(frozen=True)
class Traits:
    """What one programme is like: its size, and null for each trait that it lacks.

    `stall` is the first week, the week after the last, and the factor on speed; `rush` the weeks
    that it lasts and the factor at the deadline.
    """

    service_count: int
    live_share: float
    start_peak: tuple[float, float] | None
    stall: tuple[int, int, float] | None
    rush: tuple[float, float] | None
    is_batch: bool
    is_late: bool
    counts_in_part: bool


def draw_traits(kind: Kind, rng: Generator) -> Traits:
    """Draw the traits of one programme of `kind`."""
    has = rng.random(5) < [kind.s_curve, kind.stall, kind.rush, kind.batch, kind.late]
    onset = int(rng.integers(20, 53))
    end = onset + int(rng.integers(8, 31))
    return Traits(
        service_count=int(rng.integers(2500, 7500)),
        live_share=rng.uniform(0.02, 0.25),
        start_peak=(rng.uniform(0, 30), rng.uniform(8, 14)) if has[0] else None,
        stall=(onset, end, rng.uniform(0, 0.25)) if has[1] else None,
        rush=(rng.uniform(6, 12), rng.uniform(2, 4)) if has[2] else None,
        is_batch=bool(has[3]),
        is_late=bool(has[4]),
        counts_in_part=kind.counts_in_part,
    )


def pace_of_week(traits: Traits, week: int) -> float:
    """Return the factor g on every service's speed in `week` (1 unless stalled or rushed)."""
    pace = 1.0
    if traits.stall and traits.stall[0] <= week < traits.stall[1]:
        pace *= traits.stall[2]
    if traits.rush:
        length, peak = traits.rush
        pace *= float(np.interp(week, [LAST_WEEK - length, LAST_WEEK], [1.0, peak]))
    return pace


def draw_starts(traits: Traits, rng: Generator) -> np.ndarray:
    """Return the week in which each service may first leave stage 0."""
    count = traits.service_count
    if traits.start_peak:
        starts = rng.normal(*traits.start_peak, count)
    else:
        starts = rng.uniform(FIRST_WEEK, LAST_WEEK, count)
    if traits.rush:
        rushed = rng.random(count) < 0.3
        starts[rushed] = rng.uniform(LAST_WEEK - traits.rush[0] - 12, 63, rushed.sum())
    return starts
