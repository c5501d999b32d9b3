"""From one number of services online to another: each difference with its one cause."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from data.reading import Reading
from metrics.counts import count_by_agency
from metrics.later_words import explain_later_words
from metrics.scope import NATION, Scope
from metrics.statements import read_statement

CHANGES: Final = (
    "new",
    "promoted",
    "returned",
    "reclassified",
    "transactions",
    "rule",
    "regressed",
    "withdrawn",
    "merged",
    "corrected later",
    "taken back",
    "link",
)
COLUMNS: Final = (
    "change",
    "cause",
    "delta",
    "agency_id",
    "code",
    "name",
    "service_id",
    "unit_id",
    "on_day",
    "entry_no",
    "sheet_no",
    "row_no",
)


@dataclass(frozen=True, slots=True)
class Bridge:
    """Services online at the start and at the end, and every unit between them.

    `rows` has COLUMNS; `delta` is +1 or -1 and sums to `end - start`.
    """

    start: int
    end: int
    rows: pd.DataFrame

    def summary(self) -> pd.DataFrame:
        """Return change, cause, gained, lost, delta, in the order of CHANGES."""
        summed = _sum_deltas(self.rows, ["change", "cause"])
        order = summed["change"].map(CHANGES.index)
        return summed.iloc[order.argsort(kind="stable")].reset_index(drop=True)

    def by_agency(self) -> pd.DataFrame:
        """Return code, name, gained, lost, delta, the largest difference first."""
        summed = _sum_deltas(self.rows, ["code", "name"])
        order = (-summed["delta"].abs()).argsort(kind="stable")
        return summed.iloc[order].reset_index(drop=True)


def _sum_deltas(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    split = rows.assign(gained=rows["delta"].clip(lower=0), lost=-rows["delta"].clip(upper=0))
    return split.groupby(by, as_index=False)[["gained", "lost", "delta"]].sum()


def read_bridge(
    reading: Reading,
    from_on: date,
    to_on: date,
    scope: Scope = NATION,
    earlier: Reading | None = None,
) -> Bridge:
    """Return the bridge from one day to another.

    With `earlier`, it starts from what that reading knew of the first day: first what was learnt
    since of that day (corrected later, taken back, link, rule), then what happened between the
    days as `reading` knows it. The days may stand in either order.
    """
    first = earlier or reading
    start = _count_online(first, from_on, scope)
    end = _count_online(reading, to_on, scope)
    learnt = explain_later_words(first, reading, from_on, scope)
    happened = _read_events(reading, from_on, to_on, scope)
    parts = [part for part in (pd.DataFrame(learnt, columns=COLUMNS), happened) if len(part)]
    rows = pd.concat(parts, ignore_index=True) if parts else happened
    return Bridge(start, end, rows)


def _count_online(reading: Reading, as_of: date, scope: Scope) -> int:
    return int(count_by_agency(reading, as_of, scope)["online"].sum())


def _read_events(reading: Reading, from_on: date, to_on: date, scope: Scope) -> pd.DataFrame:
    rows = reading.frame(
        read_statement("bridge"),
        from_on=min(from_on, to_on),
        to_on=max(from_on, to_on),
        **scope.parameters,
    )
    if from_on > to_on:
        rows["delta"] = -rows["delta"]
    return rows
