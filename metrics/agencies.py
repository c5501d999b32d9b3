"""Everything that is told of each agency of a scope, side by side, one row each."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from data.reading import Reading
from metrics.counts import count_by_agency
from metrics.freshness import list_freshness
from metrics.outlook import continue_rate
from metrics.scope import NATION, Scope
from metrics.targets import Target, Targets, choose_target, read_targets, target_by_agency
from metrics.throughput import throughput_by_agency
from metrics.trajectory import plans_by_agency

IDENTITY: Final = ["agency_id", "code"]


@dataclass(frozen=True, slots=True)
class Facts:
    """The agencies of a scope on a day, and what they are held against.

    `table`: names and counts, entered_4, entered_8, inferred_4, net_4, unfinished, planned,
    overdue, passed, due, later, reported_on, days_since, state, due_on, target, target_kind,
    rate_continued.
    """

    table: pd.DataFrame
    targets: Targets
    target: Target


def read_facts(reading: Reading, as_of: date, scope: Scope = NATION) -> Facts:
    """Return the facts of every agency in scope, by name."""
    counts = count_by_agency(reading, as_of, scope)
    targets = read_targets(reading, as_of)
    target = choose_target(targets, counts, scope)
    fresh = list_freshness(reading, as_of, scope)
    # Each is one row an agency of the scope, in the same order: side by side they need no search.
    table = pd.concat(
        [
            counts,
            throughput_by_agency(reading, as_of, scope).drop(columns=IDENTITY),
            plans_by_agency(reading, as_of, targets.deadline, scope).drop(columns=IDENTITY),
            fresh[["reported_on", "days_since", "state", "due_on"]],
        ],
        axis="columns",
    )
    table["target"] = target_by_agency(targets, counts)
    signed = table["agency_id"].isin(targets.commitments)
    table["target_kind"] = signed.map({True: "commitment", False: "in scope"})
    weeks = target.weeks_left(as_of)
    table["rate_continued"] = continue_rate(table["online"], table["net_4"], weeks)
    return Facts(table, targets, target)
