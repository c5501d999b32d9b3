"""Every rule of rules.csv fires for some small file, with a place, a sentence and a remedy."""

import importlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from data.entries import NewEntry
from data.identity import identify_agency
from loaders.findings import read_rules
from loaders.mapping_file import parse_mapping

from .conftest import REPORTED_ON, Desk

HEAD = ["Agency", "Service name", "Stage"]
ROW = ["KRA", "Tax return", "Mapped"]
MONTHLY = ["Agency", "Service name", "Month", "Collected", "Completed online"]
TESTS = Path(__file__).parent
OUT = parse_mapping('[values.stage]\n"Mapped" = "out of scope"')
TITLE = parse_mapping('[columns]\nstage = "Title"')

# What is said nowhere else by name: the sheets or the text, the options, the cell it is at.
FIRING: list[tuple[str, Any, dict[str, Any], str]] = [
    (
        "abroad_above_online",
        [[*MONTHLY, "From abroad"], ["KRA", "x", "2023-01", 5, 1, 2]],
        {},
        "F2",
    ),
    ("agency_registered", [HEAD, ["Tin Board", *ROW[1:]]], {"register_agencies": True}, "A2"),
    ("constant_fills_gaps", [HEAD, ROW, ["KRA", "b", ""]], {"constants": {"stage": "live"}}, "C1"),
    ("constant_misspelt", [HEAD, ROW], {"constants": {"live_on": "soon"}}, "A1"),
    ("constant_unused", [HEAD, ROW], {"constants": {"month": "2023-01"}}, ""),
    ("mapped_heading_missing", [HEAD, ROW], {"mapping": TITLE}, "A1"),
    ("ministry_differs", [["Ministry", *HEAD], ["Ministry of Fish", *ROW]], {}, "A2"),
    (
        "months_across",
        [[*HEAD[:2], "Collected Jan 2023", "Collected Feb 2023"], [*ROW[:2], 1, 2]],
        {},
        "C1",
    ),
    ("no_services_found", [["Colour", "Weight"], ["red", 3], ["blue", 4]], {}, ""),
    ("no_year_month", [MONTHLY, ["KRA", "x", "January", 5, 1]], {}, "C2"),
    ("rows_out_of_scope", [HEAD, ROW], {"mapping": OUT}, "C2"),
    ("two_columns_one_field", [[*HEAD, "Status"], [*ROW, "Live"]], {}, "D1"),
    ("unit_converted", [[*HEAD, "Turnaround time"], [*ROW, "2 weeks"]], {}, "D2"),
    ("words_for_number", [[*HEAD, "Turnaround time"], [*ROW, "same day"]], {}, "D2"),
    ("quotes_unbalanced", b'Agency,Service name,Stage\nKRA,"Tax return,Mapped\n', {}, ""),
    ("encoding_guessed", "Agency,Service name,Stage\nKRA,Pâté,Mapped".encode("cp1252"), {}, ""),
]


@pytest.mark.parametrize(("rule", "rows", "options", "cell"), FIRING, ids=[f[0] for f in FIRING])
def test_the_rule_fires_at_its_cell(
    desk: Desk, rule: str, rows: Any, options: Mapping[str, Any], cell: str
):
    if isinstance(rows, bytes):
        answer = desk.send_file(rows, "list.csv", is_dry=True, **options)
    else:
        answer = desk.send(rows, is_dry=True, **options)
    assert answer.prepared is not None
    found = [one for one in answer.prepared.findings if one.rule == rule]
    assert found, {one.rule for one in answer.prepared.findings}
    assert found[0].cell == cell
    for one in answer.prepared.findings:
        assert one.message.endswith((".", "…"))
        assert one.remedy
        assert one.sheet or one.rule in NAMELESS


# These speak of the whole file.
NAMELESS = ("no_services_found", "constant_unused", "encoding_guessed", "quotes_unbalanced")


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("cell_fault", "error_cells"),
        ("hidden_sheet", "hidden_sheet"),
        ("hidden_columns", "hidden_rows_and_columns"),
        ("sheet_not_cells", "chart_sheet"),
        ("sheet_unreadable", "missing_sheet"),
        ("text_in_columns", "csv_named_xlsx"),
    ],
)
def test_what_is_odd_about_a_file_fires_its_rule(desk: Desk, rule: str, name: str):
    odd = importlib.import_module(f"tests.workbooks.{name}")
    answer = desk.send_file(odd.make(), odd.FILE_NAME, is_dry=True)
    assert answer.prepared is not None
    assert rule in {one.rule for one in answer.prepared.findings}


def test_one_acronym_of_two_agencies_is_for_a_person_to_tell(desk: Desk):
    names = {"TIN": "Board of Tin (BOT)", "TEA": "Bank of Tea (BOT)"}
    rows = [
        {"agency_id": str(identify_agency(code)), "code": code, "name": name,
         "is_independent": False, "effective_on": REPORTED_ON}
        for code, name in names.items()
    ]  # fmt: skip
    entry = NewEntry("register", {"agencies": rows}, {identify_agency(one): False for one in names})
    desk.ledger.commit([entry])
    [found] = [one for one in desk.prepare([HEAD, ["BOT", *ROW[1:]]]).findings]
    assert (found.rule, found.cell) == ("agency_ambiguous", "A2")
    assert "TEA, TIN" in f"{found.message} {found.remedy}"


def read_tests() -> str:
    """Return the text of every test and expected answer of the loaders."""
    folders: Sequence[Path] = (TESTS, TESTS.parent / "workbooks")
    texts = [path.read_text(encoding="utf-8") for one in folders for path in one.rglob("*.py")]
    return "\n".join(texts)


def test_no_rule_is_without_a_test_that_names_it():
    named = set(re.findall(r'"([a-z_]+)"', read_tests()))
    assert sorted(set(read_rules()) - named) == []
