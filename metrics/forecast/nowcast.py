"""What has probably gone live already, and no workbook has told yet."""

from dataclasses import dataclass

import numpy as np

from metrics.forecast.history import Bools, Floats, History, Ints

_DELAYS = 40
_RECENT = 13


@dataclass(frozen=True)
class Nowcast:
    """Units that count today but are not reported; `known_share` by weeks since the event."""

    missing: float
    known_share: Floats


def estimate_missing(history: History, as_of: int, members: Bools) -> Nowcast:
    """Estimate, by the chain ladder, the members' counted events whose report is still to come.

    Mack, "Distribution-free calculation of the standard error of chain ladder reserve estimates"
    (1993). The share known within a delay is a product over longer delays of one less the share
    that came just then, each from events old enough to show it. What went live before an
    agency's first report is no delay and is left out.
    """
    age, delay = _events(history, as_of, members)
    known = np.ones(_DELAYS)
    for later in range(_DELAYS - 1, 0, -1):
        old_enough = (age >= later) & (delay <= later)
        came = int(np.count_nonzero(old_enough & (delay == later)))
        seen = int(np.count_nonzero(old_enough))
        known[later - 1] = known[later] * (1 - came / max(seen, 1))
    recent = np.bincount(age[age < _RECENT], minlength=_RECENT)[:_RECENT].sum()
    reach = known[:_RECENT].sum()
    per_week = recent / reach if reach else 0.0
    return Nowcast(float(per_week * (1 - known).sum()), known)


def _events(history: History, as_of: int, members: Bools) -> tuple[Ints, Ints]:
    """Return weeks since each event, and weeks from it to its report, of the last 40 weeks."""
    first = np.full(len(history.agencies), np.iinfo(np.int64).max)
    np.minimum.at(first, history.reports.agency, history.reports.day)
    spells = history.counted
    age = (as_of - spells.from_day) // 7
    delay = np.maximum(spells.from_known - spells.from_day, 0) // 7
    tracked = (spells.from_day > first[spells.agency]) & members[spells.agency]
    kept = tracked & (age >= 0) & (age < _DELAYS) & (delay < _DELAYS)
    return age[kept], delay[kept]
