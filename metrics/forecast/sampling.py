"""Some of a large programme's services, to follow in place of all of them."""

from dataclasses import replace

import numpy as np

from metrics.forecast.history import History, keep


def follow_some(history: History, most: int) -> tuple[History, int]:
    """Return the history with the moves and plans of every n-th service alone, and n.

    n is the least that leaves at most `most` services. Services stand by agency, so every agency
    keeps its share (systematic sampling: Cochran, Sampling Techniques, chapter 8). Counted
    spells and reports stay whole.
    """
    times = max(-(-len(history.service_agency) // most), 1)
    if times == 1:
        return history, 1
    order = np.argsort(history.service_agency, kind="stable")
    followed = np.zeros(len(order), dtype=bool)
    followed[order[::times]] = True
    number = np.cumsum(followed) - 1
    moves = keep(history.moves, followed[history.moves.service])
    plans = keep(history.plans, followed[history.plans.service])
    some = replace(
        history,
        service_agency=history.service_agency[followed],
        listed_day=history.listed_day[followed],
        moves=replace(moves, service=number[moves.service]),
        plans=replace(plans, service=number[plans.service]),
    )
    return some, times
