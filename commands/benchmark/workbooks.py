"""The workbooks that the benchmark loads, and the bare parse of one beside which ours stands."""

import csv
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import xlsxwriter
from python_calamine import CalamineWorkbook

from commands.terminal.place import ROOT

SEED: Final = 20230310
FIRST_DAY: Final = date(2022, 1, 3)
HEADINGS: Final = (
    "Agency",
    "Service Code",
    "Service Name",
    "Category",
    "Audience",
    "Channel",
    "Stage",
    "Started On",
    "Planned Go-Live",
    "Live On",
    "Maturity",
    "Fee",
    "Payment Status",
    "Link",
    "Remarks",
)
STAGES: Final = ("Live", "Live", "Live", "Testing", "Mapped")
KINDS: Final = ("licence", "permit", "certificate", "registration", "renewal", "transfer")
SUBJECTS: Final = ("a shop", "a vessel", "a school", "a borehole", "a vehicle", "a seed variety")

Row = tuple[str | int | float | date | None, ...]


def write_workbook(path: Path, rows: int) -> None:
    """Write a workbook of services of every agency, fifteen columns, the same for one seed."""
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("Services")
        sheet.write_row(0, 0, HEADINGS)
        for row_no, row in enumerate(make_rows(rows), 1):
            for column_no, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(row_no, column_no, value, day)
                elif value is not None:
                    sheet.write(row_no, column_no, value)


def make_rows(count: int) -> Iterator[Row]:
    """Yield rows of services, no two alike, that a careful agency could have written."""
    chance = random.Random(SEED)
    codes = read_agency_codes()
    for number in range(count):
        code = codes[number % len(codes)]
        stage = chance.choice(STAGES)
        started = FIRST_DAY + timedelta(days=chance.randrange(300))
        live = started + timedelta(days=chance.randrange(20, 120)) if stage == "Live" else None
        yield (
            code,
            f"{code}-{number:05}",
            f"{chance.choice(KINDS).capitalize()} of {chance.choice(SUBJECTS)} no. {number}",
            chance.choice(("Licensing", "Registration", "Revenue")),
            chance.choice(("Citizens", "Businesses")),
            "e-Citizen",
            stage,
            started,
            live or date(2023, 6, 1) + timedelta(days=chance.randrange(30)),
            live,
            4 if live else None,
            chance.choice((0, 250, 1000)),
            "settling" if live else "none",
            f"https://example.go.ke/{code.lower()}/{number}",
            chance.choice(("", "waits for gazettement", "form revised")),
        )


def read_agency_codes() -> list[str]:
    """Return the codes of the agencies that every new ledger knows."""
    path = ROOT / "data" / "reference" / "agencies.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def parse_bare(path: Path) -> tuple[float, int]:
    """Return the seconds that calamine alone takes to read a workbook, and the rows it has."""
    begun = time.perf_counter()
    book = CalamineWorkbook.from_path(str(path))
    rows = sum(
        len(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for name in book.sheet_names
    )
    return time.perf_counter() - begun, rows
