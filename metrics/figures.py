"""Every figure of a scope on a day, in the one shape that the command line and pages share."""

from datetime import date
from typing import Any

import pandas as pd

from data.reading import Reading
from data.sentence import mark
from metrics.agencies import Facts, read_facts
from metrics.counts import Counts, read_level, sum_counts
from metrics.durations import read_aged, read_cycle_time
from metrics.expected import keep_forecast
from metrics.forecast.issued import read_issued
from metrics.forecast_figures import tell_forecast, tell_issued
from metrics.freshness import sum_freshness
from metrics.more_figures import tell_more
from metrics.payments import Use, read_use
from metrics.quality import count_pairs
from metrics.rating import Rating
from metrics.run_rate import find_required_rate
from metrics.scope import NATION, Scope, read_agencies
from metrics.scope_rating import rate_scope
from metrics.shares import Share
from metrics.statements import read_statement
from metrics.targets import draw_plan, read_stated
from metrics.throughput import sum_throughput
from metrics.trajectory import find_overdue, find_trajectory
from metrics.verification import read_verified_share


def read_figures(
    reading: Reading, as_of: date, scope: Scope = NATION, known_on: date | None = None
) -> dict[str, Any]:
    """Return every figure of a scope as `figures --json` shows it; raises ScopeUnknown.

    Every share has numerator, denominator, value and reason; every null a reason beside it
    (`reason`, or the name of the null with `_reason`). `known_on` is only written down: `reading`
    must be the one of that day. Without it stands the day of the last entry known.
    """
    read_agencies(reading, scope)
    facts = read_facts(reading, as_of, scope)
    counts = sum_counts(facts.table, read_level(reading, as_of))
    answer = keep_forecast(reading, as_of, scope)
    use = read_use(reading, as_of, scope)
    rating = rate_scope(reading, as_of, facts, answer, scope)
    return {
        "as_of": as_of.isoformat(),
        "known_on": (known_on or find_last_day(reading) or as_of).isoformat(),
        "entry": reading.known,
        "scope": dict(scope.parameters),
        "target": facts.target.as_dict(as_of),
        "counts": {**counts.as_dict(), "pairs": count_pairs(reading, as_of, scope)},
        "verified_share": read_verified_share(reading, as_of, scope).as_dict(),
        "stated": _tell_stated(read_stated(reading, as_of), scope),
        **_tell_progress(reading, as_of, scope, facts, counts),
        "forecast": {
            **tell_forecast(answer),
            "issued": tell_issued(read_issued(reading, as_of)),
        },
        "cycle_time": read_cycle_time(reading, as_of, scope).as_dict(),
        "overdue": find_overdue(facts.table).as_dict(),
        "aged": read_aged(reading, as_of, scope).as_dict(),
        **_tell_use(use),
        "rating": _tell_rating(rating),
        "freshness": sum_freshness(facts.table).as_dict(),
        **tell_more(reading, as_of, scope, answer),
    }


def find_last_day(reading: Reading) -> date | None:
    """Return the day, in Nairobi, of the last entry known; None for an empty ledger."""
    ((last,),) = reading.rows(read_statement("last_day"))
    return last if isinstance(last, date) else None


def _tell_progress(
    reading: Reading, as_of: date, scope: Scope, facts: Facts, counts: Counts
) -> dict[str, Any]:
    rate = find_required_rate(counts.online, facts.target, as_of)
    plan = draw_plan(reading, facts.targets, facts.target, scope)
    trajectory = find_trajectory(counts.online, facts.target, plan, facts.table, as_of)
    throughput = sum_throughput(facts.table)
    return {
        "services_online": counts.online,
        "in_scope": counts.in_scope,
        "saturation": counts.saturation.as_dict(),
        "end_to_end_share": counts.end_to_end_share.as_dict(),
        "throughput": {
            "last_4_weeks": throughput.last_4_weeks,
            "last_8_weeks": throughput.last_8_weeks,
            "net_last_4_weeks": throughput.net_last_4_weeks,
            "dated_by_report_last_4_weeks": throughput.inferred_last_4_weeks,
        },
        "required_per_week": rate.per_week,
        "required_per_week_reason": rate.reason,
        "trajectory": trajectory.as_dict(),
    }


def _tell_stated(stated: pd.DataFrame, scope: Scope) -> dict[str, Any]:
    if not scope.is_nation or stated.empty:
        reason = mark("No total was stated in public by that day.")
        if not scope.is_nation:
            reason = mark("Totals were stated for the whole programme only.")
        empty = dict.fromkeys(("services", "on", "source", "evidenced", "gap"))
        return {**empty, "reason": reason}
    last = stated.iloc[-1]
    return {
        "services": int(last["services"]),
        "on": pd.Timestamp(last["stated_on"]).date().isoformat(),
        "source": str(last["source"]),
        "what": str(last["what"]),
        "evidenced": int(last["evidenced"]),
        "gap": int(last["gap"]),
        "reason": None,
    }


def _tell_use(use: Use) -> dict[str, Any]:
    shares: dict[str, Share] = {
        "payment_coverage": use.payment_coverage,
        **{name: use.shares[name] for name in ("take_up", "completion")},
        "activation": use.activation,
        **{name: use.shares[name] for name in ("settlement", "unmatched")},
        "paperless": use.paperless,
        "from_abroad": use.shares["from_abroad"],
    }
    receipts = use.receipts
    return {
        **{name: share.as_dict() for name, share in shares.items()},
        "receipts_per_day": receipts.per_day,
        "receipts_per_day_reason": receipts.reason,
        "receipts": {
            "collected": receipts.collected,
            "days": receipts.days,
            "months": [month.isoformat() for month in receipts.months],
            "reason": receipts.reason,
        },
    }


def _tell_rating(rating: Rating) -> dict[str, str]:
    return {"grade": rating.grade, "because": rating.because}
