"""Services online at the deadline if the last rate goes on, without odds."""

import pandas as pd


def continue_rate(online: pd.Series, net_4_weeks: pd.Series, weeks_left: float | None) -> pd.Series:
    """Return services online at the deadline if the rate of the last four weeks goes on.

    Meaning: the last four weeks' net rate continued to the deadline; no forecast, no odds.
    Formula: online + (online - online 4 weeks ago) / 4 x weeks left, at least 0.
    Grain: one number per agency or scope.
    Unit: services.
    Left out: everything that a forecast would know.
    Source: as for services online.
    """
    weeks = max(weeks_left or 0.0, 0.0)
    return (online + net_4_weeks / 4 * weeks).clip(lower=0)
