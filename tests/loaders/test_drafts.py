"""Drafts are kept until they are sent or thrown away, at most 30 days, under names unguessable."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from loaders.drafts import (
    IDENTIFIER,
    DraftGone,
    begin_draft,
    end_draft,
    end_old_drafts,
    keep_said,
    place_drafts,
    read_kept_at,
    reopen_draft,
)

FILES = [("march.zip/kpa.xlsx", b"\x00one"), ("../../odd é.csv", b"two")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return place_drafts(tmp_path)


def age(folder: Path, name: str, days: float) -> None:
    moment = (datetime.now() - timedelta(days=days)).timestamp()
    os.utime(folder / name / "said.json", (moment, moment))


def test_a_draft_comes_back_with_its_files_and_what_was_said(folder: Path) -> None:
    name = begin_draft(folder, FILES, {"day": "2023-03-17", "step": "correct"})
    draft = reopen_draft(folder, name)
    assert draft.files == tuple(FILES)
    assert draft.said == {"day": "2023-03-17", "step": "correct"}


def test_what_is_said_later_takes_the_place_of_what_was_said(folder: Path) -> None:
    name = begin_draft(folder, FILES, {"step": "correct"})
    before = read_kept_at(folder, name)
    assert keep_said(folder, name, {"step": "change"}) > before
    assert reopen_draft(folder, name).said == {"step": "change"}
    assert not list((folder / name).glob(".unfinished-*"))


def test_names_cannot_be_guessed_and_lead_nowhere_else(folder: Path) -> None:
    names = {begin_draft(folder, [], {}) for _ in range(20)}
    assert len(names) == 20
    assert all(IDENTIFIER.fullmatch(name) for name in names)
    (folder / "plain").mkdir()
    for wrong in ("", ".", "..", "plain", "../" + "a" * 40, "a" * 43, "a" * 42 + "\n"):
        with pytest.raises(DraftGone):
            reopen_draft(folder, wrong)
        end_draft(folder, wrong)
    assert (folder / "plain").is_dir()


def test_a_draft_that_was_ended_is_gone(folder: Path) -> None:
    name = begin_draft(folder, FILES, {})
    end_draft(folder, name)
    end_draft(folder, name)
    for ask in (reopen_draft, read_kept_at):
        with pytest.raises(DraftGone):
            ask(folder, name)
    with pytest.raises(DraftGone):
        keep_said(folder, name, {})


def test_a_draft_ends_thirty_days_after_it_was_last_touched(folder: Path) -> None:
    old, young = begin_draft(folder, FILES, {}), begin_draft(folder, FILES, {})
    age(folder, old, 30.1)
    age(folder, young, 29.9)
    assert reopen_draft(folder, young).files == tuple(FILES)
    with pytest.raises(DraftGone):
        reopen_draft(folder, old)


def test_old_drafts_are_thrown_away_when_the_next_begins(folder: Path) -> None:
    old = begin_draft(folder, FILES, {})
    age(folder, old, 31)
    name = begin_draft(folder, FILES, {})
    assert [one.name for one in folder.iterdir()] == [name]
    assert end_old_drafts(folder, datetime.now().astimezone()) == 0


def test_a_draft_with_a_lost_file_is_gone_and_no_crash(folder: Path) -> None:
    name = begin_draft(folder, FILES, {})
    (folder / name / "1.file").unlink()
    with pytest.raises(DraftGone):
        reopen_draft(folder, name)


def test_the_drafts_of_the_sample_lie_apart(tmp_path: Path) -> None:
    assert place_drafts(tmp_path) != place_drafts(tmp_path, is_sample=True)
