"""Every pair in tests/workbooks: what NAME.py makes must read as NAME.json says."""

import importlib
import json
from pathlib import Path

import pytest

from loaders.reading.files import read_workbook
from loaders.reading.sentences import read_sentences
from loaders.reading.tables import account_rows, find_tables
from tests.workbooks.describing import describe_file

FOLDER = Path(__file__).parents[2] / "workbooks"
PAIRS = sorted(path.stem for path in FOLDER.glob("*.json"))
READ = [n for n in PAIRS if "refused" not in json.loads((FOLDER / f"{n}.json").read_text("utf-8"))]
HELPERS = {"__init__", "making", "describing"}


@pytest.mark.parametrize("name", PAIRS)
def test_an_odd_workbook_reads_as_written_beside_it(name: str) -> None:
    odd = importlib.import_module(f"tests.workbooks.{name}")
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert describe_file(odd.make(), odd.FILE_NAME) == expected


@pytest.mark.parametrize("name", READ)
def test_every_line_of_an_odd_workbook_is_a_row_or_left_out_with_a_reason(name: str) -> None:
    odd = importlib.import_module(f"tests.workbooks.{name}")
    for sheet in read_workbook(odd.make(), odd.FILE_NAME).sheets:
        tables = find_tables(sheet)
        rows = {row_no for table in tables for row_no, _ in table.rows}
        left_out = [left.row_no for left in account_rows(sheet, tables)]
        assert sorted([*rows, *left_out]) == list(range(1, len(sheet.rows) + 1))


def test_no_odd_workbook_is_without_its_answer() -> None:
    made = {path.stem for path in FOLDER.glob("*.py")} - HELPERS
    assert made == set(PAIRS)
    assert len(PAIRS) >= 60


def test_every_sentence_is_there_in_both_languages_and_ends_like_one() -> None:
    for name, row in read_sentences().items():
        assert row["en"] and row["sw"], name
        if not name.startswith("what_"):
            assert row["en"].endswith("."), name
            assert row["en"].count(". ") == 0, name
