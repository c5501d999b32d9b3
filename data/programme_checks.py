"""What must hold between the values of programme.toml, once each of them can be read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from data.faults import Fault

LEVELS: Final = ("claimed", "distinct", "end_to_end", "transacting")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERED: Final = {"stages": range(10), "maturity_levels": range(5)}

Found = Iterator[tuple[str, str, str]]  # where, what, what to do next


def check_across(
    file_name: str, settings: Mapping[str, Any], targets: Sequence[Mapping[str, Any]]
) -> list[Fault]:
    """Return every fault between values, all of which must be there and of their kind."""
    found = [
        *_check_place(settings),
        *_check_numbered(settings),
        *_check_rule(settings),
        *_check_thresholds(settings["rating_thresholds"]),
        *_check_calendar(settings["reporting_calendar"]),
        *_check_targets(targets),
    ]
    return [Fault(f"{file_name}, {where}", what, remedy) for where, what, remedy in found]


def _check_place(settings: Mapping[str, Any]) -> Found:
    try:
        ZoneInfo(settings["time_zone"])
    except (ZoneInfoNotFoundError, ValueError, OSError):
        what = f'is "{settings["time_zone"]}", which is no time zone'
        yield "programme.time_zone", what, 'Write one like "Africa/Nairobi".'
    if not re.fullmatch("[A-Z]{3}", settings["currency"]):
        what = f'is "{settings["currency"]}", which is no currency code'
        yield "programme.currency", what, 'Write three capitals, like "KES".'


def _check_numbered(settings: Mapping[str, Any]) -> Found:
    for name, numbers in NUMBERED.items():
        rows = settings[name]
        if sorted(row["number"] for row in rows) != list(numbers):
            remedy = f"Give each number from 0 to {numbers[-1]} one table."
            yield name, "are not numbered once each", remedy
        if len({row["name"].casefold() for row in rows}) < len(rows):
            yield name, "share a name", "Give each a name of its own."


def _check_rule(settings: Mapping[str, Any]) -> Found:
    rule = settings["counting_rule"]
    if rule["level"] not in LEVELS:
        what = f'is "{rule["level"]}", which is no count'
        yield "counting_rule.level", what, f"Use one of: {', '.join(LEVELS)}."
    if rule["maturity_from"] not in NUMBERED["maturity_levels"]:
        what = f"is {rule['maturity_from']}, which is no maturity level"
        yield "counting_rule.maturity_from", what, "Use a number from 0 to 4."
    chosen = {
        "counting_rule.channels": (rule["channels"], settings["channels"]),
        "channels.where_unknown": ([settings["channel_where_unknown"]], settings["channels"]),
        "payment.integrated": (settings["payment_integrated"], settings["payment_statuses"]),
    }
    for where, (named, listed) in chosen.items():
        for name in named:
            if name not in listed:
                yield where, f'has "{name}", which is not listed', f"Use: {', '.join(listed)}."


def _check_thresholds(thresholds: Mapping[str, Any]) -> Found:
    where = "rating_thresholds"
    falling = [thresholds[name] for name in ("green_from", "amber_green_from", "amber_red_from")]
    if not falling[0] > falling[1] > falling[2] > 0:
        what = "do not fall from green_from over amber_green_from to amber_red_from"
        yield where, what, "Write them falling and above 0, like 1.0, 0.9 and 0.7."
    for name in ("plan_adequacy_below", "overdue_above"):
        if not 0 <= thresholds[name] <= 1:
            what = f"is {thresholds[name]}, not a share"
            yield f"{where}.{name}", what, "Write a number from 0 to 1."
    if thresholds["silent_days_over"] < 1:
        what = f"is {thresholds['silent_days_over']}"
        yield f"{where}.silent_days_over", what, "Write at least 1 day."


def _check_calendar(calendar: Mapping[str, Any]) -> Found:
    where = "reporting_calendar"
    if calendar["every_days"] < 1:
        yield f"{where}.every_days", f"is {calendar['every_days']}", "Write at least 1 day."
    if calendar["late_after_days"] < calendar["every_days"]:
        what = f"is {calendar['late_after_days']}, sooner than the next report"
        yield f"{where}.late_after_days", what, "Write at least every_days."
    if calendar["cutoff_weekday"] not in WEEKDAYS:
        what = f'is "{calendar["cutoff_weekday"]}", which is no weekday'
        yield f"{where}.cutoff_weekday", what, f"Use one of: {', '.join(WEEKDAYS)}."


def _check_targets(targets: Sequence[Mapping[str, Any]]) -> Found:
    by_kind = {row["kind"]: row for row in targets if row["kind"] != "milestone"}
    for kind, row in by_kind.items():
        if row["services"] < 0:
            yield kind, f"has {row['services']}, below 0", "Write 0 or more."
    start, end = by_kind["baseline"], by_kind["target"]
    if end["due_on"] <= start["due_on"]:
        yield (
            "target.due_on",
            f"is not after the baseline ({start['due_on']})",
            "Write a later day.",
        )
    if end["services"] <= start["services"]:
        what = f"is not above the baseline ({start['services']})"
        yield "target.services", what, "Write a larger number."
    milestones = [row for row in targets if row["kind"] == "milestone"]
    last = start
    for number, row in enumerate(sorted(milestones, key=lambda row: row["due_on"]), start=1):
        is_after = last["due_on"] < row["due_on"] < end["due_on"]
        if not is_after or not last["services"] <= row["services"] <= end["services"]:
            what = "does not lie between what is before it and the target"
            yield f"milestones, by day the {number}.", what, "Put its day and number between them."
        last = row
    if by_kind["receipts_aim"]["services"] <= by_kind["receipts_baseline"]["services"]:
        yield "receipts_aim.kes_a_day", "is not above from_kes_a_day", "Write a larger amount."
