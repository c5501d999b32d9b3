"""A large ledger in memory, made of arrays: many agencies, whose services move on week by week."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

import numpy as np
import pyarrow as pa

from data.entries import NewEntry
from data.fields import encode_said
from data.identity import identify_agency, identify_service, name_key
from data.ledger import Ledger
from data.opening import seed
from metrics.counting import DERIVED

SEED: Final = 20_230_310
FIRST_REPORT: Final = date(2022, 7, 10)
DAYS_BETWEEN: Final = 40
SAID: Final = encode_said(
    {"agency", "service_code", "service_name", "stage", "stage_since", "started_on",
     "planned_live_on", "live_on", "maturity", "channel", "fee", "payment_status", "remarks"}
)  # fmt: skip


def build_large_ledger(services: int, agencies: int, words: int, months: int) -> Ledger:
    """Return a ledger of so many services, each told `words` times in distinct words.

    Services live at the end have `months` of monthly figures, up to February 2023.
    """
    ledger = Ledger.open(None, DERIVED)
    seed(ledger)
    rng = np.random.default_rng(SEED)
    each = services // agencies
    entries: list[NewEntry] = [register(agencies)]
    for number in range(agencies):
        entries += tell_agency(number, each, words, months, rng)
        if len(entries) > 200:
            ledger.commit(entries)
            entries = []
    ledger.commit(entries)
    return ledger


def register(agencies: int) -> NewEntry:
    """Return the entry that registers the agencies, of 24 ministries."""
    rows = [
        {
            "agency_id": identify_agency(f"B{number:03d}"),
            "code": f"B{number:03d}",
            "name": f"Agency {number}",
            "ministry": f"Ministry {number % 24}",
            "state_department": f"State Department {number % 50}",
            "is_independent": number % 40 == 0,
            "effective_on": date(2000, 1, 1),
        }
        for number in range(agencies)
    ]
    return NewEntry("seed", {"agencies": rows})


def tell_agency(
    number: int, services: int, words: int, months: int, rng: np.random.Generator
) -> Iterator[NewEntry]:
    """Yield an agency's workbooks: each tells every service, some a stage further."""
    agency = identify_agency(f"B{number:03d}")
    codes = [f"S{place:05d}" for place in range(services)]
    names = [f"Service {place // 2 if place % 25 == 0 else place}" for place in range(services)]
    ids = [str(identify_service(agency, code)) for code in codes]
    stage = rng.integers(0, 7, services)
    since = np.datetime64(FIRST_REPORT) - rng.integers(0, 300, services)
    fixed = {
        "sheet_no": pa.array(np.ones(services, np.int32)),
        "row_no": pa.array(np.arange(2, services + 2, dtype=np.int32)),
        "service_id": pa.array(ids),
        "agency_id": pa.array([str(agency)] * services),
        "name_key": pa.array([name_key(name) for name in names]),
        "service_code": pa.array(codes),
        "service_name": pa.array(names),
        "maturity": pa.array(rng.choice([2, 3, 4], services).astype(np.int8)),
        "planned_live_on": pa.array(np.datetime64("2023-01-01") + rng.integers(0, 220, services)),
        "fee": pa.array(rng.choice([0.0, 100.0], services)),
        "payment_status": pa.array(rng.choice(["none", "settling"], services).tolist()),
    }
    for word in range(words):
        on = FIRST_REPORT + timedelta(days=DAYS_BETWEEN * word)
        moved = (rng.random(services) < 0.3) & (stage < 6) & (word > 0)
        stage = stage + moved
        since = np.where(moved, np.datetime64(on) - rng.integers(0, 30, services), since)
        versions = pa.table(
            {
                **fixed,
                "said_hash": pa.array(rng.integers(1, 2**62, services)),
                "stage": pa.array(stage.astype(np.int8)),
                "stage_since": pa.array(since),
                "live_on": pa.array(since, mask=stage < 6),
                "remarks": pa.array([f"As of {on}"] * services),
            }
        )
        tables: dict[str, Any] = {"service_versions": versions}
        if word == words - 1 and months:
            tables["performance"] = tell_months(agency, np.array(ids)[stage == 6], months, rng)
        yield submit(agency, on, tables, services)


def tell_months(agency: UUID, ids: Any, months: int, rng: np.random.Generator) -> pa.Table:
    """Return monthly rows of live services."""
    size = len(ids) * months
    each = np.datetime64("2023-03") - np.arange(1, months + 1)
    completed = rng.integers(0, 500, size)
    return pa.table(
        {
            "sheet_no": pa.array(np.full(size, 2, np.int32)),
            "row_no": pa.array(np.arange(2, size + 2, dtype=np.int32)),
            "service_id": pa.array(np.repeat(ids, months).tolist(), pa.string()),
            "agency_id": pa.array([str(agency)] * size, pa.string()),
            "month": pa.array(np.tile(each.astype("datetime64[D]"), len(ids))),
            "provider": pa.array(["M-Pesa"] * size, pa.string()),
            "started": pa.array(completed * 2),
            "completed_online": pa.array(completed),
            "completed_all": pa.array(completed + rng.integers(0, 500, size)),
            "collected": pa.array(completed * 50.0),
            "settled": pa.array(completed * 45.0),
        }
    )


def submit(agency: UUID, on: date, tables: dict[str, Any], rows: int) -> NewEntry:
    """Return the entry of one workbook."""
    submission = {
        "file_sha256": f"{agency.hex}{on:%Y%m%d}",
        "file_name": f"{on}.xlsx",
        "reported_on": on,
        "mode": "update",
        "options": "{}",
        "options_hash": "",
        "read_count": rows,
        "accepted_count": rows,
        "refused_count": 0,
        "out_of_scope_count": 0,
        "changes": "{}",
        "finding_count": 0,
    }
    sheets = [
        {"sheet_no": number, "kind": kind, "sheet_name": kind.title(), "header_row": 1,
         "columns": "{}", "said_fields": said}
        for number, kind, said in ((1, "services", SAID), (2, "performance", 0))
    ]  # fmt: skip
    told = {"submissions": [submission], "sheets": sheets, **tables}
    return NewEntry("submission", told, {agency: True})
