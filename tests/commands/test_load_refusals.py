"""What a person may hand to `load` by mistake: one clear sentence each, and the exit code."""

import importlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.terminal.main import main

ON = ["--reported-on", "2023-03-10"]
GOOD = b"Agency,Service code,Service name,Stage\nKRA,A1,Tax return,Live\n"


def make_odd(name: str) -> bytes:
    made: bytes = importlib.import_module(f"tests.workbooks.{name}").make()
    return made


def zip_of(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


Words = Callable[[Path], list[str]]


def send(name: str, content: bytes, *more: str) -> Words:
    """Return how to write a file into a folder and name it to the command."""

    def write(folder: Path) -> list[str]:
        (folder / name).write_bytes(content)
        return [str(folder / name), *ON, *(word.format(folder=folder) for word in more)]

    return write


def map_by(text: bytes) -> Words:
    def write(folder: Path) -> list[str]:
        (folder / "m.toml").write_bytes(text)
        return [*send("a.csv", GOOD)(folder), "--mapping", str(folder / "m.toml")]

    return write


MISTAKES: dict[str, tuple[Words, int, str]] = {
    "missing file": (lambda folder: [str(folder / "no.xlsx"), *ON], 1, "no file or folder"),
    "empty folder": (lambda folder: [str(folder), *ON], 1, "holds no workbook"),
    "empty path": (lambda folder: ["", *ON], 2, "name a workbook"),
    "device": (lambda folder: ["/dev/zero", *ON], 1, "neither a file nor a folder"),
    "wrong date": (lambda folder: ["a.csv", "--reported-on", "10/3/2023"], 2, "write it as"),
    "no such day": (lambda folder: ["a.csv", "--reported-on", "2023-02-30"], 2, "not a date"),
    "no date": (lambda folder: ["a.csv"], 2, "--reported-on"),
    "unknown agency": (send("a.csv", GOOD, "--agency", "Kenya Revenu Authority"), 1, 'mean "KRA"'),
    "unknown mode": (send("a.csv", GOOD, "--mode", "half"), 2, "half"),
    "unknown field": (send("a.csv", GOOD, "--set", "colour=red"), 2, "not a field"),
    "no value": (send("a.csv", GOOD, "--set", "stage"), 2, "FIELD=VALUE"),
    "value not of the list": (send("a.csv", GOOD, "--set", "maturity=ripe"), 1, "Offline"),
    "value of no date": (send("a.csv", GOOD, "--set", "live_on=soon"), 1, "2023-03-10"),
    "no mapping file": (send("a.csv", GOOD, "--mapping", "no.toml"), 2, "no such file"),
    "folder for mapping": (send("a.csv", GOOD, "--mapping", "{folder}"), 2, "one file"),
    "mapping with strange field": (map_by(b'[columns]\ncolour = "x"'), 2, "colour"),
    "mapping that is no TOML": (map_by(b"[columns"), 2, "not TOML"),
    "mapping that is no text": (map_by(b"\xff\xfe\x00"), 2, "UTF-8"),
    "zip in zip": (
        send("a.zip", zip_of(**{"b.zip": zip_of(**{"c.csv": GOOD})})),
        1,
        "zip within a zip",
    ),
    "zip without workbooks": (send("a.zip", zip_of(b=b"")), 1, "holds no spreadsheet"),
    "empty file": (send("a.xlsx", b""), 1, "file is empty"),
    "password": (send("a.xlsx", make_odd("with_password")), 1, "password"),
    "binary named csv": (send("a.csv", make_odd("random_bytes")), 1, "not a spreadsheet"),
    "far cells": (send("a.xlsx", make_odd("two_far_cells")), 1, "far away"),
    "cut short": (send("a.xlsx", make_odd("cut_short")), 1, "cut short"),
    "nothing of ours": (
        send("a.csv", b"Colour,Weight\nred,3\nblue,4\n"),
        1,
        "No table of services",
    ),
}
BLAME = re.compile(r"\byour? (?:mistake|error|fault|have to|must)|\byou (?:did|wrote)\b", re.I)


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_answered_by_a_sentence_and_an_exit_code(
    name: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    write, expected, said = MISTAKES[name]
    folder = tmp_path / "sent"
    folder.mkdir()
    code = main(["load", *write(folder), "--json"])
    streams = capsys.readouterr()
    assert code == expected
    answer: Any = json.loads(streams.out)
    sentence = answer["error"] if "error" in answer else answer["files"][0]["error"]
    assert said in sentence
    assert sentence.endswith(".")
    assert sentence.removesuffix(".") in streams.err
    assert "Traceback" not in streams.err
    assert not BLAME.search(sentence)


def test_a_file_that_may_not_be_read_is_refused_and_the_next_is_read(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_bytes(GOOD)
    (tmp_path / "c.csv").symlink_to(tmp_path / "b.csv")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.csv":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["load", str(tmp_path / "a.csv"), str(tmp_path / "b.csv"), *ON, "--json"]) == 1
    first, second = json.loads(capsys.readouterr().out)["files"]
    assert "cannot be opened" in first["error"]
    assert second["committed"]


def test_hidden_folders_are_not_looked_into(home: Path, tmp_path: Path):
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "a.csv").write_bytes(GOOD)
    assert main(["load", str(tmp_path), *ON]) == 1


@pytest.mark.parametrize(
    ("words", "expected", "said"),
    [
        (["withdraw", "abc", "--why", "x"], 2, "not a number"),
        (["withdraw", "1", "--why", " "], 2, "write why"),
        (["withdraw", "999", "--why", "x"], 1, "no submission 999"),
        (["template", "--agency", "NOPE", "--out", "a.xlsx"], 1, "not an agency"),
        (["template", "--officer", "Nobody", "--out", "a.xlsx"], 1, '"Nobody"'),
        (["template", "--out", "no/where.xlsx"], 1, "cannot be written"),
        (["services", "--as-of", "2023-03-10", "--csv", "no/where.csv"], 1, "cannot be written"),
    ],
)
def test_other_commands_answer_a_mistake_in_a_sentence_too(
    words: list[str],
    expected: int,
    said: str,
    home: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.chdir(tmp_path)
    assert main([*words, "--json"]) == expected
    streams = capsys.readouterr()
    assert said in json.loads(streams.out)["error"]
    assert said in streams.err
