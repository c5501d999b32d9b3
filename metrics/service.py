"""One service: what it is, what it counts as and why not more, and what was reported of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import pandas as pd

from data.fields import SERVICE_FIELDS
from data.reading import Reading
from data.sentence import mark
from metrics.scope import NATION
from metrics.statements import read_statement

WHY: Final = {
    "exempt": mark("It is exempt: it is not to go online."),
    "variants": mark("It is a variant; its parent service is counted instead."),
    "duplicates": mark("Its agency lists the same name twice; the other copy is counted."),
    "maturity_below": mark("Its maturity is below what the counting rule asks for."),
    "maturity_unknown": mark("Its maturity is not stated."),
    "channel": mark("Its channel does not count by the counting rule."),
    "no_transactions": (
        mark("No transaction completed online is reported for the three latest whole months.")
    ),
}
NOT_LIVE: Final = mark("It is not live yet.")
GONE: Final = mark("It was withdrawn or merged.")


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    """A service on a day. `levels`: the counts that it is in, in_scope first.

    `fields`: every field as it stands; `place`: entry_no, sheet_no, row_no, sheet_name, file_name,
    file_sha256, reported_on; `why_not_counted`: None where it counts at every level.
    """

    service_id: UUID
    unit_id: UUID | None
    fields: dict[str, Any]
    agency: dict[str, Any]
    place: dict[str, Any]
    stage_on: date
    is_inferred_on: bool
    levels: tuple[str, ...]
    is_online: bool
    left_out: str | None
    why_not_counted: str | None
    periods: pd.DataFrame
    monthly: pd.DataFrame


def read_service(reading: Reading, as_of: date, service_id: UUID) -> ServiceDetail | None:
    """Return a service as it stands on a day; None where it is not listed on it."""
    asked = {"as_of": as_of, "service": str(service_id), **NATION.parameters}
    rows = reading.records(read_statement("services"), services=[str(service_id)], **asked)
    if not rows:
        return None
    row = rows[0]
    return ServiceDetail(
        service_id=row["service_id"],
        unit_id=row["unit_id"],
        fields={field.name: row.get(field.name) for field in SERVICE_FIELDS},
        agency=_take(row, "agency_id", "code", "agency", "ministry", "state_department"),
        place=_take(
            row, "entry_no", "sheet_no", "row_no", "sheet_name", "file_name", "file_sha256",
            "reported_on",
        ),
        stage_on=row["stage_on"],
        is_inferred_on=row["is_inferred_on"],
        levels=list_levels(row["level"]),
        is_online=row["is_online"],
        left_out=row["left_out"],
        why_not_counted=explain(row["stage"], row["left_out"]),
        periods=reading.frame(read_statement("service_periods"), **asked),
        monthly=reading.frame(read_statement("service_monthly"), **asked),
    )  # fmt: skip


def list_levels(furthest: str | None) -> tuple[str, ...]:
    """Return every count that a service is in, from the furthest it reaches."""
    if furthest is None:
        return ()
    if furthest in ("in_scope", "claimed"):
        return (furthest,)
    order = ("in_scope", "claimed", "distinct", "end_to_end", "transacting")
    return order[: order.index(furthest) + 1]


def explain(stage: int, left_out: str | None) -> str | None:
    """Return why a service is not in the next count, in words."""
    if left_out:
        return WHY[left_out]
    if stage > 7:
        return GONE
    return NOT_LIVE if stage < 6 else None


def _take(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}
