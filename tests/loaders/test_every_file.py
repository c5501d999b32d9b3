"""Every real file there is: rows or one clear refusal, no crash, and no row lost silently."""

from datetime import date
from pathlib import Path

import pytest

from access.roles import LOCAL_PERSON
from data.opening import FOLDER
from loaders.answers import FileAnswer
from loaders.finding import find_sheet_tables
from loaders.loading import load
from loaders.options import Options
from loaders.prepared import Prepared
from loaders.reading.tables import account_rows
from loaders.workbook_files import SUFFIXES

from .conftest import Desk

SHARED = FOLDER.parent.parent / "shared" / "data"
TABLE = FOLDER.parent / "docs" / "files-read.md"
HEAD = """# What becomes of every real file

Each file of the folder of real data, sent as it is, with nothing said but the reporting date
(`load FILE --reported-on 2026-02-14 --register-agencies --accept-valid-rows --dry-run`). A row is
a row of a table that was read; tables of nothing that the programme counts are named as not read.
`tests/loaders/test_every_file.py` holds this table to what the loader does.

| file | rows read | accepted | outcome |
|---|---:|---:|---|
"""
FILES = sorted(
    path
    for path in SHARED.rglob("*")
    if path.suffix.lower() in SUFFIXES and "agencies" not in path.parent.parts
)
OUTCOMES: dict[str, str] = {}


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SHARED)) for path in FILES])
def test_the_file_gives_rows_or_one_clear_refusal(desk: Desk, path: Path):
    options = Options(date(2026, 2, 14), register_agencies=True, accept_valid_rows=True)
    [answer] = load(desk.ledger, [path], options, LOCAL_PERSON, kept=desk.kept, is_dry=True)
    name = path.relative_to(SHARED).as_posix()
    OUTCOMES[name] = describe(name, answer)
    if answer.prepared is None:
        assert answer.error
        assert answer.error.endswith(".")
        return
    check_rows(answer.prepared)
    counts = answer.prepared.counts
    assert counts["read"] == counts["accepted"] + counts["refused"] + counts["out_of_scope"]
    if not counts["accepted"]:
        assert answer.error
        assert [one for one in answer.prepared.findings if one.severity == "error"]


def check_rows(prepared: Prepared) -> None:
    """Hold that every row of every sheet is a row of a table, or left out with its reason."""
    for place, sheet in enumerate(prepared.book.sheets):
        tables = find_sheet_tables(prepared.book, place)
        rows = [row_no for table in tables for row_no in table.row_numbers]
        left_out = [one.row_no for one in account_rows(sheet, tables)]
        told = {*rows, *left_out}
        assert len(told) == len(set(rows)) + len(left_out) == len(sheet.rows)


def describe(name: str, answer: FileAnswer) -> str:
    """Return one line of the table: the file, its rows, and why what was not taken was not."""
    prepared = answer.prepared
    if prepared is None:
        return f"| {name} | | | refused: {answer.error} |"
    counts = prepared.counts
    left: dict[str, int] = {}
    for one in prepared.findings:
        if one.rule in ("rows_left_out", "rows_in_no_table"):
            reason = one.values.get("reason", "in no table")
            left[reason] = left.get(reason, 0) + int(one.values["count"])
    said = [f"rows left out: {count} {reason}" for reason, count in left.items()]
    unread = [len(table.rows) for table, _ in prepared.found.unread]
    said += [f"tables not read: {len(unread)}, of {sum(unread)} rows"] if unread else []
    if answer.error:
        said.insert(0, answer.error.removesuffix(" Nothing was stored."))
    return f"| {name} | {counts['read']} | {counts['accepted']} | {'; '.join(said) or 'taken'} |"


def test_the_papers_tell_what_becomes_of_every_file():
    if not FILES or len(OUTCOMES) < len(FILES):
        pytest.skip("not every file was tried in this run")
    table = HEAD + "\n".join(OUTCOMES[name] for name in sorted(OUTCOMES)) + "\n"
    told = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    assert told == table, f"{TABLE} is to be:\n\n{table}"
