"""The ministries side by side, each with its last half year week by week."""

from datetime import date

import numpy as np
import pandas as pd

from data.reading import Reading
from metrics.counts import count_by_agency, name_group
from metrics.online import list_weekly_counts
from metrics.scope import NATION, Scope
from metrics.targets import read_targets, target_by_agency


def read_ministries(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row a ministry: agencies, online, in_scope, target, share, weeks, change.

    Independent institutions share a row of their own. `online_weekly` holds 26 counts, the latest
    last; `share` is null where the target is 0.
    """
    counts = count_by_agency(reading, as_of, scope)
    counts["ministry"] = name_group(counts)
    counts["target"] = target_by_agency(read_targets(reading, as_of), counts)
    weekly = list_weekly_counts(reading, as_of, scope)
    table = counts.merge(weekly[["agency_id", "services"]], on="agency_id")
    grouped = table.groupby("ministry", sort=True)
    found = grouped[["online", "in_scope", "target"]].sum()
    found.insert(0, "agencies", grouped.size())
    found["share"] = found["online"] / found["target"].where(found["target"] > 0)
    sums = {name: np.sum(np.stack(list(rows)), axis=0) for name, rows in grouped["services"]}
    found["online_weekly"] = [sums[name].tolist() for name in found.index]
    found["change_4_weeks"] = [int(sums[name][-1] - sums[name][-5]) for name in found.index]
    return found.reset_index()
