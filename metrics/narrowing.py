"""Which services a search is narrowed to by what stands beside the inventory: concerns, use, tests.

Each is looked up only where it is asked for, so that a plain search stays quick.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from data.reading import Reading
from metrics.durations import list_aging
from metrics.payments import list_backsliders
from metrics.payments_behind import list_behind, list_naming
from metrics.plans import list_slipped
from metrics.quality import list_missing
from metrics.scope import NATION, Scope
from metrics.statements import read_statement
from metrics.verification import list_tests

ANY: Final = "any"
WORKS, FAILS, UNTESTED = "works", "fails", "untested"
OLD, MOVED = "old", "moved"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The services that fit (None: any), and those that do not."""

    within: tuple[UUID, ...] | None = None
    without: tuple[UUID, ...] | None = None


def narrow(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    held: str | None = None,
    is_idle: bool = False,
    verified: str | None = None,
    figure: str | None = None,
    provider: str | None = None,
    missing: str | None = None,
) -> Narrowing:
    """Return what fits all that is asked.

    `held`: ANY, or the kind of concern that holds a service up. `is_idle`: live for 90 days or
    more and not used. `verified`: WORKS, FAILS or UNTESTED, by the latest test of the link.
    `figure`: OLD (in its stage for unusually long), MOVED (its plan), or one of
    metrics.payments_behind.FIGURES. `provider`: one that the service names. `missing`: a field
    that it should state and does not.
    """
    fitting: list[set[UUID]] = []
    without: set[UUID] | None = None
    if held:
        rows = reading.rows(
            read_statement("services_held"),
            as_of=as_of,
            kind=None if held == ANY else held,
            **scope.parameters,
        )
        fitting.append({row[0] for row in rows})
    if is_idle:
        fitting.append(set(list_backsliders(reading, as_of, scope)["service_id"]))
    if figure:
        fitting.append(_find_behind(reading, as_of, scope, figure))
    if provider is not None:
        fitting.append(list_naming(reading, as_of, provider, scope))
    if missing:
        fitting.append(list_missing(reading, as_of, missing, scope))
    if verified:
        tests = list_tests(reading, as_of, scope)
        latest = tests[tests["is_latest"]]
        if verified == UNTESTED:
            without = set(latest["service_id"])
        else:
            does_work = latest["result"] == "works"
            fitting.append(set(latest[does_work == (verified == WORKS)]["service_id"]))
    within = _sort(set.intersection(*fitting)) if fitting else None
    return Narrowing(within, None if without is None else _sort(without))


def _find_behind(reading: Reading, as_of: date, scope: Scope, figure: str) -> set[UUID]:
    if figure == OLD:
        return set(list_aging(reading, as_of, scope, is_flagged_only=True)["service_id"])
    if figure == MOVED:
        return set(list_slipped(reading, as_of, scope)["service_id"])
    return list_behind(reading, as_of, scope).get(figure, set())


def _sort(services: set[UUID]) -> tuple[UUID, ...]:
    return tuple(sorted(services, key=str))


def write_ids(services: Sequence[UUID] | None) -> list[str] | None:
    """Return identities as SQL takes them."""
    return None if services is None else [str(one) for one in services]
