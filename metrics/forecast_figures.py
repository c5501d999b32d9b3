"""The forecast as `figures --json` shows it, with the record of how it did before."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final

from data.sentence import mark
from metrics.forecast import Forecast, PathsToTarget
from metrics.forecast.issued import IssuedRecord
from metrics.forecast.target_path import TargetPath

STEPS_TOLD: Final = 20


def tell_forecast(answer: Forecast) -> dict[str, Any]:
    """Return odds, range, dates, naive forecasts and record; each null has its reason beside it.

    Meaning: how many services will be online at the deadline, and how likely the target is.
    Formula: a thousand futures drawn from how services have moved from stage to stage, at the
      recent pace: the share that reaches the target; the counts that 10, 50 and 90 per cent do
      not exceed; the days by which 50 and 85 per cent have reached it.
    Grain: one per scope; agencies, ministries and the nation from the same draws, so they add up.
    Unit: chance 0-1; services; days. No odds, with the reason, where too little is known.
    Left out: what no inventory lists. Two forecasts without odds stand beside: the last rate
      continued, and the plans as promised; and the record of past forecasts against both.
    Source: stages, dates and plans in service rows of standing submissions.
    """
    reason = answer.reason or (None if answer.p_target is not None else answer.date_reason)
    at_deadline = answer.at_deadline
    no_range = None if at_deadline else reason
    dates_reason = reason or answer.date_reason
    return {
        "p_target": answer.p_target,
        "at_deadline": {
            "p10": at_deadline.p10 if at_deadline else None,
            "p50": at_deadline.p50 if at_deadline else None,
            "p90": at_deadline.p90 if at_deadline else None,
            "reason": no_range,
        },
        "expected": answer.expected,
        "date_p50": _write(answer.date_p50),
        "date_p85": _write(answer.date_p85),
        "date_reason": None if answer.date_p50 and answer.date_p85 else dates_reason,
        "dates": [_write(day) for day in answer.dots],
        "reason": reason or (None if answer.date_p85 else answer.date_reason),
        "note": answer.note,
        "unreported": round(answer.unreported, 1),
        "naive": _tell_naive(answer),
        "record": _tell_record(answer),
    }


def _tell_naive(answer: Forecast) -> dict[str, Any]:
    naive = answer.naive
    return {
        "rate_continued": round(naive.rate_continued) if naive else None,
        "plans_as_promised": round(naive.plans_as_promised) if naive else None,
        "reason": None if naive else mark("There is no deadline to continue them to."),
    }


def _tell_record(answer: Forecast) -> dict[str, Any]:
    record = answer.record
    rivals = (record.against_rate, record.against_plan)
    no_rival = (
        mark("A rival without any error cannot be compared with.") if None in rivals else None
    )
    return {
        "weeks": record.weeks,
        "mean_absolute_error": record.mean_absolute_error,
        "against_rate": record.against_rate,
        "against_plan": record.against_plan,
        "band_80_held": record.band_80_held,
        "pinball": record.pinball,
        "crps": record.crps,
        "reason": record.reason or no_rival,
    }


def _write(day: date | None) -> str | None:
    return day.isoformat() if day else None


def tell_issued(issued: IssuedRecord) -> dict[str, Any]:
    """Return how the forecasts that went out in papers did, once their days had come."""
    return asdict(issued)


def tell_paths(paths: PathsToTarget) -> dict[str, Any]:
    """Return the fewest agencies, and concerns, whose delivery closes the gap to the target.

    Meaning: what would have to be delivered, beyond what is expected, to reach the target.
    Formula: agencies (or concerns) in falling order of the services that their delivery adds,
      until the shortfall of the forecast is closed; or by how many even all of it falls short.
    Grain: one row per step.
    Unit: services.
    Left out: services not in any inventory, and those that would not count once live.
    Source: the forecast; blockers and concerns of standing submissions.
    """
    return {
        "agencies": _tell_path(paths.by_agency),
        "concerns": _tell_path(paths.by_concern),
        "reason": paths.reason,
    }


def _tell_path(path: TargetPath | None) -> dict[str, Any] | None:
    if path is None:
        return None
    return {
        "shortfall": round(path.shortfall, 1),
        "steps": [
            {"name": step.name, "services": step.services, "brings": round(step.brings, 1)}
            for step in path.steps[:STEPS_TOLD]
        ],
        "steps_in_all": len(path.steps),
        "short_by": round(path.short_by, 1),
    }
