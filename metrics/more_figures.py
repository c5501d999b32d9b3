"""The further figures of `figures --json`: flow, losses, quality of the data, concerns."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.concerns import count_held_up, read_concentration
from metrics.durations import read_time_in_stage
from metrics.forecast import Forecast, read_paths
from metrics.forecast_figures import tell_paths
from metrics.losses import list_regressions, list_withdrawals
from metrics.plans import read_slips
from metrics.quality import read_completeness, read_front_page_links, read_without_outliers
from metrics.scope import Scope
from metrics.stages import count_stages
from metrics.uplift import read_days_to_serve, read_uplift

NAMED: Final = 12
NONE_OF: Final = {
    "all": mark("No service is listed."),
    "live": mark("No service is live."),
    "unfinished": mark("No service is unfinished."),
}
"""So many of the agencies that hold half of what is missing are named."""


def tell_more(reading: Reading, as_of: date, scope: Scope, answer: Forecast) -> dict[str, Any]:
    """Return the figures that stand after freshness."""
    stages = count_stages(reading, as_of, scope).groupby("stage")["services"].sum()
    return {
        "path_to_target": tell_paths(read_paths(reading, answer, scope)),
        "stages": {str(stage): int(services) for stage, services in stages.items()},
        "time_in_stage": _tell_times(read_time_in_stage(reading, as_of, scope)),
        "slips": asdict(read_slips(reading, as_of, scope)),
        "regressions": len(list_regressions(reading, as_of, scope)),
        "withdrawals": len(list_withdrawals(reading, as_of, scope)),
        "uplift": asdict(read_uplift(reading, as_of, scope)),
        "days_to_serve": _tell_days(reading, as_of, scope),
        "quality": _tell_quality(reading, as_of, scope),
        "held_up": _list_rows(count_held_up(reading, as_of, scope)),
        "concentration": _tell_concentration(reading, as_of, scope),
    }


def _tell_times(times: pd.DataFrame) -> list[dict[str, Any]]:
    rows = _list_rows(times)
    for row in rows:
        few = row["p50"] is None or row["p85"] is None
        row["reason"] = mark("Too few have moved on from this stage to say.") if few else None
    return rows


def _tell_days(reading: Reading, as_of: date, scope: Scope) -> dict[str, Any]:
    days = read_days_to_serve(reading, as_of, scope)
    return {**asdict(days), "reason": days.kept.reason}


def _tell_quality(reading: Reading, as_of: date, scope: Scope) -> dict[str, Any]:
    outliers = read_without_outliers(reading, as_of, scope)
    without = outliers.counts.set_index("count")["without"]
    fields = read_completeness(reading, as_of, scope)
    return {
        "front_page_links": read_front_page_links(reading, as_of, scope).as_dict(),
        "completeness": {
            row["field"]: {
                "numerator": row["filled"],
                "denominator": row["services"],
                "value": row["filled_share"],
                "reason": None if row["services"] else NONE_OF[row["whose"]],
            }
            for row in _list_rows(fields)
        },
        "without_outliers": {
            "agencies": outliers.agencies["code"].tolist(),
            "services_online": int(without["online"]),
            "claimed": int(without["claimed"]),
            "in_scope": int(without["in_scope"]),
        },
    }


def _tell_concentration(reading: Reading, as_of: date, scope: Scope) -> dict[str, Any]:
    found = read_concentration(reading, as_of, scope)
    return {
        "holders": found.holders,
        "held": found.held,
        "missing": found.missing,
        "agencies": found.agencies["code"].head(min(found.holders, NAMED)).tolist(),
        "reason": found.reason,
    }


def _list_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return rows with plain numbers, and None for what is missing."""
    plain = table.astype(object).where(table.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]
