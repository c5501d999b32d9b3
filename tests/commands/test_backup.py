"""Backing up and restoring from the terminal."""

import json
from pathlib import Path

import pytest

from commands.terminal.main import main
from commands.terminal.running import Running, clear_running, read_running, write_running
from data.ledger import Ledger
from data.opening import open_programme, place_ledger
from tests.data.test_backup import hold_open

Out = pytest.CaptureFixture[str]


@pytest.fixture
def begun(home: Path) -> Path:
    """A home with a ledger as it is on its first day."""
    open_programme(home).close()
    return home


def test_a_backup_is_written_and_put_back(begun: Path, tmp_path: Path, capsys: Out) -> None:
    file = tmp_path / "copy.zip"
    assert main(["backup", "--out", str(file), "--json"]) == 0
    written = json.loads(capsys.readouterr().out)
    assert written["file"] == str(file)
    assert written["tables"]["agencies"]["rows"] >= 77
    assert main(["restore", str(file), "--json"]) == 0
    restored = json.loads(capsys.readouterr().out)
    assert restored["tables"] == written["tables"]
    assert Path(restored["set_aside"], "ledger.duckdb").exists()
    ledger = Ledger.open(place_ledger(begun))
    assert ledger.head == 1
    ledger.close()


def test_a_file_that_is_no_backup_is_refused_in_one_sentence(
    begun: Path, tmp_path: Path, capsys: Out
) -> None:
    (tmp_path / "other.zip").write_text("no zip")
    assert main(["restore", str(tmp_path / "other.zip"), "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["error"].endswith("Nothing was changed.")
    assert len(said.err.splitlines()) == 1


def test_without_a_ledger_the_backup_says_so(home: Path, capsys: Out) -> None:
    assert main(["backup", "--out", str(home / "copy.zip")]) == 1
    assert "no ledger" in capsys.readouterr().err


def test_a_running_dashboard_is_named_with_its_address(
    begun: Path, tmp_path: Path, capsys: Out
) -> None:
    with hold_open(place_ledger(begun)) as pid:
        write_running(begun, Running("http://127.0.0.1:8501", pid, "real"))
        assert main(["backup", "--out", str(tmp_path / "copy.zip")]) == 1
        assert "http://127.0.0.1:8501" in capsys.readouterr().err
        clear_running(begun)
        assert main(["backup", "--out", str(tmp_path / "copy.zip")]) == 1
        assert "Another program" in capsys.readouterr().err


def test_a_note_left_by_a_dashboard_that_died_is_not_believed(home: Path) -> None:
    write_running(home, Running("http://127.0.0.1:8501", 2**22 + 1, "real"))
    assert read_running(home) is None
    (home / "running.json").write_text("half a no")
    assert read_running(home) is None


def test_clearing_a_sample_that_is_not_there_is_no_error(begun: Path, capsys: Out) -> None:
    assert main(["clear-sample", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"removed": False}
    assert place_ledger(begun).exists()


def test_clearing_removes_the_sample(home: Path, capsys: Out) -> None:
    open_programme(home, is_sample=True).close()
    assert main(["clear-sample"]) == 0
    assert "removed" in capsys.readouterr().out
    assert not place_ledger(home, is_sample=True).exists()
