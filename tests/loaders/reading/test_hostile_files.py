"""Broken and hostile files: each gives rows or one sentence, and the server lives on."""

import importlib
import json
import os
import random
import time
from pathlib import Path
from typing import Any

import pytest

from loaders.composing import compose_entry
from loaders.reading.book import Limits, Unreadable
from loaders.reading.files import read_workbook
from loaders.reading.tables import account_rows, find_tables
from tests.loaders.conftest import Desk
from tests.loaders.reading.mutating import mutate

FOLDER = Path(__file__).parents[2] / "workbooks"
LIMITS = Limits(seconds=10, memory_bytes=512 * 1024 * 1024)
COUNT = 500
CHECKED = 40  # of each sort; reading is what bytes can break
OPTIONS: dict[str, Any] = {"register_agencies": True, "constants": {"stage": "live"}}


def make_originals(*endings: str) -> list[tuple[str, bytes]]:
    originals = []
    for path in sorted(FOLDER.glob("*.json")):
        if "refused" in json.loads(path.read_text("utf-8")):
            continue
        odd = importlib.import_module(f"tests.workbooks.{path.stem}")
        if odd.FILE_NAME.endswith(endings):
            originals.append((odd.FILE_NAME, odd.make()))
    return originals


def roll_dice() -> random.Random:
    seed = int(os.environ.get("FUZZ_SEED") or time.time())
    print(f"FUZZ_SEED={seed} repeats these files")  # noqa: T201 - pytest shows it on failure
    return random.Random(seed)


def read_and_account(content: bytes, file_name: str) -> str:
    """Read a file to its tables; return "read" or the name of the refusal."""
    try:
        book = read_workbook(content, file_name, LIMITS)
    except Unreadable as refusal:
        assert refusal.sentence().endswith(".")
        assert refusal.sentence("sw").endswith(".")
        return refusal.name
    for sheet in book.sheets:
        tables = find_tables(sheet)
        rows = {row_no for table in tables for row_no, _ in table.rows}
        assert len(rows) + len(account_rows(sheet, tables)) == len(sheet.rows)
    return "read"


@pytest.mark.parametrize(
    "endings", [(".xlsx", ".xls", ".ods"), (".csv", ".tsv", ".txt")], ids=["workbooks", "texts"]
)
def test_five_hundred_broken_files_neither_crash_nor_hang(endings: tuple[str, ...]) -> None:
    dice = roll_dice()
    originals = make_originals(*endings)
    outcomes: dict[str, int] = {}
    for number in range(COUNT):
        file_name, content = dice.choice(originals)
        started = time.monotonic()
        outcome = read_and_account(mutate(content, dice), file_name)
        assert time.monotonic() - started < LIMITS.seconds + 5, number
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    print(outcomes)  # noqa: T201 - pytest shows it on failure
    assert outcomes.get("read", 0) > COUNT / 20
    assert sum(outcomes.values()) == COUNT


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_broken_files_that_are_read_are_checked_without_a_crash(desk: Desk, ending: str) -> None:
    dice = roll_dice()
    originals = make_originals(f".{ending}")
    for _ in range(CHECKED):
        file_name, content = dice.choice(originals)
        answer = desk.send_file(mutate(content, dice), file_name, is_dry=True, **OPTIONS)
        told = answer.as_json()
        assert told["rows"]["read"] == sum(told["rows"].values()) - told["rows"]["read"]
        if answer.prepared is not None:
            compose_entry(answer.prepared)
        assert all(finding["remedy"] for finding in told["findings"])


def test_the_file_after_a_deadly_one_is_read() -> None:
    deadly = importlib.import_module("tests.workbooks.two_far_cells")
    plain = importlib.import_module("tests.workbooks.plain")
    for _ in range(3):
        with pytest.raises(Unreadable, match="far away"):
            read_workbook(deadly.make(), deadly.FILE_NAME)
        assert read_workbook(plain.make(), plain.FILE_NAME).sheets[0].name == "Services"
