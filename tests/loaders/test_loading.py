"""Sending: each file whole or not at all, once, kept, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.entries import LedgerMoved
from data.workbooks import open_workbook
from loaders.answers import answer_all, write_answer
from loaders.composing import compose_entry
from loaders.loading import NoSuchSubmission, load, send, withdraw
from loaders.options import Options
from loaders.reading.files import Opened, read_many
from loaders.workbook_files import NothingToLoad

from .conftest import REPORTED_ON, Desk, make_workbook

HEADINGS = ["Agency", "Service code", "Service name", "Stage"]
GOOD = [HEADINGS, ["KRA", "A1", "Tax return", "Live"], ["KRA", "A2", "Tax card", "Mapped"]]
HALF = [HEADINGS, ["KPA", "B1", "Berth", "Live"], ["KPA", "B2", "Crane", "Livee"]]


def test_a_sound_file_is_stored_with_its_workbook(desk: Desk):
    answer = desk.send(GOOD)
    assert (answer.is_committed, answer.submission, answer.error) == (True, 2, None)
    assert [row["service_code"] for row in desk.inventory()] == ["A2", "A1"]
    assert open_workbook(desk.kept, answer.sha256 or "") == make_workbook({"Services": GOOD})


def test_the_same_file_again_changes_nothing_and_says_so(desk: Desk):
    first, again = desk.send(GOOD), desk.send(GOOD)
    assert not again.is_committed
    assert again.submission == first.submission
    assert "nothing changed" in (again.note or "")
    assert desk.ledger.head == 2


def test_another_date_mode_or_constant_makes_it_another_submission(desk: Desk):
    desk.send(GOOD)
    assert desk.send(GOOD, on=date(2023, 3, 17)).is_committed
    assert desk.send(GOOD, constants={"maturity": "4"}).is_committed


def test_a_file_with_an_error_commits_nothing_unless_valid_rows_are_accepted(desk: Desk):
    refused = desk.send(HALF)
    assert (refused.is_committed, desk.ledger.head) == (False, 1)
    assert refused.error == "1 of 2 rows can be sent; 1 are to be corrected. Nothing was stored."
    accepted = desk.send(HALF, accept_valid_rows=True)
    assert accepted.is_committed
    [row] = desk.ledger.reading().records("select * from refused_rows")
    assert (row["row_no"], row["why"]) == (3, "unknown_stage")
    assert '"Stage": "Livee"' in row["cells"]
    assert '"cell": "D3"' in row["findings"]
    assert row["service_id"] is not None


def test_a_dry_run_stores_nothing(desk: Desk):
    answer = desk.send(GOOD, is_dry=True)
    assert answer.prepared is not None
    assert answer.prepared.counts["accepted"] == 2
    assert (desk.ledger.head, desk.kept.exists()) == (1, False)


def test_in_a_folder_one_bad_file_stops_no_other(desk: Desk, tmp_path: Path):
    folder = tmp_path / "sent"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.xlsx").write_bytes(make_workbook({"Services": GOOD}))
    (folder / "b.xlsx").write_bytes(make_workbook({"Services": HALF}))
    (folder / "deep" / "c.csv").write_text("Agency,Service name,Stage\nNEMA,Licence,Live\n")
    (folder / "d.xlsx").write_bytes(b"no workbook at all")
    (folder / "~$a.xlsx").write_bytes(b"a lock")
    (folder / "notes.docx").write_bytes(b"no table")
    answers = load(desk.ledger, [folder], Options(REPORTED_ON), LOCAL_PERSON, kept=desk.kept)
    told = {one.file_name: one.is_committed for one in answers}
    assert told == {
        "a.xlsx": True,
        "b.xlsx": False,
        "d.xlsx": False,
        str(Path("deep", "c.csv")): True,
    }
    document = answer_all(answers)
    assert (document["committed"], document["refused"]) == (2, 2)
    assert "4 files: 2 stored, 2 refused." in write_answer(answers, is_dry=False)


def test_two_files_of_one_agency_are_compared_one_after_the_other(desk: Desk, tmp_path: Path):
    for name, stage in (("a.csv", "Mapped"), ("b.csv", "Live")):
        text = f"Agency,Service code,Service name,Stage\nKRA,A1,Tax return,{stage}\n"
        (tmp_path / name).write_text(text)
    answers = load(desk.ledger, [tmp_path], Options(REPORTED_ON), LOCAL_PERSON, kept=desk.kept)
    changes = [one.prepared.change_counts for one in answers if one.prepared]
    assert [one["new"] for one in changes] == [1, 0]
    assert changes[1]["promoted"] == 1


def test_what_is_not_there_is_refused_in_one_sentence(desk: Desk, tmp_path: Path):
    for path in (tmp_path / "nothing.xlsx", tmp_path):
        with pytest.raises(NothingToLoad):
            load(desk.ledger, [path], Options(REPORTED_ON), LOCAL_PERSON, kept=desk.kept)


def test_who_may_not_send_is_stopped_before_anything_is_read(desk: Desk, tmp_path: Path):
    reader = Person("reader", "A reader", frozenset({Right.VIEW}))
    with pytest.raises(NotAllowed):
        load(desk.ledger, [tmp_path], Options(REPORTED_ON), reader, kept=desk.kept)
    sender = replace(reader, rights=frozenset({Right.SEND}))
    with pytest.raises(NotAllowed):
        desk.send(GOOD, person=sender, register_agencies=True)


def test_a_person_of_one_agency_sends_for_no_other(desk: Desk):
    ports = replace(LOCAL_PERSON, agencies=frozenset({"KPA"}))
    assert desk.send(GOOD, person=ports).error == "This machine may not send for KRA."


def test_a_submission_is_taken_back_once(desk: Desk):
    number = desk.send(GOOD).submission or 0
    withdraw(desk.ledger, number, "wrong month", LOCAL_PERSON)
    assert desk.inventory() == []
    for one in (number, 99):
        with pytest.raises(NoSuchSubmission):
            withdraw(desk.ledger, one, "again", LOCAL_PERSON)
    assert desk.send(GOOD).is_committed, "the same file may be sent again"
    assert len(desk.inventory()) == 2


def test_who_may_not_take_back_is_stopped(desk: Desk):
    number = desk.send(GOOD).submission or 0
    sender = Person("sender", "An agency", frozenset({Right.SEND}))
    with pytest.raises(NotAllowed):
        withdraw(desk.ledger, number, "mine", sender)


def test_a_report_that_came_in_between_is_seen_before_storing(desk: Desk):
    def files() -> Iterator[Opened]:
        yield from read_many([("mine.xlsx", make_workbook({"Services": GOOD}))])
        desk.send([HEADINGS, ["KRA", "A1", "Tax return", "Testing"]], name="theirs.xlsx")

    [answer] = send(desk.ledger, files(), Options(REPORTED_ON), LOCAL_PERSON, desk.kept)
    assert answer.is_committed
    assert answer.prepared is not None
    assert answer.prepared.change_counts["promoted"] == 1
    with pytest.raises(LedgerMoved):
        desk.ledger.commit([replace(compose_entry(answer.prepared), seen=1, same_as=None)])


def test_a_preview_sees_what_sending_would_bring(desk: Desk):
    prepared = desk.prepare(GOOD)
    preview = desk.ledger.preview([compose_entry(prepared)])
    assert preview.rows("select count(*) from periods") == [(2,)]
    assert desk.ledger.reading().rows("select count(*) from periods") == [(0,)]


def test_the_answer_has_the_promised_shape(desk: Desk):
    document = answer_all([desk.send(HALF, accept_valid_rows=True)])
    [file] = document["files"]
    assert list(file) == [
        *("file", "sha256", "committed", "submission", "error"),
        *("sheets", "rows", "findings", "changes"),
    ]
    [sheet] = file["sheets"]
    assert sheet == {
        "sheet": "Services",
        "header_row": 1,
        "rows": 2,
        "columns": {"agency": "A", "service_code": "B", "service_name": "C", "stage": "D"},
        "unmatched_headings": [],
        "kind": "services",
    }
    assert file["rows"] == {"read": 2, "accepted": 1, "refused": 1, "out_of_scope": 0}
    error = file["findings"][0]
    assert (error["rule"], error["sheet"], error["cell"]) == ("unknown_stage", "Services", "D3")
    assert (error["value"], error["proposed"]) == ("Livee", "Live")
