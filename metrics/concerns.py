"""What holds services up, and how few agencies hold most of what is missing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.counts import count_by_agency
from metrics.scope import NATION, Scope
from metrics.statements import read_statement
from metrics.targets import read_targets, target_by_agency


@dataclass(frozen=True, slots=True)
class Concentration:
    """How few agencies hold half of what is missing; `agencies`: code, name, missing, share.

    `held`: what those few are missing together; `missing`: what all are.
    """

    holders: int
    held: int
    missing: int
    agencies: pd.DataFrame
    reason: str | None


def list_concerns(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return concerns as they stood on a day, open ones first, with the services they hold."""
    return reading.frame(read_statement("concerns"), as_of=as_of, **scope.parameters)


def count_held_up(
    reading: Reading,
    as_of: date,
    scope: Scope = NATION,
    by: Literal["kind", "raised_by", "owner"] = "kind",
) -> pd.DataFrame:
    """Return held_by, services, agencies, past_due; the most services first."""
    return reading.frame(read_statement("held_up"), as_of=as_of, by=by, **scope.parameters)


def read_concentration(reading: Reading, as_of: date, scope: Scope = NATION) -> Concentration:
    """Return how few agencies make up half of what is missing.

    Meaning: on how few agencies the rest of the work rests.
    Formula: missing = commitment, or else in scope, less online, at least 0; agencies in falling
      order until they hold half of the sum.
    Grain: one row per agency that misses any.
    Unit: services.
    Left out: independent institutions, which are never named as holding the programme back.
    Source: as for services online and targets.
    """
    counts = count_by_agency(reading, as_of, scope)
    counts["missing"] = target_by_agency(read_targets(reading, as_of), counts) - counts["online"]
    named = counts[(counts["missing"] > 0) & ~counts["is_independent"].astype(bool)]
    named = named.sort_values(["missing", "name"], ascending=[False, True])
    total = int(named["missing"].sum())
    if not total:
        empty = named[["code", "name", "missing"]].assign(share=0.0)
        return Concentration(0, 0, 0, empty, mark("No agency of this scope misses any service."))
    summed = named["missing"].cumsum()
    holders = int((summed * 2 < total).sum()) + 1
    agencies = named[["code", "name", "missing"]].assign(share=named["missing"] / total)
    return Concentration(holders, int(summed.iloc[holders - 1]), total, agencies, None)
