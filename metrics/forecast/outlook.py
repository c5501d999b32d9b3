"""The draws behind one answer: each agency's at the deadline, and the paths of the scope."""

from dataclasses import dataclass, replace

import numpy as np

from metrics.forecast.band import stretch, stretch_factor
from metrics.forecast.flow import Flow
from metrics.forecast.gains import bridge_counts, draw_agencies, expect_gains
from metrics.forecast.history import Bools, Floats
from metrics.forecast.method import Method
from metrics.forecast.paths import draw_paths
from metrics.forecast.seed import spawn

_MOST_APART = 3.0


@dataclass(frozen=True)
class Outlook:
    """`weeks` ahead of the as-of date (0 first), `path` of the scope by draw and week.

    `agencies` holds every agency's units by draw at week `weeks[anchor]`, where the members'
    sum is the path.
    """

    weeks: Floats
    anchor: int
    path: Floats
    agencies: Floats

    def at_rate(self, per_week: float, online: int) -> "Outlook":
        """Return the paths as they would be at another mean rate, whatever is listed today.

        Each path keeps its place among the others: the mean gain becomes the rate, and what a
        path is above or below it grows or shrinks alike, at most threefold.
        """
        mean = self.path.mean(axis=0)
        wanted, gain = per_week * self.weeks, mean - online
        factor = np.divide(wanted, gain, out=np.ones_like(mean), where=gain > 0)
        apart = (self.path - mean) * np.clip(factor, 0, _MOST_APART)
        return replace(self, path=online + wanted + apart)


def look_ahead(
    flow: Flow,
    codes: tuple[str, ...],
    members: Bools,
    until: float,
    widen: tuple[float, float],
    seed: int,
    method: Method,
) -> Outlook:
    """Draw 52 weeks (or up to `until` weeks, if later) for the agencies where `members` holds.

    `widen`: the misses to allow for, and the factor for little history.
    """
    whole = np.arange(max(method.ahead, int(np.ceil(until))) + 1)
    weeks = np.union1d(whole, [until])
    anchor = int(np.searchsorted(weeks, until))
    worked = _read_work(draw_paths(flow.pace, int(whole[-1]), method, spawn(seed, "pace")), weeks)
    # The amounts of work that gains are read at reach a quarter beyond the most that is done.
    flow = flow.follow(1.25 * float(worked.max(initial=0)) + 1, method)
    draws = draw_agencies(flow, codes, worked[:, anchor], until, seed, method)
    counts = (flow.counted[:, None] + draws.gained - draws.lost).astype(float)
    factor = stretch_factor(counts.sum(axis=0), widen[0]) * widen[1]
    agencies = stretch(counts, factor, counts.mean(axis=1, keepdims=True))

    mine = flow.only(members)
    rng = spawn(seed, "path " + " ".join(np.array(codes)[members]))
    expected = expect_gains(mine, draws.factor[members], worked, method)
    gained = bridge_counts(expected, anchor, draws.gained[members].sum(axis=0), rng)
    leaving = np.broadcast_to(mine.counted.sum() * flow.losses * weeks, expected.shape)
    lost = bridge_counts(leaving, anchor, draws.lost[members].sum(axis=0), rng)
    path = np.maximum(mine.counted.sum() + gained - lost, 0).astype(float)
    path = stretch(path, factor, path.mean(axis=0))
    path[:, anchor] = agencies[members].sum(axis=0)
    return Outlook(weeks, anchor, path, agencies)


def _read_work(worked: Floats, weeks: Floats) -> Floats:
    """Return the work done by each of the weeks, linear within a week."""
    low = np.minimum(weeks.astype(int), worked.shape[1] - 2)
    part = weeks - low
    read: Floats = worked[:, low] * (1 - part) + worked[:, low + 1] * part
    return read
