"""The constants of the method, with its version: a change of either changes every seed."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Method:
    """Constants, tuned on simulated programmes of other seeds than the benchmark's.

    Weeks unless said; log scales for pace.
    """

    version: str = "flow-with-pace 1"
    draws: int = 1000
    ahead: int = 52
    farthest: int = 156
    window: int = 26
    half_life: float = 13.0
    age_cap: int = 23
    max_gap: float = 26.0
    stage_prior_moves: float = 0.2
    stage_prior_weeks: float = 10.0
    bucket_prior_weeks: float = 20.0
    agency_prior_moves: float = 8.0
    max_hazard: float = 0.95
    pace_prior: float = 5.0
    pace_half_life: float = 1.5
    gap_half_life: float = 3.0
    lasting_from: float = 0.2
    lasting_scale: float = 0.1
    start_noise: float = 0.7
    last_week_chance: float = 0.8
    last_week_noise: float = 0.2
    recovery_chance: float = 1 / 30
    memory: float = 0.7
    innovation: float = 0.08
    stall_chance: float = 0.012
    stall_depth: tuple[float, float] = (0.05, 0.5)
    pace_bounds: tuple[float, float] = (-4.0, 1.5)
    drift: float = -0.02
    agency_shape: float = 25.0
    share_prior: float = 20.0
    judged_ahead: int = 8
    judged_weeks: int = 52
    judged_draws: int = 400
    judged_services: int = 8000
    least_weeks: float = 4.0
    least_moves: int = 30
    miss_aim: float = 0.2
    miss_step: float = 0.04
    miss_bounds: tuple[float, float] = (0.05, 0.3)


METHOD: Final = Method()

AGE_STARTS: Final = (0, 1, 2, 3, 4, 6, 9, 13, 20)
"""The first week of each age bucket of the life table."""
