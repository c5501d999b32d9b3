"""What was previewed is what is sent: together, or not at all."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.entries import LedgerMoved
from data.ledger import Ledger
from data.opening import open_programme
from data.workbooks import open_workbook
from loaders.mapping_file import LayoutMapping
from loaders.options import Options
from loaders.preparing import Prepared
from loaders.reading.files import Opened, read_workbook
from loaders.reporting_day import find_reporting_day
from loaders.sending import (
    compose_entries,
    compose_withdrawal,
    find_standing,
    forget_layouts,
    prepare_together,
    send_prepared,
)

DAY = date(2023, 3, 17)


def make_file(agency: str, services: int = 3, said: str | None = None) -> Opened:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([agency])
    sheet.append([f"Inventory as at {said}" if said else None])
    sheet.append(["Service Code", "Service Name", "Status"])
    for number in range(services):
        sheet.append([f"S{number}", f"Service {number}", "Live"])
    out = io.BytesIO()
    book.save(out)
    content = out.getvalue()
    return Opened("inventory.xlsx", content, read_workbook(content, "inventory.xlsx"))


def prepare_files(
    ledger: Ledger,
    files: list[Opened],
    register_agencies: bool = False,
    mapping: LayoutMapping = LayoutMapping(),  # noqa: B008 - it is frozen
) -> list[Prepared]:
    asked = Options(
        DAY,
        accept_valid_rows=True,
        register_agencies=register_agencies,
        mapping=mapping,
    )
    return prepare_together(ledger.reading(), [(one.book, asked) for one in files if one.book])


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_programme(tmp_path)


def test_what_was_prepared_is_stored_and_kept(ledger: Ledger, tmp_path: Path) -> None:
    files = [make_file("Kenya Ports Authority"), make_file("Kenya Revenue Authority")]
    prepared = prepare_files(ledger, files)
    pairs = list(zip(files, prepared, strict=True))
    committed = send_prepared(ledger, pairs, LOCAL_PERSON, tmp_path / "kept")
    assert [one.is_new for one in committed] == [True, True]
    assert open_workbook(tmp_path / "kept", prepared[0].book.sha256) == files[0].content
    assert find_standing(ledger.reading(), prepared) == [one.entry_no for one in committed]


def test_a_second_sender_is_told_that_the_ledger_moved(ledger: Ledger, tmp_path: Path) -> None:
    mine, theirs = make_file("Kenya Ports Authority"), make_file("Kenya Ports Authority", 4)
    [seen], [other] = prepare_files(ledger, [mine]), prepare_files(ledger, [theirs])
    send_prepared(ledger, [(theirs, other)], LOCAL_PERSON, tmp_path / "kept")
    head = ledger.head
    with pytest.raises(LedgerMoved):
        send_prepared(ledger, [(mine, seen)], LOCAL_PERSON, tmp_path / "kept")
    assert ledger.head == head


def test_an_agency_that_two_files_bring_comes_in_once(ledger: Ledger) -> None:
    files = [
        make_file("Agency: Bureau of New Things"),
        make_file("Agency: Bureau of New Things", 5),
    ]
    first, second = prepare_files(ledger, files, register_agencies=True)
    assert [one.is_new for one in first.agencies] == [True]
    assert [one.is_new for one in second.agencies] == [False]
    assert first.agencies[0].agency_id == second.agencies[0].agency_id


def test_only_who_may_send_for_an_agency_sends(ledger: Ledger, tmp_path: Path) -> None:
    file = make_file("Kenya Ports Authority")
    [prepared] = prepare_files(ledger, [file])
    viewer = Person("viewer", "A reader", frozenset({Right.VIEW}))
    stranger = Person("kra", "Another agency", frozenset(Right), agencies=frozenset({"KRA"}))
    for person in (viewer, stranger):
        with pytest.raises(NotAllowed):
            send_prepared(ledger, [(file, prepared)], person, tmp_path / "kept")


def test_what_was_said_of_a_layout_is_remembered_until_forgotten(
    ledger: Ledger, tmp_path: Path
) -> None:
    said = LayoutMapping(values={"stage": {"Live": "testing"}})
    file = make_file("Kenya Ports Authority")
    [prepared] = prepare_files(ledger, [file], mapping=said)
    send_prepared(ledger, [(file, prepared)], LOCAL_PERSON, tmp_path / "kept")
    [again] = prepare_files(ledger, [file])
    assert again.change_counts["unchanged"] == 3
    forget_layouts(ledger, again, LOCAL_PERSON)
    [after] = prepare_files(ledger, [file])
    assert after.change_counts["promoted"] == 3


def test_a_preview_of_taking_back_is_what_taking_back_gives(ledger: Ledger, tmp_path: Path) -> None:
    file = make_file("Kenya Ports Authority")
    [prepared] = prepare_files(ledger, [file])
    counting = "select count(*) from periods"
    before = ledger.preview(compose_entries([prepared], LOCAL_PERSON)).rows(counting)
    [sent] = send_prepared(ledger, [(file, prepared)], LOCAL_PERSON, tmp_path / "kept")
    assert ledger.reading().rows(counting) == before == [(3,)]
    undoing = compose_withdrawal(ledger.reading(), sent.entry_no, LOCAL_PERSON)
    assert ledger.preview([undoing]).rows(counting) == [(0,)]
    assert ledger.reading().rows(counting) == [(3,)]


@pytest.mark.parametrize("said", ["17th March 2023", "17/03/2023", "2023-03-17"])
def test_the_day_above_the_table_is_the_reporting_day(said: str) -> None:
    book = make_file("Kenya Ports Authority", said=said).book
    assert book is not None
    found = find_reporting_day(book)
    assert found is not None
    assert (found.day, found.cell) == (DAY, "A2")


def test_a_workbook_that_names_no_day_gives_none() -> None:
    book = make_file("Kenya Ports Authority").book
    assert book is not None
    assert find_reporting_day(book) is None
