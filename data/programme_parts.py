"""Reads each part of programme.toml into rows for the ledger, noting what cannot be read."""

from datetime import date
from typing import Any, Final

from data.tables import Table

PROGRAMME_TEXTS: Final = ("name", "portal", "paybill", "lead")
CALENDAR_DAYS: Final = ("every_days", "late_after_days")
THRESHOLDS: Final = (
    "green_from",
    "amber_green_from",
    "amber_red_from",
    "plan_adequacy_below",
    "overdue_above",
)


def read_settings(file: Table) -> tuple[dict[str, Any], date | None]:
    """Return the settings by name, and the day from which they hold."""
    programme = file.take_table("programme")
    rule = file.take_table("counting_rule")
    thresholds = file.take_table("rating_thresholds")
    calendar = file.take_table("reporting_calendar")
    channels = file.take_table("channels")
    payment = file.take_table("payment")
    settings: dict[str, Any] = {
        "programme": {name: programme.take(name, str) for name in PROGRAMME_TEXTS},
        "time_zone": programme.take("time_zone", str),
        "currency": programme.take("currency", str),
        "counting_rule": {
            "level": rule.take("level", str),
            "maturity_from": rule.take("maturity_from", int),
            "channels": rule.take_texts("channels"),
        },
        "rating_thresholds": {name: thresholds.take(name, float) for name in THRESHOLDS}
        | {"silent_days_over": thresholds.take("silent_days_over", int)},
        "reporting_calendar": {name: calendar.take(name, int) for name in CALENDAR_DAYS}
        | {"cutoff_weekday": calendar.take("cutoff_weekday", str)},
        "channels": channels.take_texts("names"),
        "channel_where_unknown": channels.take("where_unknown", str),
        "payment_statuses": payment.take_texts("statuses"),
        "payment_integrated": payment.take_texts("integrated"),
        "payment_providers": payment.take_texts("providers"),
        "stages": _read_numbered(file, "stages"),
        "maturity_levels": _read_numbered(file, "maturity_levels"),
    }
    applies_from = programme.take("applies_from", date)
    for table in (programme, rule, thresholds, calendar, channels, payment):
        table.close()
    return settings, applies_from


def _read_numbered(file: Table, name: str) -> list[dict[str, Any]]:
    rows = []
    for table in file.take_tables(name):
        rows.append({"number": table.take("number", int), "name": table.take("name", str)})
        table.close()
    return rows


def read_targets(file: Table) -> list[dict[str, Any]]:
    """Return the rows of `targets`: the programme's own, so without an agency."""
    baseline = file.take_table("baseline")
    on = baseline.take("on", date)
    rows = [_target("baseline", baseline, baseline.take("services", int), on, on)]
    dated = [("target", file.take_table("target"))]
    dated += [("milestone", table) for table in file.take_tables("milestones")]
    for kind, table in dated:
        services, due_on = table.take("services", int), table.take("due_on", date)
        rows.append(_target(kind, table, services, due_on, table.take("effective_on", date)))
    aim = file.take_table("receipts_aim")
    due_on, effective_on = aim.take("due_on", date), aim.take("effective_on", date)
    for kind, name in (("receipts_aim", "kes_a_day"), ("receipts_baseline", "from_kes_a_day")):
        rows.append(_target(kind, aim, aim.take(name, int), due_on, effective_on))
    for table in (baseline, *(table for _, table in dated), aim):
        table.close()
    return rows


def _target(
    kind: str, table: Table, services: int | None, due_on: date | None, effective_on: date | None
) -> dict[str, Any]:
    return {
        "kind": kind,
        "agency_id": None,
        "services": services,
        "due_on": due_on,
        "effective_on": effective_on,
        "signed_by": None,
        "reading": table.take("reading", str),
    }


def read_promises(file: Table) -> list[dict[str, Any]]:
    """Return the rows of `promises`."""
    rows: list[dict[str, Any]] = []
    for table in file.take_tables("promises"):
        texts = {name: table.take(name, str) for name in ("speaker", "words", "source", "reading")}
        rows.append({**texts, "said_on": table.take_if_there("said_on", date)})
        table.close()
    return rows


def read_stated_totals(file: Table) -> list[dict[str, Any]]:
    """Return the rows of `stated_totals`."""
    rows: list[dict[str, Any]] = []
    for table in file.take_tables("stated_totals"):
        services, stated_on = table.take("services", int), table.take("stated_on", date)
        if services is not None and services < 0:
            table.note("services", f"is {services}, below 0", "Write the number that was stated.")
        rows.append(
            {
                "services": services,
                "stated_on": stated_on,
                "what": table.take("what", str),
                "source": table.take("source", str),
                "url": table.take_if_there("url", str),
                "reading": table.take_if_there("reading", str),
            }
        )
        table.close()
    return rows
