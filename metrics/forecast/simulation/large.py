"""Several simulated programmes as one, to measure speed at the size of a large country."""

from dataclasses import fields
from typing import Any, TypeVar

import numpy as np

from metrics.forecast.history import Counted, History, Moves, Plans, Reports
from metrics.forecast.simulation.kinds import KINDS
from metrics.forecast.simulation.programme import simulate

Table = TypeVar("Table", Moves, Reports, Counted, Plans)


def simulate_large(services: int, programmes: int, seed: int) -> History:
    """Return a history of so many services, of 77 agencies for each programme put together."""
    parts = [
        simulate(KINDS[0], np.random.default_rng([seed, number]), services // programmes).history
        for number in range(programmes)
    ]
    return join_histories(parts)


def join_histories(parts: list[History]) -> History:
    """Return one history of all agencies and services, their numbers following on."""
    services = np.cumsum([0, *(len(part.service_agency) for part in parts)])[:-1]
    agencies = np.cumsum([0, *(len(part.agencies) for part in parts)])[:-1]
    shifts = list(zip(services.tolist(), agencies.tolist(), strict=True))
    return History(
        agencies=tuple(f"{n} {code}" for n, part in enumerate(parts) for code in part.agencies),
        ministries=tuple(name for part in parts for name in part.ministries),
        service_agency=np.concatenate(
            [part.service_agency + shift[1] for part, shift in zip(parts, shifts, strict=True)]
        ),
        listed_day=np.concatenate([part.listed_day for part in parts]),
        moves=_join([part.moves for part in parts], shifts),
        reports=_join([part.reports for part in parts], shifts),
        counted=_join([part.counted for part in parts], shifts),
        plans=_join([part.plans for part in parts], shifts),
    )


def _join(tables: list[Table], shifts: list[tuple[int, int]]) -> Table:
    columns: dict[str, Any] = {}
    for field in fields(tables[0]):
        place = {"service": 0, "agency": 1}.get(field.name)
        columns[field.name] = np.concatenate(
            [
                getattr(table, field.name)
                if place is None
                else getattr(table, field.name) + shift[place]
                for table, shift in zip(tables, shifts, strict=True)
            ]
        )
    return type(tables[0])(**columns)
