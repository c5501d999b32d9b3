"""A backup comes back as it was, or is refused and nothing changes."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.backup import NothingToBackUp, write_backup
from data.clearing import clear_sample
from data.entries import NewEntry
from data.ledger import Ledger, LedgerBusy
from data.opening import open_programme, place_ledger, place_workbooks
from data.restore import BackupUnusable, restore_backup
from data.workbooks import keep_workbook, open_workbook


def begin_ledger(home: Path, *, is_sample: bool = False) -> str:
    """Seed a ledger and keep one workbook; return the workbook's hash."""
    open_programme(home, is_sample=is_sample).close()
    return keep_workbook(place_workbooks(home, is_sample=is_sample), b"a workbook")


def read_head(home: Path) -> int:
    ledger = Ledger.open(place_ledger(home))
    try:
        return ledger.head
    finally:
        ledger.close()


def add_entry(home: Path) -> None:
    ledger = Ledger.open(place_ledger(home))
    ledger.commit([NewEntry(act="setting", tables={}, why="an entry after the backup")])
    ledger.close()


@contextmanager
def hold_open(path: Path) -> Iterator[int]:
    """Have another process keep a ledger open while the block runs; yields the process."""
    code = "import sys, duckdb; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield other.pid
        other.communicate("\n")


def repack(file: Path, changes: dict[str, bytes]) -> None:
    """Write the same zip with some members changed."""
    with zipfile.ZipFile(file) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in (members | changes).items():
            packed.writestr(name, content)


def test_a_backup_restored_elsewhere_gives_the_same_ledger_and_workbooks(tmp_path: Path) -> None:
    digest = begin_ledger(tmp_path / "old")
    written = write_backup(tmp_path / "old", tmp_path / "copy.zip")
    manifest, aside = restore_backup(tmp_path / "new", tmp_path / "copy.zip")
    assert manifest == written
    assert manifest["tables"]["agencies"]["rows"] >= 77
    assert aside is None
    assert read_head(tmp_path / "new") == read_head(tmp_path / "old")
    assert open_workbook(place_workbooks(tmp_path / "new"), digest) == b"a workbook"


def test_restoring_moves_the_ledger_that_stood_there_aside(tmp_path: Path) -> None:
    begin_ledger(tmp_path)
    write_backup(tmp_path, tmp_path / "copy.zip")
    before = read_head(tmp_path)
    add_entry(tmp_path)
    _, aside = restore_backup(tmp_path, tmp_path / "copy.zip")
    assert read_head(tmp_path) == before
    assert aside is not None
    later = Ledger.open(aside / "ledger.duckdb")
    assert later.head == before + 1
    later.close()


def test_a_ledger_that_no_longer_opens_can_be_replaced(tmp_path: Path) -> None:
    begin_ledger(tmp_path)
    write_backup(tmp_path, tmp_path / "copy.zip")
    before = read_head(tmp_path)
    place_ledger(tmp_path).write_bytes(b"no longer a database")
    restore_backup(tmp_path, tmp_path / "copy.zip")
    assert read_head(tmp_path) == before


@pytest.mark.parametrize(
    ("member", "content"),
    [
        ("ledger.duckdb", b"something else"),
        ("manifest.json", b"no json"),
        ("manifest.json", b"[]"),
        ("manifest.json", b"{}"),
    ],
)
def test_a_damaged_backup_is_refused_and_the_ledger_stays(
    tmp_path: Path, member: str, content: bytes
) -> None:
    begin_ledger(tmp_path)
    write_backup(tmp_path, tmp_path / "copy.zip")
    add_entry(tmp_path)
    now = read_head(tmp_path)
    repack(tmp_path / "copy.zip", {member: content})
    with pytest.raises(BackupUnusable):
        restore_backup(tmp_path, tmp_path / "copy.zip")
    assert read_head(tmp_path) == now


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    digest = begin_ledger(tmp_path)
    write_backup(tmp_path, tmp_path / "copy.zip")
    repack(tmp_path / "copy.zip", {f"workbooks/{digest}": b"another workbook"})
    with pytest.raises(BackupUnusable, match="damaged"):
        restore_backup(tmp_path / "new", tmp_path / "copy.zip")


def test_a_table_that_lost_a_row_is_refused_by_name(tmp_path: Path) -> None:
    begin_ledger(tmp_path)
    manifest = write_backup(tmp_path, tmp_path / "copy.zip")
    manifest["tables"]["agencies"]["rows"] += 1
    repack(tmp_path / "copy.zip", {"manifest.json": json.dumps(manifest).encode()})
    with pytest.raises(BackupUnusable, match="agencies"):
        restore_backup(tmp_path / "new", tmp_path / "copy.zip")


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_text("not a zip")
    with pytest.raises(BackupUnusable):
        restore_backup(tmp_path, tmp_path / "copy.zip")
    with pytest.raises(BackupUnusable):
        restore_backup(tmp_path, tmp_path / "missing.zip")


def test_the_sample_never_becomes_the_real_ledger(tmp_path: Path) -> None:
    begin_ledger(tmp_path, is_sample=True)
    manifest = write_backup(tmp_path, tmp_path / "copy.zip", is_sample=True)
    assert manifest["what"] == "Illustrative: invented figures"
    with pytest.raises(BackupUnusable, match="sample"):
        restore_backup(tmp_path, tmp_path / "copy.zip")
    assert not place_ledger(tmp_path).exists()


def test_without_a_ledger_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(NothingToBackUp):
        write_backup(tmp_path, tmp_path / "copy.zip")
    assert not (tmp_path / "copy.zip").exists()


def test_clearing_the_sample_leaves_the_real_ledger(tmp_path: Path) -> None:
    begin_ledger(tmp_path)
    begin_ledger(tmp_path, is_sample=True)
    assert clear_sample(tmp_path)
    assert not clear_sample(tmp_path)
    assert not place_workbooks(tmp_path, is_sample=True).exists()
    assert read_head(tmp_path) == 1


def test_a_ledger_open_in_another_process_is_left_alone(tmp_path: Path) -> None:
    begin_ledger(tmp_path)
    write_backup(tmp_path, tmp_path / "copy.zip")
    with hold_open(place_ledger(tmp_path)):
        with pytest.raises(LedgerBusy):
            write_backup(tmp_path, tmp_path / "other.zip")
        with pytest.raises(LedgerBusy):
            restore_backup(tmp_path, tmp_path / "copy.zip")
    assert read_head(tmp_path) == 1
