"""The command that runs the tests passes words on, finds a browser, and fails when they fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands.terminal.answer import Refused
from commands.terminal.chromium import bring_chromium, find_chromium, list_candidates
from commands.terminal.place import ROOT
from commands.test import name_from_root, share_out


def start(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "commands", "test", *words],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
    )


def write_program(place: Path, code: int) -> Path:
    place.write_text(f"#!/bin/sh\nexit {code}\n")
    place.chmod(0o755)
    return place


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which no browser is found and none can be brought."""
    monkeypatch.delenv("TRACKER_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "cache"))
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")
    (tmp_path / "bin").mkdir()
    return tmp_path


def test_a_passing_test_passes_and_every_word_of_pytest_is_understood(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(
        "def test_one(): pass\ndef test_two(): raise AssertionError\n"
    )
    path = str(tmp_path / "test_two.py")
    passed = start("-q", path, "-k", "one", "--no-browser", "-p", "no:cacheprovider")
    assert passed.returncode == 0, passed.stderr
    assert "1 passed, 1 deselected" in passed.stdout
    failed = start(path, "--no-browser", "--tb=no")
    assert failed.returncode == 1
    assert "1 failed, 1 passed" in failed.stdout


def test_a_run_without_a_test_has_failed(tmp_path: Path) -> None:
    (tmp_path / "test_none.py").touch()
    assert start(str(tmp_path), "--no-browser").returncode == 1


def test_no_browser_leaves_out_what_asks_for_one(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text())
    (tmp_path / "test_browser.py").write_text(
        "def test_page(chromium_path): assert chromium_path.name == 'browser'\n"
        "def test_plain(): pass\n"
    )
    browser = write_program(tmp_path / "browser", 0)
    words = ("-q", str(tmp_path), "-p", "no:cacheprovider")
    assert "1 passed, 1 deselected" in start(*words, "--no-browser").stdout
    assert "2 passed" in start(*words, TRACKER_CHROMIUM=str(browser)).stdout


def test_a_path_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "test_it.py").touch()
    monkeypatch.chdir(tmp_path)
    assert name_from_root("test_it.py::test_one") == f"{tmp_path / 'test_it.py'}::test_one"
    assert name_from_root("forecast") == "forecast"
    assert name_from_root("-k") == "-k"


def test_the_browser_that_is_named_comes_first(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path = write_program(bare_machine / "bin" / "chromium", 0)
    assert find_chromium() == on_path
    named = write_program(bare_machine / "mine", 0)
    monkeypatch.setenv("TRACKER_CHROMIUM", str(named))
    assert find_chromium() == named


def test_a_browser_that_does_not_start_is_passed_over(bare_machine: Path) -> None:
    write_program(bare_machine / "bin" / "chromium", 1)
    working = write_program(bare_machine / "bin" / "google-chrome", 0)
    assert find_chromium() == working


def test_playwrights_own_download_is_found(bare_machine: Path) -> None:
    folder = bare_machine / "cache" / "chromium-1255" / "chrome-linux64"
    folder.mkdir(parents=True)
    chrome = write_program(folder / "chrome", 0)
    assert find_chromium() == chrome
    assert chrome in list(list_candidates())


def test_where_no_browser_can_be_had_the_sentence_says_what_to_do(bare_machine: Path) -> None:
    with pytest.raises(Refused, match="--no-browser"):
        bring_chromium()


@pytest.mark.parametrize(
    ("words", "processors", "expected"),
    [
        ([], 2, ["-n", "2", "--dist", "loadscope"]),
        ([], 64, ["-n", "4", "--dist", "loadscope"]),
        ([], 1, []),
        (["-k", "forecast"], 2, []),
    ],
)
def test_the_whole_suite_is_shared_out_among_processors(
    words: list[str], processors: int, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert share_out(words) == expected
