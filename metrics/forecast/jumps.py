"""Moves over several stages at once, parted into one move for each stage passed."""

from dataclasses import replace

import numpy as np

from metrics.forecast.history import LIVE, History, Ints, Moves


def part_jumps(history: History) -> History:
    """Return the history with each jump forward dated stage by stage.

    A workbook dates only the stage that it shows. The stages passed unseen are spread evenly
    between the day when the service was last seen before them and the day of the jump.
    """
    moves = history.moves
    is_next = np.append(False, moves.service[1:] == moves.service[:-1])
    origin = np.where(is_next, np.append(0, moves.to_stage[:-1]), moves.to_stage)
    steps = np.where(moves.to_stage <= LIVE, moves.to_stage - origin, 1)
    jumps = np.flatnonzero(steps >= 2)
    if not len(jumps):
        return history
    seen = np.maximum(moves.event_day[jumps - 1], _last_seen(history, jumps))
    passed = np.repeat(jumps, steps[jumps] - 1)
    number = np.arange(len(passed)) - np.repeat(
        np.cumsum(steps[jumps] - 1) - (steps[jumps] - 1), steps[jumps] - 1
    )
    start = np.repeat(seen, steps[jumps] - 1)
    share = (number + 1) / steps[passed]
    days = start + np.round(share * (moves.event_day[passed] - start)).astype(np.int64)
    order = np.argsort(np.concatenate([np.arange(len(steps)), passed - 0.5]), kind="stable")
    return replace(
        history,
        moves=Moves(
            np.append(moves.service, moves.service[passed])[order],
            np.append(moves.to_stage, origin[passed] + number + 1)[order],
            np.append(moves.event_day, days)[order],
            np.append(moves.known_day, moves.known_day[passed])[order],
            np.append(moves.is_inferred, moves.is_inferred[passed])[order],
        ),
    )


def _last_seen(history: History, jumps: Ints) -> Ints:
    """Return the last report of the service's agency before each of the moves, or 0."""
    reports = history.reports
    span = int(reports.day.max(initial=0)) + 1
    keys = np.sort(reports.agency * span + reports.day)
    agency = history.service_agency[history.moves.service[jumps]]
    place = np.searchsorted(keys, agency * span + np.minimum(history.moves.event_day[jumps], span))
    found = np.append(-1, keys)[place]
    return np.where(found // span == agency, found % span, 0)
