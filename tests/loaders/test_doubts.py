"""What is said of doubtful cells is what was stored, and choices are named in full."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import loaders
from loaders.doubts import DOUBTS
from loaders.findings import Finding, read_rules

from .conftest import Desk

HEADINGS = [
    "Agency",
    "Service code",
    "Service name",
    "Stage",
    "Date live",
    "Fee",
    "Planned go live",
]
NAMED = 4


def send_cell(desk: Desk, heading: str, value: Any) -> tuple[list[Finding], dict[str, Any]]:
    """Send one live service with one cell; return the findings of the cell and what is stored."""
    cells = [value if one == heading else None for one in HEADINGS[NAMED:]]
    answer = desk.send([HEADINGS, ["KRA", "A1", "Tax return", "Live", *cells]])
    assert answer.prepared is not None
    cell = f"{'ABCDEFG'[HEADINGS.index(heading)]}2"
    found = [one for one in answer.prepared.findings if one.cell == cell and one.rule in DOUBTS]
    services = answer.prepared.services
    assert services is not None
    values = {name: column[0] for name, column in services.rows.values.items()}
    return found, values


def test_a_date_that_may_be_read_in_two_ways_is_stored_as_the_sentence_says(desk: Desk):
    content = b"Agency,Service name,Stage,Date live\nKRA,Tax return,Live,10/02/2023\n"
    answer = desk.send_file(content, "report.csv")
    assert answer.prepared is not None
    [found] = [one for one in answer.prepared.findings if one.rule == "ambiguous_date"]
    assert desk.inventory()[0]["live_on"] == date(2023, 2, 10)
    assert "it was read day first, as 2023-02-10, and not as 2023-10-02" in found.message
    assert found.proposed == "2023-02-10"
    assert "2023-10-02" in found.remedy
    assert "2023-03-10" not in found.as_text()
    assert "kuwa 2023-02-10" in found.speak("sw")[0]


@pytest.mark.parametrize(
    ("heading", "value", "rule", "stored", "proposed"),
    [
        ("Date live", "February 2023", "period_for_date", date(2023, 2, 1), "2023-02-01"),
        ("Planned go live", "June 2023", "period_for_date", date(2023, 6, 30), "2023-06-30"),
        ("Date live", "2nd March", "no_year", date(2023, 3, 2), "2023-03-02"),
        ("Date live", "44927", "number_for_date", date(2023, 1, 1), "2023-01-01"),
        ("Fee", "1200,50", "comma_for_decimals", 1200.5, "1200.5"),
        ("Fee", "1.200.000", "dots_for_thousands", 1_200_000, "1200000"),
    ],
)
def test_a_doubtful_cell_is_told_as_it_was_read(
    desk: Desk, heading: str, value: str, rule: str, stored: Any, proposed: str
):
    [found], values = send_cell(desk, heading, value)
    field = {"Date live": "live_on", "Fee": "fee", "Planned go live": "planned_live_on"}[heading]
    assert (found.rule, found.proposed, values[field]) == (rule, proposed, stored)
    assert proposed in found.message
    again, values = send_cell(desk, heading, found.proposed)
    assert (again, values[field]) == ([], stored)


def test_a_code_that_the_spreadsheet_destroyed_has_no_proposal(desk: Desk):
    [found], values = send_code(desk, date(2023, 3, 1))
    assert (found.rule, found.proposed) == ("code_became_date", None)
    assert values["service_code"][0] in found.message


def send_code(desk: Desk, code: Any) -> tuple[list[Finding], dict[str, Any]]:
    prepared = desk.prepare([HEADINGS, ["KRA", code, "Tax return", "Live"]])
    assert prepared.services is not None
    found = [one for one in prepared.findings if one.rule in DOUBTS]
    return found, prepared.services.rows.values


def test_every_doubt_that_cells_leave_has_a_rule_of_its_own():
    folder = Path(next(iter(loaders.__path__))) / "cells"
    words = (folder / "column.py").read_text(encoding="utf-8").split("Why a cell is a doubt:")[1]
    words = re.sub(r"\([^)]*\)|\.\n.*", "", words.split('"""')[0], flags=re.DOTALL)
    listed = set(re.findall(r"[a-z]+(?:_[a-z]+)+", words))
    assert listed == set(DOUBTS) <= set(read_rules())


def test_no_remedy_for_a_date_names_a_date_of_its_own():
    for name in (*DOUBTS, "unreadable_date", "unreadable_month", "missing_month"):
        remedies = read_rules()[name].remedy.values()
        assert not any(re.search(r"\d{4}", one) for one in remedies), name


def test_the_choices_are_never_cut(desk: Desk):
    prepared = desk.prepare([HEADINGS[:4], ["KRA", "A1", "Tax return", "Livee"]])
    [found] = [one for one in prepared.findings if one.rule == "unknown_stage"]
    assert found.remedy.endswith("Live, In use, Withdrawn, Merged.")
    assert "…" not in found.as_text()
