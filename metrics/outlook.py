"""Services expected online at the deadline: by the forecast, or at the last rate continued."""

import math
from datetime import date

import pandas as pd


def continue_rate(
    online: pd.Series, entered_4_weeks: pd.Series, in_scope: pd.Series, weeks_left: float | None
) -> pd.Series:
    """Return services online at the deadline if the rate of the last four weeks goes on.

    Meaning: the last four weeks' first entries a week, continued to the deadline, without odds.
    Formula: online + entries of the last 4 weeks / 4 x weeks left, at most what is in scope.
    Grain: one number per agency or scope.
    Unit: services.
    Left out: losses, and everything that a forecast would know.
    Source: as for throughput.
    """
    weeks = max(weeks_left or 0.0, 0.0)
    reached = online + entered_4_weeks / 4 * weeks
    return reached.clip(upper=in_scope.clip(lower=online))


def count_weeks(as_of: date, deadline: date | None) -> int:
    """Return whole weeks needed to reach a deadline, 0 once it has come."""
    return max(0, math.ceil((deadline - as_of).days / 7)) if deadline else 0
