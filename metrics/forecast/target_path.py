"""The path to the target: the fewest agencies, or concerns, whose delivery closes the gap."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from metrics.forecast.history import Floats, Ints


@dataclass(frozen=True)
class Holder:
    """An agency or a concern, by its name, with the numbers of the unfinished services it holds."""

    name: str
    services: Ints


@dataclass(frozen=True)
class Step:
    """What one holder's delivery adds to the count expected at the deadline.

    `services`: how many it still holds up then; `brings`: units beyond those already expected.
    """

    name: str
    services: int
    brings: float


@dataclass(frozen=True)
class TargetPath:
    """The steps that close the shortfall, or all there are and how far they leave it open."""

    shortfall: float
    steps: tuple[Step, ...]
    short_by: float


def find_path(shortfall: float, holders: Sequence[Holder], weight: Floats) -> TargetPath:
    """Return the steps, the one that brings most first, until the shortfall is closed.

    Greedy cover (Nemhauser, Wolsey and Fisher 1978). `weight` is, by service, what its delivery
    for certain adds to the expected count. A service that several hold up is brought by the last
    of them: until then a step brings nothing for it, and is chosen for its share of such weight.
    """
    left = np.zeros(len(weight))
    for holder in holders:
        left[holder.services] += 1
    waiting = list(holders)
    steps: list[Step] = []
    open_gap = shortfall
    while waiting and open_gap > 0:
        shares = [float((weight / np.maximum(left, 1))[one.services].sum()) for one in waiting]
        chosen = waiting.pop(int(np.argmax(shares)))
        freed = chosen.services[left[chosen.services] == 1]
        left[chosen.services] -= 1
        brings = float(weight[freed].sum())
        steps.append(Step(chosen.name, len(chosen.services), brings))
        open_gap -= brings
    return TargetPath(shortfall, tuple(steps), max(open_gap, 0.0))


def hold_by_name(names: Sequence[str], services: Ints) -> list[Holder]:
    """Return one holder per name, from rows of a name and the number of a service."""
    distinct, which = np.unique(np.array(names, dtype=object).astype(str), return_inverse=True)
    return [
        Holder(name, np.unique(services[which == number]))
        for number, name in enumerate(distinct.tolist())
    ]
