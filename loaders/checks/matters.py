"""Concerns without words, an owner, a due date or an answer."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from data.identity import name_key
from loaders.checks.case import Case
from loaders.rows import day


def check_words(case: Case) -> None:
    """Refuse rows that name no concern; mark those that nobody owns."""
    rows = case.rows
    case.collector.mark("missing_concern", ~rows.filled("concern") & ~rows.is_outside, "concern")
    is_open = rows.is_accepted & ~rows.filled("closed_on")
    words = _words_of(case)
    case.collector.mark(
        "concern_without_owner", is_open & ~rows.filled("owner"), "owner", value=words
    )
    case.collector.mark(
        "concern_without_due_date", is_open & ~rows.filled("due_on"), "due_on", value=words
    )


def check_dates(case: Case) -> None:
    """Mark concerns that are overdue, closed without an answer, or before they were raised."""
    rows, collector = case.rows, case.collector
    due, closed, raised = (rows.dates(name) for name in ("due_on", "closed_on", "raised_on"))
    collector.mark(
        "concern_overdue",
        rows.is_accepted & (due < day(case.reported_on)) & np.isnat(closed),
        "due_on",
        value=lambda place: rows.values["due_on"][place],
    )
    collector.mark(
        "closed_without_answer",
        rows.is_accepted & ~np.isnat(closed) & ~rows.filled("answer"),
        "closed_on",
        value=lambda place: rows.values["closed_on"][place],
    )
    collector.mark(
        "closed_before_raised",
        rows.is_accepted & (closed < raised),
        "closed_on",
        value=lambda place: rows.values["closed_on"][place],
        other=lambda place: rows.values["raised_on"][place],
    )


def check_services(case: Case, listed: Mapping[tuple[Any, str], str]) -> None:
    """Mark services named in a concern that the agency's inventory does not have."""
    unknown: dict[int, str] = {}
    for place, named in enumerate(case.rows.values["services"]):
        agency = case.owners.agency(place)
        if agency is None or not named:
            continue
        lacking = [
            one
            for one in named
            if (agency.agency_id, one) not in listed
            and (agency.agency_id, name_key(one)) not in listed
        ]
        if lacking:
            unknown[place] = "; ".join(lacking)
    case.collector.mark(
        "concern_service_unknown",
        sorted(unknown),
        "services",
        value=lambda place: unknown[place],
    )


def _words_of(case: Case) -> Any:
    return lambda place: case.rows.values["concern"][place]
