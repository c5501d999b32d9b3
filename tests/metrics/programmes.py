"""Small programmes for tests: a register, settings, targets and what workbooks said."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from data.entries import NewEntry
from data.fields import encode_said
from data.identity import identify_agency
from data.ledger import Ledger
from metrics.counting import DERIVED
from tests.data.stories import Row, Sent, day, entry_of, service

ALL = frozenset(
    {
        "stage",
        "stage_since",
        "live_on",
        "maturity",
        "channel",
        "exempt",
        "parent_service",
        "planned_live_on",
        "started_on",
        "fee",
        "payment_status",
        "paperless",
    }
)
AGENCIES = {
    "KRA": ("Kenya Revenue Authority", "Treasury", "Revenue", False),
    "KPA": ("Kenya Ports Authority", "Transport", "Shipping", False),
    "JUD": ("The Judiciary", None, None, True),
}
RULE = {"level": "end_to_end", "maturity_from": 3, "channels": ["e-Citizen", "own portal linked"]}


def register(agencies: dict[str, tuple[str, str | None, str | None, bool]] = AGENCIES) -> NewEntry:
    rows = [
        {
            "agency_id": identify_agency(code),
            "code": code,
            "name": name,
            "ministry": ministry,
            "state_department": department,
            "is_independent": is_independent,
            "effective_on": day(0),
        }
        for code, (name, ministry, department, is_independent) in agencies.items()
    ]
    return NewEntry("seed", {"agencies": rows}, {identify_agency(c): False for c in agencies})


def setting(name: str, value: Any, on: int = -9999) -> NewEntry:
    row = {"name": name, "value": json.dumps(value), "effective_on": day(max(on, -5000))}
    return NewEntry("setting", {"settings": [row]})


def target(
    services: int, due: int, kind: str = "target", agency: str | None = None, on: int = -300
) -> NewEntry:
    row = {
        "kind": kind,
        "agency_id": identify_agency(agency) if agency else None,
        "services": services,
        "due_on": day(due),
        "effective_on": day(on),
        "signed_by": None,
        "reading": None,
    }
    return NewEntry("setting", {"targets": [row]})


def told(on: int, *rows: Row, agency: str = "KRA", **more: Any) -> NewEntry:
    """A workbook in which every row says every field that counting reads."""
    said = more.pop("said", frozenset()) | ALL
    names = dict.fromkeys(name for one in rows for name, _ in one.more)
    # Every row needs every column: a table takes its columns from its first row.
    filled = [replace(one, more=tuple({**names, **dict(one.more)}.items())) for one in rows]
    return entry_of(Sent(on, filled, agency=agency, said=said, **more))


def row(service: str, stage: int = 6, live: int | None = None, **more: Any) -> Row:
    known = {name: more.pop(name) for name in ("since", "parent", "name") if name in more}
    maturity = more.pop("maturity", 3)
    return Row(service, stage, live, maturity=maturity, more=tuple(more.items()), **known)


def months(
    on: int, *rows: dict[str, Any], agency: str = "KRA", kind: str = "performance"
) -> NewEntry:
    """A workbook of monthly figures; each row names a `service` by its code and a `month`."""
    submission = {
        "file_sha256": "1" * 64,
        "file_name": "months.xlsx",
        "reported_on": day(on),
        "mode": "update",
        "options": "{}",
        "options_hash": "",
        "read_count": len(rows),
        "accepted_count": len(rows),
        "refused_count": 0,
        "out_of_scope_count": 0,
        "changes": "{}",
        "finding_count": 0,
    }
    sheet = {
        "sheet_no": 1,
        "kind": kind,
        "sheet_name": "Monthly",
        "header_row": 1,
        "columns": "{}",
        "said_fields": encode_said(set()),
    }
    said = [
        {
            "sheet_no": 1,
            "row_no": number,
            "service_id": service(one["service"], agency),
            "agency_id": identify_agency(agency),
            "service_code": one["service"],
            **{name: value for name, value in one.items() if name != "service"},
        }
        for number, one in enumerate(rows, 2)
    ]
    tables = {"submissions": [submission], "sheets": [sheet], "performance": said}
    return NewEntry("submission", tables, {identify_agency(agency): False})


def open_programme(entries: Sequence[NewEntry], seeded: bool = True) -> Ledger:
    ledger = Ledger.open(None, DERIVED)
    if seeded:
        ledger.commit([register(), setting("counting_rule", RULE)])
    ledger.commit(list(entries))
    return ledger


def read_programme(*entries: NewEntry) -> Any:
    """The reading after a register, the usual rule, and these entries."""
    return open_programme(entries).reading()


def month(number: int) -> date:
    """The first day of a month, counted from January 2023 as 1."""
    return date(2023 + (number - 1) // 12, (number - 1) % 12 + 1, 1)
