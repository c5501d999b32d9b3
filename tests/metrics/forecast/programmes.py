"""Small histories for the tests of the forecast, by hand and by chance."""

import numpy as np
from numpy.random import Generator

from metrics.forecast.history import (
    GONE,
    LIVE,
    NEVER,
    Counted,
    History,
    Moves,
    Plans,
    Reports,
)

DAY = 738_000
"""The ordinal of day 0; weeks of the tests end on multiples of 7."""

Move = tuple[int, int, int]
"""Service, stage, and the day it was entered."""


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def make_history(
    services: list[int],
    moves: list[Move],
    reports: list[tuple[int, int]],
    known: dict[Move, int] | None = None,
    plans: list[tuple[int, int]] | None = None,
    agencies: int | None = None,
    inferred: frozenset[Move] = frozenset(),
) -> History:
    """A history of services by agency; days count from DAY. `known`: days told later."""
    count = agencies or max([*services, *(agency for agency, _ in reports), 0]) + 1
    moves = sorted(moves, key=lambda move: (move[0], move[2]))
    told = [(known or {}).get(move, move[2]) for move in moves]
    spells = list_spells(services, moves, told)
    return History(
        agencies=tuple(f"A{number}" for number in range(count)),
        ministries=tuple(None if n % 3 == 2 else f"M{n % 2}" for n in range(count)),
        service_agency=whole(*services),
        listed_day=whole(*(_first(moves, service) for service in range(len(services)))) + DAY,
        moves=Moves(
            whole(*(move[0] for move in moves)),
            whole(*(move[1] for move in moves)),
            whole(*(move[2] for move in moves)) + DAY,
            whole(*told) + DAY,
            np.array([move in inferred for move in moves], dtype=bool),
        ),
        reports=Reports(
            whole(*(agency for agency, _ in reports)),
            whole(*(day for _, day in reports)) + DAY,
            whole(*(day for _, day in reports)) + DAY,
        ),
        counted=Counted(*(whole(*column) for column in zip(*spells, strict=True)))
        if spells
        else Counted(*[whole()] * 5),
        plans=Plans(
            whole(*(service for service, _ in plans or [])),
            whole(*(day for _, day in plans or [])) + DAY,
            whole(*[0] * len(plans or [])) + DAY,
            whole(*[0] * len(plans or [])) + DAY,
        ),
    )


def list_spells(services: list[int], moves: list[Move], told: list[int]) -> list[list[int]]:
    """Every run of days in Live: agency, from, until, and the days each became known."""
    spells = []
    for place, (service, stage, day) in enumerate(moves):
        if stage != LIVE:
            continue
        ends = place + 1 < len(moves) and moves[place + 1][0] == service
        until = moves[place + 1][2] + DAY if ends else NEVER
        until_known = told[place + 1] + DAY if ends else NEVER
        spells.append([services[service], day + DAY, until, told[place] + DAY, until_known])
    return spells


def _first(moves: list[Move], service: int) -> int:
    return min((day for one, _, day in moves if one == service), default=0)


def draw_history(rng: Generator, services: int = 40, agencies: int = 4, weeks: int = 30) -> History:
    """A random history: services wander through the stages, agencies report now and then."""
    owners = rng.integers(0, agencies, services).tolist()
    moves: list[Move] = []
    known: dict[Move, int] = {}
    for service in range(services):
        stage, day = int(rng.integers(0, 3)), int(rng.integers(0, 21))
        while day < 7 * weeks and stage != GONE:
            move = (service, stage, day)
            moves.append(move)
            known[move] = day + int(rng.integers(0, 15))
            stage = _next_stage(stage, rng)
            day += int(rng.integers(1, 40))
    reports = [
        (agency, int(day))
        for agency in range(agencies)
        for day in np.unique(rng.integers(0, 7 * weeks, int(rng.integers(1, weeks))))
    ]
    return make_history(owners, moves, reports, known, agencies=agencies)


def _next_stage(stage: int, rng: Generator) -> int:
    luck = rng.random()
    if luck < 0.05:
        return GONE
    if luck < 0.1 and stage > 1:
        return stage - 1
    return min(stage + int(rng.choice([1, 1, 1, 2])), LIVE) if stage < LIVE else LIVE - 1
