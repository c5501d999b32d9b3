"""Rows that are not counted by themselves: tariff lines of one service, and second copies."""

from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from sample.histories import live_history
from sample.moments import CONSOLIDATED, pick_weekday
from sample.services import Service
from sample.vocabulary import read_vocabulary

# How many services of an agency are split into tariff lines: with their own row, and without one.
SPLIT: Final = {
    "KPA": (7, 5),
    "KFS": (4, 3),
    "KCAA": (4, 3),
    "TRA": (4, 2),
    "KRA": (4, 2),
    "NTSA": (3, 1),
    "AFA": (4, 2),
    "KAA": (3, 2),
}


def add_tariffs(agency: str, services: list[Service], last_on: date, rng: Random) -> list[Service]:
    """Return the inventory with the tariff lines of some services after, or in place of, them.

    A line goes live with its service or after it, so that a service counts from its own day.
    """
    listed_count, unlisted_count = SPLIT.get(agency, (0, 0))
    fitting = [s for s in services if s.is_splittable and s.kind in "FLB"]
    live = [s for s in fitting if s.history.live_on <= last_on]
    chosen = rng.sample(live, min(len(live), round(0.85 * (listed_count + unlisted_count))))
    others = [s for s in fitting if s not in chosen]
    chosen += rng.sample(others, listed_count + unlisted_count - len(chosen))
    rng.shuffle(chosen)
    listed = {id(service) for service in chosen[:listed_count]}
    unlisted = {id(service) for service in chosen[listed_count:]}
    rows: list[Service] = []
    for service in services:
        if id(service) not in unlisted:
            rows.append(service)
        if id(service) in listed | unlisted:
            service.is_split = True
            role = "variant" if id(service) in listed else "stand_in"
            rows.extend(_split(service, role, last_on, rng))
    return rows


def _split(service: Service, role: str, last_on: date, rng: Random) -> list[Service]:
    lines = []
    for place, band in enumerate(read_vocabulary()["bands"][service.agency]):
        line = replace(
            service,
            name=f"{service.name}: {band}",
            role=role,
            parent=service.name,
            is_online=service.is_online and role == "stand_in",
            history=deepcopy(service.history),
        )
        if place:
            days = timedelta(days=int(rng.expovariate(1 / 18)))
            live_on = pick_weekday(service.history.live_on + days + timedelta(days=2))
            if service.history.live_on <= last_on < live_on:
                live_on = last_on + timedelta(days=14)
            line.history = live_history(live_on, 1.0, rng)
            known_on = min(service.history.entered[0], line.history.entered[0])
            line.history.entered = (known_on, *line.history.entered[1:])
        lines.append(line)
    return lines


def add_copies(services: list[Service], count: int, rng: Random) -> list[Service]:
    """Return the inventory with second rows of some services at its end, equal but for the code."""
    fitting = [s for s in services if s.is_splittable]
    live = [s for s in fitting if s.history.live_on <= CONSOLIDATED[-1].reported_on]
    chosen = rng.sample(live, min(len(live), count))
    copies = [
        replace(service, role="copy", is_online=False, history=deepcopy(service.history))
        for service in chosen
    ]
    for service in chosen:
        service.is_split = True
    return services + copies
