"""The forecast as `figures --json` shows it, with the record of how it did before."""

from datetime import date
from typing import Any

from metrics.forecast import Forecast


def tell_forecast(answer: Forecast) -> dict[str, Any]:
    """Return odds, range, dates, naive forecasts and record; each null has its reason beside it."""
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
        "reason": None if naive else "There is no deadline to continue them to.",
    }


def _tell_record(answer: Forecast) -> dict[str, Any]:
    record = answer.record
    rivals = (record.against_rate, record.against_plan)
    no_rival = "A rival without any error cannot be compared with." if None in rivals else None
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
