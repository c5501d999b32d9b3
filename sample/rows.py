"""What a workbook of a given day says of a service: values by field, not yet in its layout."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sample.agencies import Agency
from sample.services import FIRST_BLOCKER_STAGE, IN_USE, LIVE, TESTING, Service

MATURITY_FORM = 2


def tell(agency: Agency, service: Service, report: int) -> dict[str, Any]:
    """Return the fields as the agency's report (0 to 3) tells them; None is an empty cell."""
    reported_on = agency.reports[report]
    history, said = service.history, service.particulars
    stage, since = history.stage_on(reported_on)
    is_live = stage in (LIVE, IN_USE)
    is_ahead = stage < LIVE
    tells_date = is_live and history.is_dated
    verified_on = history.live_on + timedelta(days=said.verified_after)
    is_verified = is_live and said.verified_by is not None and verified_on <= reported_on
    is_blocked = FIRST_BLOCKER_STAGE <= stage <= TESTING and said.blocker is not None
    return {
        "ministry": agency.ministry or None,
        "state_department": agency.state_department or None,
        "agency": agency.name,
        "service_code": service.code,
        "service_name": (service.renamed if report > 1 else None) or service.name,
        "parent_service": service.parent,
        "category": service.category,
        "audience": said.audience,
        "channel": said.channel,
        "stage": stage,
        "stage_since": since if tells_date or not is_live else None,
        "started_on": history.entered[1] if stage and reported_on >= history.entered[1] else None,
        "planned_live_on": history.plans[report] if is_ahead else None,
        "live_on": history.live_on if tells_date else None,
        "maturity": _tell_maturity(service, reported_on, is_live=is_live),
        "fee": said.fee,
        "url": said.url if is_live or stage == TESTING else None,
        "agency_verified_by": said.verified_by if is_verified else None,
        "agency_verified_on": verified_on if is_verified else None,
        "officer": said.officer,
        "exempt": service.exempt,
        "merged_into": service.merged_into if stage == history.left_to else None,
        "regression_reason": said.reason if history.left_on == since else None,
        "paperless": said.paperless if is_live else None,
        "days_promised": said.days_promised,
        "remarks": said.remarks,
        **_tell_payment(service, stage, is_live=is_live),
        **_tell_blocker(service, reported_on, is_blocked=is_blocked),
    }


def _tell_maturity(service: Service, reported_on: date, *, is_live: bool) -> int | None:
    history, said = service.history, service.particulars
    if not is_live:
        return said.maturity_before
    if history.upgraded_on and reported_on < history.upgraded_on:
        return MATURITY_FORM
    return said.maturity


def _tell_payment(service: Service, stage: int, *, is_live: bool) -> Mapping[str, Any]:
    said = service.particulars
    status = said.payment_status
    if not is_live and status in ("settling", "reconciled"):
        status = "initiated" if stage in (4, TESTING) else "none"
    has_providers = status in ("settling", "reconciled", "own paybill")
    return {
        "payment_status": status,
        "payment_providers": said.payment_providers if has_providers else (),
    }


def _tell_blocker(service: Service, reported_on: date, *, is_blocked: bool) -> Mapping[str, Any]:
    said = service.particulars
    days = said.next_action_in
    return {
        "blocker_kind": said.blocker_kind if is_blocked else None,
        "blocker": said.blocker if is_blocked else None,
        "next_action_on": (
            reported_on + timedelta(days=days) if is_blocked and days is not None else None
        ),
    }


def is_told(service: Service, report: int) -> bool:
    """Return whether a report lists the service."""
    return service.history.first_listed <= report
