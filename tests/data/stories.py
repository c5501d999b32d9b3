"""Short stories of what workbooks said, turned into entries of a ledger."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from data.entries import NewEntry
from data.fields import encode_said
from data.identity import identify_agency, identify_service, name_key

DAY_ZERO = date(2023, 1, 1)
DATES = {"live_on", "stage_since"}


def day(number: int) -> date:
    return DAY_ZERO + timedelta(days=number)


@dataclass(frozen=True)
class Row:
    """One row: a service, its stage (None: the column is empty) and what else it says."""

    service: str = "A"
    stage: int | None = 6
    live: int | None = None
    since: int | None = None
    maturity: int | None = None
    parent: str | None = None
    name: str | None = None
    more: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Sent:
    """One submission: the day it speaks of, its rows, and the fields its sheet has."""

    on: int
    rows: Sequence[Row] = ()
    refused: Sequence[str] = ()
    mode: str = "update"
    lists_services: bool = True
    agency: str = "KRA"
    said: frozenset[str] = frozenset({"stage", "maturity", *DATES})
    entry: int = field(default=0, compare=False)


def service(code: str, agency: str = "KRA") -> UUID:
    return identify_service(identify_agency(agency), code)


def entry_of(sent: Sent) -> NewEntry:
    """Return the entry that the loader would make of a submission."""
    agency = identify_agency(sent.agency)
    said = {"agency", "service_code", "service_name", *sent.said}
    submission = {
        "file_sha256": "0" * 64,
        "file_name": "story.xlsx",
        "reported_on": day(sent.on),
        "mode": sent.mode,
        "options": "{}",
        "options_hash": "",
        "read_count": len(sent.rows),
        "accepted_count": len(sent.rows),
        "refused_count": len(sent.refused),
        "out_of_scope_count": 0,
        "changes": "{}",
        "finding_count": 0,
    }
    sheet = {
        "sheet_no": 1,
        "kind": "services",
        "sheet_name": "Services",
        "header_row": 1,
        "columns": "{}",
        "said_fields": encode_said(said),
    }
    refused = [
        {
            "sheet_no": 1,
            "row_no": 100 + number,
            "service_id": service(code, sent.agency),
            "agency_id": agency,
            "why": "refused",
            "cells": "{}",
            "findings": "[]",
        }
        for number, code in enumerate(sent.refused)
    ]
    rows = [_version(sent, agency, number, row) for number, row in enumerate(sent.rows, 2)]
    tables = {"submissions": [submission], "sheets": [sheet], "service_versions": rows}
    return NewEntry(
        "submission", {**tables, "refused_rows": refused}, {agency: sent.lists_services}
    )


def _version(sent: Sent, agency: UUID, number: int, row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {
        "stage": row.stage if "stage" in sent.said else None,
        "live_on": day(row.live) if row.live is not None else None,
        "stage_since": day(row.since) if row.since is not None else None,
        "maturity": row.maturity,
        "parent_service": row.parent,
        **dict(row.more),
    }
    values = {name: value for name, value in values.items() if name in sent.said}
    name = row.name or f"Service {row.service}"
    words = (sorted(sent.said), row.service, name, sorted(values.items(), key=str))
    return {
        "sheet_no": 1,
        "row_no": number,
        "service_id": service(row.service, sent.agency),
        "agency_id": agency,
        "said_hash": zlib.crc32(repr(words).encode()),
        "name_key": name_key(name),
        "parent_id": service(row.parent, sent.agency) if row.parent else None,
        "agency": sent.agency,
        "service_code": row.service,
        "service_name": name,
        **values,
    }


def withdrawal(entry_no: int) -> NewEntry:
    return NewEntry("withdrawal", about=entry_no, why="a mistake")


def link(from_code: str, to_code: str, kind: str = "code", agency: str = "KRA") -> NewEntry:
    row = {"from_id": service(from_code, agency), "to_id": service(to_code, agency), "kind": kind}
    return NewEntry("link", {"service_links": [row]}, {identify_agency(agency): False})
