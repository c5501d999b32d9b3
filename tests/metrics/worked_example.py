"""docs/worked-example.md read as what it is: workbooks, and answers worked out by hand."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from data.entries import NewEntry
from data.identity import identify_agency
from tests.data.stories import DAY_ZERO, day, service
from tests.metrics.programmes import months, row, told

PAGE = Path(__file__).parents[2] / "docs" / "worked-example.md"
WORKBOOK = re.compile(r"### (\w+), (services|monthly), reporting date (\S+)")
FIELDS = {
    "Since": "since", "Started": "started_on", "Planned": "planned_live_on", "Live on": "live",
    "Maturity": "maturity", "Channel": "channel", "Fee": "fee", "Payment": "payment_status",
    "Exempt": "exempt", "Paperless": "paperless", "Days promised": "days_promised",
    "Parent": "parent", "Service": "name", "Stage": "stage",
    "Providers": "payment_providers", "Link": "url",
}  # fmt: skip
MONTHLY = {
    "Month": "month", "Started": "started", "Online": "completed_online", "All": "completed_all",
    "Abroad": "from_abroad", "Collected": "collected", "Settled": "settled",
    "Unmatched": "unmatched", "Days taken": "days_taken",
}  # fmt: skip
DRAW = uuid4()
NUMBER_OF_DAY = {"since", "live"}


def read_tables(text: str) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Yield each table with the heading before it, its rows by column."""
    heading, lines = "", []
    for line in [*text.splitlines(), ""]:
        if line.startswith("#"):
            heading = line
        if line.startswith("|"):
            lines.append([cell.strip() for cell in line.strip("|").split("|")])
        elif lines:
            columns, _, *rows = lines
            yield heading, [dict(zip(columns, one, strict=True)) for one in rows]
            lines = []


def read_value(name: str, text: str) -> Any:
    if not text:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        on = date.fromisoformat(text)
        return (on - DAY_ZERO).days if name in NUMBER_OF_DAY else on
    if text in ("yes", "no"):
        return text == "yes"
    if name == "payment_providers":
        return [text]
    if re.fullmatch(r"\d+", text):
        return float(text) if name in ("fee", "collected", "days_taken") else int(text)
    return text


def read_workbooks() -> list[NewEntry]:
    """The workbooks of the page as entries, in its order."""
    entries = []
    for heading, rows in read_tables(PAGE.read_text("utf-8")):
        if not (found := WORKBOOK.match(heading)):
            continue
        agency, kind, on = found[1], found[2], (date.fromisoformat(found[3]) - DAY_ZERO).days
        names = FIELDS if kind == "services" else MONTHLY
        said = [
            {names[n]: read_value(names[n], text) for n, text in one.items() if n != "Code"}
            for one in rows
        ]
        codes = [one["Code"] for one in rows]
        if kind == "services":
            lines = [
                row(code, one.pop("stage"), **one) for code, one in zip(codes, said, strict=True)
            ]
            fields = {names[n] for n in rows[0] if n != "Code"} & {
                "days_promised",
                "payment_providers",
                "url",
            }
            entries.append(told(on, *lines, agency=agency, said=frozenset(fields)))
        else:
            lines = [{"service": code, **one} for code, one in zip(codes, said, strict=True)]
            entries.append(months(on, *lines, agency=agency))
    return entries


def read_tests() -> list[NewEntry]:
    """The links drawn at random on the page, and what reviewers found at those they tested."""
    found = (rows for heading, rows in read_tables(PAGE.read_text("utf-8")) if "tests" in heading)
    rows = next(found)
    places = [service(one["Code"], one["Agency"]) for one in rows]
    drawn = [str(p) for p, one in zip(places, rows, strict=True) if one["Drawn"] == "yes"]
    draw = {"draw_id": DRAW, "as_of": date(2023, 3, 1), "seed": 1, "agency_id": None,
            "population": len(drawn), "service_ids": drawn}  # fmt: skip
    tests = [
        {"verification_id": uuid4(), "draw_id": DRAW if one["Drawn"] == "yes" else None,
         "service_id": place, "agency_id": identify_agency(one["Agency"]), "result": one["Result"],
         "tested_on": date.fromisoformat(one["Tested on"]), "office": "Reviewer"}
        for place, one in zip(places, rows, strict=True)
        if one["Tested on"]
    ]  # fmt: skip
    return [
        NewEntry("draw", {"verification_draws": [draw]}),
        *(NewEntry("verification", {"verifications": [one]}) for one in tests),
    ]


def promise() -> list[NewEntry]:
    """The targets of the page, and what an official said."""
    kinds = (("baseline", 2, date(2022, 6, 30)), ("milestone", 6, date(2023, 5, 31)),
             ("target", 10, date(2023, 6, 30)))  # fmt: skip
    targets = [
        {"kind": kind, "agency_id": None, "services": n, "due_on": on,
         "effective_on": day(-300), "signed_by": None, "reading": None}
        for kind, n, on in kinds
    ]  # fmt: skip
    stated = {"services": 5, "stated_on": date(2023, 3, 10), "what": "online", "source": "a speech",
              "url": None, "reading": None}  # fmt: skip
    return [NewEntry("setting", {"targets": targets, "stated_totals": [stated]})]


def read_answers() -> dict[str, float | str | None]:
    """What the page worked out by hand: path in the figures -> number, word, or None for a dash."""
    answers: dict[str, float | str | None] = {}
    for _, rows in read_tables(PAGE.read_text("utf-8")):
        for one in rows:
            if "by hand" in one:
                answers[one["figure"].strip("`")] = work_out(one["by hand"])
    return answers


def work_out(text: str) -> float | str | None:
    if text == "–":
        return None
    if re.fullmatch(r"[\d\s./*+()-]+", text):
        return float(eval(text))
    return text
