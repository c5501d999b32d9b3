"""Every real file there is: rows or one clear refusal, no crash, and no row lost silently."""

from datetime import date
from pathlib import Path

import pytest

from access.roles import LOCAL_PERSON
from data.opening import FOLDER
from loaders.loading import SUFFIXES, load
from loaders.options import Options

from .conftest import Desk

SHARED = FOLDER.parent.parent / "shared" / "data"
FILES = sorted(
    path
    for path in SHARED.rglob("*")
    if path.suffix.lower() in SUFFIXES and "agencies" not in path.parent.parts
)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(SHARED)) for path in FILES])
def test_the_file_gives_rows_or_one_clear_refusal(desk: Desk, path: Path):
    options = Options(date(2026, 2, 14), register_agencies=True, accept_valid_rows=True)
    [answer] = load(desk.ledger, [path], options, LOCAL_PERSON, kept=desk.kept, is_dry=True)
    if answer.prepared is None:
        assert answer.error
        assert answer.error.endswith(".")
        return
    counts = answer.prepared.counts
    assert counts["read"] == counts["accepted"] + counts["refused"] + counts["out_of_scope"]
    if not counts["accepted"]:
        assert answer.error
        assert [one for one in answer.prepared.findings if one.severity == "error"]
