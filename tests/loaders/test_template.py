"""The standard workbook: filled with what is known, and taken back unchanged."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data.ledger import Ledger
from data.opening import seed
from loaders.template import write_template
from loaders.template_rows import NoSuchAgency, read_filling

from .conftest import REPORTED_ON, Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Go live date", "Maturity", "Fee"]
HEADINGS += ["Payment providers", "Officer", "Paperless", "Parent service", "Remarks"]
NAMES = st.text("abc ='+é<&", min_size=1, max_size=12).filter(lambda text: text.strip(" =+'<&"))
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2023, 3, 1))
ROWS = st.tuples(
    st.sampled_from(["KRA", "KPA"]),
    st.just(None),
    NAMES,
    st.sampled_from(["Identified", "Testing", "Live", "In use", "Withdrawn"]),
    DAYS,
    st.none() | st.integers(0, 4),
    st.none() | st.integers(0, 10_000),
    st.sampled_from([None, "M-Pesa", "M-Pesa; card"]),
    st.sampled_from([None, "A. Officer"]),
    st.sampled_from([None, "yes", "no"]),
    st.sampled_from([None, "Parent"]),
    st.sampled_from([None, "=1+1", "two\nlines"]),
)


def send_template(desk: Desk, path: Path, on: date) -> Any:
    return desk.send_file(path.read_bytes(), path.name, on, accept_valid_rows=True)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROWS, min_size=1, max_size=8))
def test_any_inventory_exported_and_loaded_again_is_unchanged(tmp_path: Path, rows: list[Any]):
    ledger = Ledger.open(None)
    seed(ledger)
    desk = Desk(ledger, tmp_path / "kept")
    numbered = [[row[0], f"S{no}", *row[2:]] for no, row in enumerate(rows)]
    assert desk.send([HEADINGS, *numbered], accept_valid_rows=True).is_committed
    path = tmp_path / "template.xlsx"
    for code in {row[0] for row in rows}:
        filling = read_filling(ledger.reading(), REPORTED_ON, code)
        write_template(path, filling)
        answer = send_template(desk, path, date(2023, 3, 17))
        changes = {name: n for name, n in answer.prepared.change_counts.items() if n}
        assert changes == {"unchanged": len(filling.services)}
    ledger.close()


def test_one_officers_rows_are_taken_back_alone(desk: Desk, tmp_path: Path):
    blank = [None] * (len(HEADINGS) - 5)
    rows = [
        ["KRA", "A1", "Tax return", "Live", *[None] * 4, "Jane Doe", *[None] * 3],
        ["KPA", "B1", "Berth", "Live", *[None] * 4, "jane doe ", *[None] * 3],
        ["KRA", "A2", "Tax card", "Live", None, *blank],
    ]
    desk.send([HEADINGS, *rows])
    filling = read_filling(desk.ledger.reading(), REPORTED_ON, officer="Jane Doe")
    assert len(filling.services) == 2
    write_template(tmp_path / "jane.xlsx", filling)
    answer = send_template(desk, tmp_path / "jane.xlsx", date(2023, 3, 17))
    assert answer.prepared.change_counts["unchanged"] == 2


def test_rows_without_an_officer_are_listed_and_read_as_nothing(desk: Desk, tmp_path: Path):
    blank = [None] * 5
    rows = [
        ["KRA", "A1", "Tax return", "Live", *[None] * 4, "Jane Doe", *[None] * 3],
        ["KRA", "A2", "Tax card", "Live", None, *blank, None, None],
        ["KRA", "A3", "Old card", "Withdrawn", None, *blank, None, None],
        ["KPA", "B1", "Berth", "Live", None, *blank, None, None],
    ]
    desk.send([HEADINGS, *rows])
    reading = desk.ledger.reading()
    assert read_filling(reading, REPORTED_ON, "KRA").unowned == ["A2: Tax card"]
    filling = read_filling(reading, REPORTED_ON, officer="Jane Doe")
    assert filling.unowned == ["A2: Tax card"]
    write_template(tmp_path / "jane.xlsx", filling)
    cells = [row[0] for row in load_workbook(tmp_path / "jane.xlsx")["Read me"].values]
    assert cells[-2:] == ["Rows without an officer: 1. Write who answers for each.", "A2: Tax card"]
    answer = send_template(desk, tmp_path / "jane.xlsx", date(2023, 3, 17))
    assert answer.prepared.counts["read"] == answer.prepared.change_counts["unchanged"] == 1


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dice=st.randoms(use_true_random=False))
def test_a_template_comes_back_in_any_order_of_rows_and_columns(tmp_path: Path, dice: Any):
    ledger = Ledger.open(None)
    seed(ledger)
    desk = Desk(ledger, tmp_path / "kept")
    desk.send([HEADINGS, *[["KRA", f"S{no}", f"Tax {no}", "Live"] + [None] * 8 for no in range(6)]])
    write_template(tmp_path / "kra.xlsx", read_filling(ledger.reading(), REPORTED_ON, "KRA"))
    sheet = load_workbook(tmp_path / "kra.xlsx")["Services"]
    filled = [row for row in sheet.iter_rows(values_only=True) if any(row)]
    columns = dice.sample(range(len(filled[0])), len(filled[0]))
    order = [filled[0], *dice.sample(filled[1:], len(filled) - 1)]
    answer = desk.send([[row[place] for place in columns] for row in order], on=date(2023, 3, 17))
    assert answer.prepared is not None
    assert answer.prepared.change_counts["unchanged"] == answer.prepared.counts["read"] == 6
    ledger.close()


def test_an_empty_template_is_refused_in_one_sentence(desk: Desk, tmp_path: Path):
    path = tmp_path / "empty.xlsx"
    write_template(path, read_filling(desk.ledger.reading(), REPORTED_ON))
    answer = send_template(desk, path, REPORTED_ON)
    assert [one.rule for one in answer.prepared.findings] == ["no_rows"]


def test_an_agency_that_is_not_there_has_no_template(desk: Desk):
    with pytest.raises(NoSuchAgency):
        read_filling(desk.ledger.reading(), REPORTED_ON, "NOBODY")
