"""The ledger entry of a prepared file: all of its rows, by table."""

import json
from typing import Any

from data.entries import NewEntry, Rows
from loaders.concerns import tabulate_concerns
from loaders.ownership import NOBODY, Owners
from loaders.performance import tabulate_performance
from loaders.prepared import Prepared
from loaders.storing import list_findings, list_refused, list_sheets, tabulate_services


def compose_entry(prepared: Prepared, person: str | None = None) -> NewEntry:
    """Return what to commit for a file: its submission, sheets, rows, refused rows, findings."""
    tables: dict[str, Rows] = {
        "submissions": [_describe_submission(prepared)],
        "sheets": list_sheets(prepared.parts),
        "refused_rows": _list_all_refused(prepared),
        "findings": list_findings(prepared.findings),
    }
    if prepared.services:
        tables["service_versions"] = tabulate_services(prepared.services)
    if prepared.performance:
        tables["performance"] = tabulate_performance(prepared.performance)
    if prepared.concerns:
        tables["concerns"] = tabulate_concerns(prepared.concerns)
    new = [agency for agency in prepared.agencies if agency.is_new]
    if new:
        tables["agencies"] = [
            {
                "agency_id": str(agency.agency_id),
                "code": agency.code,
                "name": agency.name,
                "ministry": agency.ministry,
                "state_department": agency.state_department,
                "is_independent": False,
                "effective_on": prepared.options.reported_on,
            }
            for agency in new
        ]
    services = prepared.services
    listing = {one.agency_id for one in services.owners.agencies} if services else set()
    return NewEntry(
        act="submission",
        tables={name: rows for name, rows in tables.items() if len(rows)},
        agencies={one.agency_id: one.agency_id in listing for one in prepared.agencies},
        person=person,
        entered_at=prepared.options.entered_at,
        seen=prepared.seen,
        same_as=prepared.same_as(),
    )


def _describe_submission(prepared: Prepared) -> dict[str, Any]:
    options, counts = prepared.options, prepared.counts
    told = {
        **json.loads(options.describe()),
        "accept_valid_rows": options.accept_valid_rows,
        "register_agencies": options.register_agencies,
    }
    return {
        "file_sha256": prepared.book.sha256,
        "file_name": prepared.book.file_name,
        "reported_on": options.reported_on,
        "mode": str(options.mode),
        "options": json.dumps(told, ensure_ascii=False, sort_keys=True),
        "options_hash": options.hash,
        "approved_by": _find_approval(prepared),
        "read_count": counts["read"],
        "accepted_count": counts["accepted"],
        "refused_count": counts["refused"],
        "out_of_scope_count": counts["out_of_scope"],
        "changes": json.dumps(prepared.change_counts),
        "finding_count": sum(one.count for one in prepared.findings),
    }


def _find_approval(prepared: Prepared) -> str | None:
    """Return the office that approved the whole sheet, where one stands above a table."""
    for part in prepared.parts:
        if part.constants.get("approved_by"):
            return str(part.constants["approved_by"])
    return None


def _list_all_refused(prepared: Prepared) -> list[dict[str, Any]]:
    refused: list[dict[str, Any]] = []
    for kind in prepared.kinds:
        if kind.rows.is_accepted.all():
            continue
        ids = kind.ids if kind is not prepared.concerns else None
        told = kind.collector.findings_by_row()
        refused += list_refused(kind.rows, told, ids, _name_owners(kind.owners))
    return refused


def _name_owners(owners: Owners) -> list[str | None]:
    names = [str(agency.agency_id) for agency in owners.agencies]
    return [None if number == NOBODY else names[number] for number in owners.of_row.tolist()]
