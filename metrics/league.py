"""The table of agencies: what each has online, what it is held against, and its rating."""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from metrics.agencies import read_facts
from metrics.expected import expect_by_agency
from metrics.online import list_weekly_counts
from metrics.rating import Facts, Rating, rate
from metrics.scope import NATION, Scope

WEEKS: Final = 12
RATED: Final = [
    "online",
    "target",
    "expected",
    "is_forecast",
    "plans",
    "planned",
    "overdue",
    "state",
    "days_since",
    "is_independent",
]
"""What a rating reads of a row."""


def read_league(reading: Reading, as_of: date, scope: Scope = NATION) -> pd.DataFrame:
    """Return one row an agency: names, online, target, share, weeks, overdue, silence, rating.

    Columns: agency_id, code, name, ministry, state_department, is_independent, online, in_scope,
    target, target_kind, share, online_weekly (12 counts), change_4_weeks, entered_4, overdue,
    plans (due by the deadline), reported_on, days_since, state, expected (at the deadline),
    is_forecast, grade, because.
    """
    facts = read_facts(reading, as_of, scope)
    league = facts.table.rename(columns={"due": "plans", "net_4": "change_4_weeks"})
    weekly = list_weekly_counts(reading, as_of, scope)
    latest = {one: counts[-WEEKS:] for one, _, counts in weekly.itertuples(index=False)}
    league["online_weekly"] = league["agency_id"].map(latest)
    league["share"] = league["online"] / league["target"].where(league["target"] > 0)
    expected = expect_by_agency(reading, as_of, league).drop(columns="code")
    league = pd.concat([league, expected], axis="columns")
    thresholds = reading.settings(as_of).get("rating_thresholds", {})
    is_past = facts.target.is_past(as_of)
    ratings = [rate_row(row, thresholds, is_past) for row in league[RATED].to_dict("records")]
    league["grade"] = [rating.grade for rating in ratings]
    # Of objects: a column of strings would forget what another language needs of a sentence.
    because = [rating.because for rating in ratings]
    league["because"] = pd.Series(because, index=league.index, dtype=object)
    return league


def rate_row(
    row: Mapping[Hashable, Any], thresholds: Mapping[str, Any], is_past: bool = False
) -> Rating:
    """Return the rating of one row of the league; `is_past` where the deadline has come."""
    target = int(row["target"])
    has_reported = row["state"] != "never"
    return rate(
        Facts(
            expected=row["online"] if is_past else row["expected"],
            target=target,
            is_forecast=bool(row.get("is_forecast", False)),
            plan_adequacy=(row["online"] + row["plans"]) / target if target else None,
            overdue_share=row["overdue"] / row["planned"] if row["planned"] else None,
            days_since=int(row["days_since"]) if has_reported else None,
            is_independent=bool(row["is_independent"]),
            has_reported=has_reported,
            is_past=is_past,
        ),
        thresholds,
    )
