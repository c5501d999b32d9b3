"""Moves whose days no workbook told, spread over the days on which they may have happened."""

from dataclasses import replace
from typing import Final

import numpy as np

from metrics.forecast.history import LIVE, Floats, History, Ints, Moves

_GOLDEN: Final = 0.6180339887498949


def part_jumps(history: History) -> History:
    """Return the history with one dated move for each stage passed.

    A workbook dates only the stage that it shows, if that. The moves of a jump over several
    stages are spread evenly between the day when the service was last seen before it and the day
    of the jump. Where even that is only the day of the report, the last move is spread too, each
    service's by its number, so that undated moves do not all fall on reporting days.
    """
    moves = history.moves
    follows = np.append(False, moves.service[1:] == moves.service[:-1])[: len(moves.service)]
    origin = np.where(follows, np.append(0, moves.to_stage[:-1])[: len(follows)], moves.to_stage)
    is_forward = follows & (moves.to_stage > origin) & (moves.to_stage <= LIVE)
    steps = np.where(is_forward, moves.to_stage - origin, 1)
    unsure = np.flatnonzero(is_forward & ((steps >= 2) | moves.is_inferred))
    if not len(unsure):
        return history
    seen = np.zeros(len(steps), dtype=np.int64)
    seen[unsure] = np.maximum(moves.event_day[unsure - 1], _last_seen(history, unsure))
    row = np.repeat(np.arange(len(steps)), steps)
    number = np.arange(len(row)) - np.repeat(np.cumsum(steps) - steps, steps) + 1
    day = np.where(
        np.isin(row, unsure),
        _spread_days(history, seen[row], row, number / steps[row]),
        moves.event_day[row],
    )
    return replace(
        history,
        moves=Moves(
            moves.service[row],
            np.where(is_forward[row], origin[row] + number, moves.to_stage[row]),
            day,
            moves.known_day[row],
            moves.is_inferred[row],
        ),
    )


def _spread_days(history: History, seen: Ints, row: Ints, share: Floats) -> Ints:
    """Return the days at those shares of the span from `seen` to the moves of `row`."""
    moves = history.moves
    steps = np.bincount(row)[row]
    shift = np.where(moves.is_inferred[row], moves.service[row] * _GOLDEN % 1.0, 0.0) / steps
    span = moves.event_day[row] - seen
    day: Ints = seen + np.ceil((share - shift) * span).astype(np.int64)
    return day


def _last_seen(history: History, rows: Ints) -> Ints:
    """Return the last report of the service's agency before each of the moves, or 0."""
    reports, moves = history.reports, history.moves
    span = int(max(reports.day.max(initial=0), moves.event_day.max(initial=0))) + 1
    keys = np.sort(reports.agency * span + reports.day)
    agency = history.service_agency[moves.service[rows]]
    place = np.searchsorted(keys, agency * span + moves.event_day[rows])
    found = np.append(-1, keys)[place]
    return np.where(found // span == agency, found % span, 0)
