"""The fields that a workbook may report, in the one order that everything else follows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a cell of a field holds once it is read."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    MONTH = "month"
    NUMBER = "number"
    WHOLE = "whole"
    YES_NO = "yes_no"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name (also its column in the ledger) and the kind of its values."""

    name: str
    kind: Kind = Kind.TEXT


SERVICE_FIELDS: Final = (
    Field("ministry"),
    Field("state_department"),
    Field("agency"),
    Field("service_code", Kind.CODE),
    Field("service_name"),
    Field("parent_service"),
    Field("category"),
    Field("audience"),
    Field("channel"),
    Field("stage", Kind.WHOLE),
    Field("stage_since", Kind.DATE),
    Field("started_on", Kind.DATE),
    Field("planned_live_on", Kind.DATE),
    Field("live_on", Kind.DATE),
    Field("maturity", Kind.WHOLE),
    Field("fee", Kind.NUMBER),
    Field("payment_status"),
    Field("payment_providers", Kind.LIST),
    Field("url"),
    Field("agency_verified_by"),
    Field("agency_verified_on", Kind.DATE),
    Field("officer"),
    Field("blocker_kind"),
    Field("blocker"),
    Field("next_action_on", Kind.DATE),
    Field("exempt"),
    Field("merged_into"),
    Field("regression_reason"),
    Field("paperless", Kind.YES_NO),
    Field("days_promised", Kind.NUMBER),
    Field("approved_by"),
    Field("remarks"),
)

PERFORMANCE_FIELDS: Final = (
    Field("agency"),
    Field("service_code", Kind.CODE),
    Field("service_name"),
    Field("month", Kind.MONTH),
    Field("provider"),
    Field("started", Kind.WHOLE),
    Field("completed_online", Kind.WHOLE),
    Field("completed_all", Kind.WHOLE),
    Field("from_abroad", Kind.WHOLE),
    Field("collected", Kind.NUMBER),
    Field("settled", Kind.NUMBER),
    Field("unmatched", Kind.NUMBER),
    Field("days_taken", Kind.NUMBER),
)

CONCERN_FIELDS: Final = (
    Field("raised_by"),
    Field("agency"),
    Field("kind"),
    Field("concern"),
    Field("services", Kind.LIST),
    Field("owner"),
    Field("raised_on", Kind.DATE),
    Field("due_on", Kind.DATE),
    Field("answer"),
    Field("closed_on", Kind.DATE),
)

FIELDS_BY_SHEET_KIND: Final = {
    "services": SERVICE_FIELDS,
    "performance": PERFORMANCE_FIELDS,
    "statement": PERFORMANCE_FIELDS,
    "concerns": CONCERN_FIELDS,
}

SAID_BIT: Final = {field.name: 1 << place for place, field in enumerate(SERVICE_FIELDS)}


def encode_said(names: set[str]) -> int:
    """Return the bit set of the service fields that a sheet has, as `sheets.said_fields` keeps it.

    Raises KeyError for a name that is not a service field.
    """
    return sum(SAID_BIT[name] for name in names)
