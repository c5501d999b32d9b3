"""A small programme for the page tests: three agencies, forty services, three reporting dates."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from data.entries import NewEntry
from data.identity import identify_agency, identify_service, name_key
from data.ledger import Ledger
from data.opening import FOLDER, place_ledger
from data.programme import read_programme
from metrics.counting import DERIVED

AS_OF = date(2023, 3, 10)
REPORTED = (date(2023, 2, 3), date(2023, 3, 3), AS_OF)
ALL_FIELDS = (1 << 32) - 1
HOSTILE = "![x](http://example.invalid/p.png) <b>Berth</b> :red[booking]"


def build_programme(home: Path, *, is_sample: bool = True) -> None:
    """Write a ledger under a home: KPA and TSC report three times, NEMA once, others never."""
    ledger = Ledger.open(place_ledger(home, is_sample=is_sample), DERIVED)
    seed = read_programme(FOLDER).seed_tables(is_illustrative=is_sample)
    ledger.commit([NewEntry("seed", seed, entered_at=datetime(2022, 7, 1, 9))])
    for place, reported_on in enumerate(REPORTED):
        codes = ("KPA", "TSC", "NEMA") if place == 0 else ("KPA", "TSC")
        for code in codes:
            ledger.commit([report(code, reported_on, place)])
    ledger.close()


def report(code: str, reported_on: date, place: int) -> NewEntry:
    """Return a workbook of twenty services; `place` is the reporting date's in REPORTED."""
    agency = identify_agency(code)
    rows = [_row(code, agency, number, place) for number in range(20)]
    submission = {
        "file_sha256": f"{code}{place}",
        "file_name": f"{code} {reported_on:%B}.xlsx",
        "reported_on": reported_on,
        "mode": "update",
        "options": "{}",
        "options_hash": f"{code}{place}",
        "read_count": len(rows),
        "accepted_count": len(rows),
        "refused_count": 0,
        "out_of_scope_count": 0,
        "changes": "{}",
        "finding_count": 0,
    }
    sheet = {
        "sheet_no": 1,
        "kind": "services",
        "sheet_name": "Services",
        "header_row": 4,
        "columns": "{}",
        "said_fields": ALL_FIELDS,
    }
    moment = datetime(reported_on.year, reported_on.month, reported_on.day, 9, tzinfo=UTC)
    return NewEntry(
        "submission",
        {"submissions": [submission], "sheets": [sheet], "service_versions": rows},
        {agency: True},
        person="local",
        entered_at=moment.replace(tzinfo=None),
    )


def _row(code: str, agency: UUID, number: int, place: int) -> dict[str, Any]:
    """Service 0-9 are live from the start; 10-14 go live later; the rest wait, two overdue."""
    name = HOSTILE if number == 0 else f"{code} service {number}"
    live_on = date(2022, 9, 1) + timedelta(days=14 * number)
    is_live = number < 10 + 2 * place
    row: dict[str, Any] = {
        "sheet_no": 1,
        "row_no": 5 + number,
        "service_id": identify_service(agency, code=f"{code}-{number}"),
        "agency_id": agency,
        "said_hash": hash((code, number, is_live)) & ((1 << 62) - 1),
        "name_key": name_key(name),
        "service_code": f"{code}-{number}",
        "service_name": name,
        "stage": 6 if is_live else 4,
        "stage_since": live_on if is_live else date(2022, 12, 1),
        "maturity": 3,
        "live_on": None,
        "planned_live_on": None,
        "blocker": None,
    }
    if is_live:
        row["live_on"] = min(live_on, REPORTED[place])
    elif number >= 18:
        row |= {"planned_live_on": date(2023, 1, 31), "blocker": "Paybill <settlement>"}
    return row
