"""A small programme that charges, complains and repeats itself, made by the ordinary loader."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from access.roles import LOCAL_PERSON
from data.entries import NewEntry
from data.ledger import Ledger
from data.opening import FOLDER, place_ledger, place_workbooks
from data.programme import read_programme
from loaders.loading import load
from loaders.options import Options
from metrics.counting import DERIVED

AS_OF = date(2023, 3, 10)
HOSTILE = "![x](http://example.invalid/p.png) <b>Berth</b> :red[booking]"
Rows = list[list[Any]]

SERVICES: Rows = [
    [
        "Agency",
        "Service code",
        "Service name",
        "Stage",
        "In stage since",
        "Go live date",
        "Maturity",
        "Fee (KES)",
        "Payment status",
        "Payment providers",
        "Link",
        "Blocker",
    ]
]
for place, status in enumerate(("Reconciled", "Settling", "Own paybill", "None")):
    providers = None if status == "None" else "M-Pesa; T-Kash" if place == 0 else "M-Pesa"
    name = HOSTILE if place == 2 else f"Paid service {place}"
    SERVICES.append(
        ["KPA", f"KPA-{place}", name, "Live", date(2022, 9, 1), date(2022, 9, 1), 4, 500]
        + [status, providers, f"https://kpa.example/{place}" if place else "https://kpa.example/"]
        + [None]
    )
SERVICES += [
    ["KPA", "KPA-8", "Mooring of ships", "Integrated", date(2023, 2, 1), None, 3, 0, None, None]
    + [None, "No interface"],
    ["KPA", "KPA-9", "Ships, mooring of", "Testing", date(2023, 2, 20), None, 3, 0, None, None]
    + [None, None],
]

MONTHLY: Rows = [
    ["Agency", "Service code", "Month", "Provider", "Applications started"]
    + ["Completed online", "Completed all", "Collected", "Settled", "Unmatched receipts"]
]
for month, collected in (("2022-12", 3_100_000), ("2023-01", 3_100_000), ("2023-02", 2_240_000)):
    MONTHLY.append(
        ["KPA", "KPA-0", month, "M-Pesa", 200, 150, 180, collected, collected // 2, 1000]
    )

STATEMENT: Rows = [
    ["Agency", "Service code", "Month", "Provider", "Collected", "Settled"],
    ["KPA", "KPA-0", "2023-01", "M-Pesa", 3_000_000, 2_900_000],
    ["KPA", "KPA-0", "2023-02", "M-Pesa", 2_240_000, 2_200_000],
]

CONCERNS: Rows = [
    ["Raised by", "Agency", "Kind", "Concern", "Services", "Owner"]
    + ["Raised on", "Due on", "Answer", "Closed on"],
    ["Safaricom", "KPA", "Integration", HOSTILE, "KPA-8", "Manager, ICT"]
    + [date(2023, 2, 1), date(2023, 3, 1), None, None],
    ["Treasury", "KPA", "Fees", "The fee is not gazetted", "KPA-9", "Director, Finance"]
    + [date(2023, 2, 1), date(2023, 4, 1), None, None],
    ["Treasury", "KPA", "Fees", "The tariff was unclear", "KPA-9", "Director, Finance"]
    + [date(2023, 1, 1), date(2023, 2, 1), "Clarified", date(2023, 2, 2)],
]


def build_paying(home: Path) -> None:
    """Write a sample's ledger: KPA reports services, months and concerns in one workbook."""
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    seed = read_programme(FOLDER).seed_tables(is_illustrative=True)
    ledger.commit([NewEntry("seed", seed, entered_at=datetime(2022, 7, 1, 9))])
    path = home / "KPA.xlsx"
    sheets = {"Services": SERVICES, "Monthly performance": MONTHLY, "Concerns": CONCERNS}
    sheets["Safaricom statement"] = STATEMENT
    path.write_bytes(_write(sheets))
    options = Options(AS_OF, entered_at=datetime(2023, 3, 10, 9))
    kept = place_workbooks(home, is_sample=True)
    answers = load(ledger, [path], options, LOCAL_PERSON, kept=kept)
    assert answers[0].is_committed, answers[0].error
    ledger.close()


def _write(sheets: dict[str, Rows]) -> bytes:
    book = openpyxl.Workbook()
    for place, (name, rows) in enumerate(sheets.items()):
        sheet = book.create_sheet(name, place)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
