"""From read rows to the ledger's tables: Arrow columns, looping over rows only where it must be."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

import numpy as np
import pyarrow as pa

from data.fields import SERVICE_FIELDS, Field, encode_said
from loaders.findings import Finding, Severity
from loaders.identity import digest_words
from loaders.rows import Mask, Part, Rows
from loaders.service_rows import Services

OUT_OF_SCOPE: Final = "out of scope"
REFUSED: Final = "refused"
# Refused rows hold all of their findings; of the rest this many are kept with a submission.
FINDINGS_KEPT: Final = 2_000


def tabulate_services(services: Services) -> pa.Table:
    """Return the accepted rows as rows of `service_versions`, without their entry."""
    rows, owners = services.rows, services.owners
    said = [_encode(part) for part in rows.parts]
    agencies = pa.array([str(agency.agency_id) for agency in owners.agencies] or [""])
    columns: dict[str, pa.Array] = {
        **_locate(rows),
        "service_id": pa.array(services.ids, pa.string()),
        "agency_id": agencies.take(pa.array(np.maximum(owners.of_row, 0))),
        "said_hash": pa.array(digest_words(rows, services.ids, said)),
        "name_key": pa.array(services.keys, pa.string()),
        "parent_id": pa.array(services.parents, pa.string()),
        **tabulate_fields(rows, SERVICE_FIELDS),
    }
    return _keep_accepted(columns, rows.is_accepted)


def tabulate_fields(rows: Rows, fields: Sequence[Field]) -> dict[str, pa.Array]:
    """Return the fields that a sheet says, each as a column of its kind."""
    return {field.name: rows.arrow(field.name) for field in fields if field.name in rows.values}


def tabulate_rows(rows: Rows, fields: Sequence[Field], more: Mapping[str, pa.Array]) -> pa.Table:
    """Return accepted rows of another kind with their place, their fields and further columns."""
    columns = {**_locate(rows), **tabulate_fields(rows, fields), **more}
    return _keep_accepted(columns, rows.is_accepted)


def list_sheets(parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Return the rows of `sheets`: where each field of each table was read."""
    return [
        {
            "sheet_no": part.sheet_no,
            "kind": part.kind,
            "sheet_name": part.table.sheet_name,
            "header_row": part.table.header_row,
            "columns": json.dumps(_describe_columns(part), ensure_ascii=False),
            "said_fields": _encode(part) if part.kind == "services" else 0,
        }
        for part in parts
    ]


def list_refused(
    rows: Rows,
    findings: Mapping[int, list[Finding]],
    ids: Sequence[str | None] | None = None,
    agencies: Sequence[str | None] | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield the rows of `refused_rows`: refused and out of scope, with cells and findings."""
    for place in np.flatnonzero(~rows.is_accepted).tolist():
        is_outside = bool(rows.is_outside[place])
        told = [] if is_outside else [one.as_json() for one in findings.get(place, [])]
        part = rows.parts[rows.part_of[place]]
        yield {
            "sheet_no": part.sheet_no,
            "row_no": int(rows.row_no[place]),
            "service_id": ids[place] if ids else None,
            "agency_id": agencies[place] if agencies else None,
            "why": OUT_OF_SCOPE if is_outside else (told[0]["rule"] if told else REFUSED),
            "cells": json.dumps(_spell_cells(rows, part, place), ensure_ascii=False),
            "findings": json.dumps(told, ensure_ascii=False),
        }


def list_findings(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Return the rows of `findings`, errors first, as many as are kept."""
    order = list(Severity)
    ranked = sorted(findings, key=lambda one: order.index(one.severity))
    names = ("severity", "rule", "sheet", "cell", "value", "message", "remedy")
    return [{name: str(getattr(one, name)) for name in names} for one in ranked[:FINDINGS_KEPT]]


def _describe_columns(part: Part) -> dict[str, Any]:
    fixed = {name: {"constant": _plain(value)} for name, value in part.constants.items()}
    named = {name: match.column for name, match in part.matching.columns.items()}
    return {**fixed, **named}


def _encode(part: Part) -> int:
    return encode_said(part.said)


def _locate(rows: Rows) -> dict[str, pa.Array]:
    numbers = np.array([part.sheet_no for part in rows.parts], dtype=np.int32)
    return {"sheet_no": pa.array(numbers[rows.part_of]), "row_no": pa.array(rows.row_no)}


def _keep_accepted(columns: Mapping[str, pa.Array], accepted: Mask) -> pa.Table:
    table = pa.table(dict(columns))
    return table if accepted.all() else table.filter(pa.array(accepted))


def _spell_cells(rows: Rows, part: Part, place: int) -> dict[str, Any]:
    start = int(np.searchsorted(rows.part_of, rows.part_of[place]))
    values = part.table.rows[place - start][1]
    return {
        heading.text or heading.column_letter: _plain(value)
        for heading, value in zip(part.table.headings, values, strict=True)
        if value is not None
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
