"""From the words of the terminal to an answer: every way it can end."""

import json
import subprocess
import sys
import types
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.terminal.answer import Answer, Refused, WrongUse
from commands.terminal.catalogue import COMMANDS, name_module
from commands.terminal.main import main
from commands.terminal.place import ROOT

Out = pytest.CaptureFixture[str]


def divide(_args: Namespace) -> Answer:
    raise ZeroDivisionError("details for the log only")


def refuse(_args: Namespace) -> Answer:
    raise Refused("It cannot be done.")


def refuse_with_a_document(_args: Namespace) -> Answer:
    raise Refused("It cannot be done.", {"files": [1]})


def use_wrongly(_args: Namespace) -> Answer:
    raise WrongUse("Not like this.")


def stop(_args: Namespace) -> Answer:
    raise KeyboardInterrupt


def answer(_args: Namespace) -> Answer:
    sys.stdout.write("a library that writes\n")
    return Answer({"name": "Murang’a \ud800"}, "Murang’a \ud800", complaint="One row is wrong.")


@pytest.fixture
def add_command(monkeypatch: pytest.MonkeyPatch, home: Path) -> Callable[..., None]:
    """A function that makes `made-up` a command which runs what it is given."""

    def add(run: Callable[[Namespace], Answer]) -> None:
        module = types.ModuleType("commands.made_up", "Do something made up.")

        def add_arguments(parser: ArgumentParser) -> None:
            parser.add_argument("--json", action="store_true")

        vars(module).update(add_arguments=add_arguments, run=run)
        monkeypatch.setitem(COMMANDS, "made-up", "do something made up")
        monkeypatch.setitem(sys.modules, "commands.made_up", module)

    return add


def test_an_answer_is_text_or_one_document_and_a_complaint_makes_the_code_1(
    add_command: Callable[..., None], capsys: Out
) -> None:
    add_command(answer)
    assert main(["made-up"]) == 1
    said = capsys.readouterr()
    assert said.out == "a library that writes\nMurang’a \\ud800\n"
    assert said.err == "One row is wrong.\n"
    assert main(["made-up", "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out) == {"name": "Murang’a \ud800"}
    assert said.err == "a library that writes\nOne row is wrong.\n"


@pytest.mark.parametrize(
    ("run", "code", "document"),
    [
        (refuse, 1, {"error": "It cannot be done."}),
        (refuse_with_a_document, 1, {"files": [1]}),
        (use_wrongly, 2, {"error": "Not like this."}),
        (stop, 1, {"error": "Stopped."}),
    ],
)
def test_each_way_to_fail_has_its_code_and_its_document(
    add_command: Callable[..., None],
    capsys: Out,
    run: Callable[[Namespace], Answer],
    code: int,
    document: dict[str, object],
) -> None:
    add_command(run)
    assert main(["made-up", "--json"]) == code
    assert json.loads(capsys.readouterr().out) == document
    assert main(["made-up"]) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1


def test_a_fault_of_the_program_is_a_reference_number_and_the_details_are_in_the_log(
    add_command: Callable[..., None], capsys: Out, home: Path
) -> None:
    add_command(divide)
    assert main(["made-up", "--json"]) == 1
    said = capsys.readouterr()
    reference = json.loads(said.out)["reference"]
    assert reference in said.err
    assert "details for the log only" not in said.out + said.err
    log = (home / "log" / "faults.log").read_text(encoding="utf-8")
    assert reference in log
    assert "ZeroDivisionError: details for the log only" in log


def test_a_home_that_cannot_be_made_is_a_sentence(
    add_command: Callable[..., None],
    capsys: Out,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path / "file" / "home"))
    assert main(["clear-sample"]) == 1
    assert "TRACKER_HOME" in capsys.readouterr().err
    add_command(divide)
    assert main(["made-up"]) == 1
    assert "could not be written down" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["nothing-like-it"], ["made-up", "--unknown"], ["made-up", "too", "many"]]
)
def test_wrong_use_has_the_code_2_and_names_what_is_wrong(
    add_command: Callable[..., None], capsys: Out, words: list[str]
) -> None:
    add_command(answer)
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert words[-1] in said.err
    assert main([*words, "--json"]) == 2
    assert words[-1] in json.loads(capsys.readouterr().out)["error"]


def test_help_lists_every_command_without_importing_one(capsys: Out) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {name} " in said for name in COMMANDS)
    assert main([]) == 0


def test_every_module_of_a_command_is_in_the_catalogue_and_holds_what_it_must() -> None:
    modules = {name_module(name).removeprefix("commands.") for name in COMMANDS}
    found = {place.stem for place in (ROOT / "commands").glob("*.py")} - {"__init__", "__main__"}
    assert found <= modules


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: Out) -> None:
    assert main([name, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: manage.py {name}")


def test_a_reader_that_leaves_early_sees_no_traceback() -> None:
    command = [sys.executable, "-m", "commands", "--help"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.close()
        said = started.stderr.read()
    assert (started.returncode, said) == (0, "")
