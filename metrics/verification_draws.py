"""Samples of links drawn for reviewers: what can be drawn, what was, and how far it is tested."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pandas as pd

from data.reading import Reading
from metrics.scope import NATION, Scope
from metrics.statements import read_statement


@dataclass(frozen=True, slots=True)
class Population:
    """The services that count end to end on a day: those with a link, and how many have none.

    `services` are in order of their identity, so that a seed draws the same from equal lists.
    """

    services: tuple[UUID, ...]
    without_link: int


def read_population(reading: Reading, as_of: date, scope: Scope = NATION) -> Population:
    """Return what a sample of a scope is drawn from on a day."""
    rows = reading.records(
        read_statement("verification_population"),
        as_of=as_of,
        services=None,
        **scope.parameters,
    )
    linked = tuple(row["service_id"] for row in rows if row["has_link"])
    return Population(linked, len(rows) - len(linked))


def list_draws(reading: Reading, as_of: date) -> pd.DataFrame:
    """Return the draws that stand on a day, the latest first.

    Columns: draw_id, entry_no, as_of, seed, agency_id, code, agency (null: all agencies),
    population, drawn, tested, works, tested_on (of the latest test).
    """
    return reading.frame(read_statement("verification_draws"), as_of=as_of)


def list_links(reading: Reading, as_of: date, draw_id: UUID) -> pd.DataFrame:
    """Return the services of a draw in the order drawn, each with its test, null where not tested.

    Columns: place, service_id, agency_id, service_name, service_code, code, agency, url, result,
    tested_on, office, remark, entry_no (of the test).
    """
    found = reading.frame(read_statement("verification_links"), as_of=as_of, draw=str(draw_id))
    words = ["service_name", "service_code", "url", "result", "office", "remark"]
    return found.astype(dict.fromkeys(words, object)).where(found.notna(), None)
