"""The environment is made from nothing, kept, mended and, where it cannot be had, explained."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands.terminal.installing import count_pins, read_reason
from commands.terminal.place import ROOT

COMMAND = '''
"""Say where it runs."""
import sys
from commands.terminal.answer import Answer
def add_arguments(parser):
    parser.add_argument("--json", action="store_true")
def run(args):
    return Answer({"prefix": sys.prefix}, sys.prefix)
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with our door and terminal, one command and no requirements."""
    shutil.copy(ROOT / "manage.py", tmp_path)
    shutil.copytree(ROOT / "commands" / "terminal", tmp_path / "commands" / "terminal")
    (tmp_path / "commands" / "__init__.py").touch()
    (tmp_path / "commands" / "withdraw.py").write_text(COMMAND)
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    (tmp_path / "requirements-dev.txt").write_text("-r requirements.txt\n")
    return tmp_path


def start(
    project: Path, *words: str, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    # No index: a test neither reaches the network nor waits for it.
    environment = os.environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    return subprocess.run(
        [sys.executable, str(project / "manage.py"), *words],
        cwd=folder or project,
        env=environment,
        capture_output=True,
        text=True,
    )


def test_the_first_start_makes_the_environment_and_the_second_only_uses_it(project: Path) -> None:
    first = start(project, "withdraw", folder=project.parent)
    assert first.returncode == 0, first.stderr
    assert Path(first.stdout.strip()) == project / ".venv"
    assert "Making the environment" in first.stderr
    second = start(project, "withdraw")
    assert second.stdout == first.stdout
    assert second.stderr == ""


def test_an_interrupted_first_start_is_begun_anew(project: Path) -> None:
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "left-over").touch()
    done = start(project, "withdraw")
    assert done.returncode == 0, done.stderr
    assert not (project / ".venv" / "left-over").exists()


def test_what_cannot_be_installed_is_one_sentence_and_the_old_environment_stays(
    project: Path,
) -> None:
    assert start(project, "withdraw").returncode == 0
    (project / "requirements.txt").write_text("surely-not-there==1.0\n")
    failed = start(project, "withdraw", "--json")
    assert failed.returncode == 1
    assert "package index" in json.loads(failed.stdout)["error"]
    assert "Traceback" not in failed.stderr
    (project / "requirements.txt").write_text("# nothing\n")
    again = start(project, "withdraw")
    assert again.returncode == 0
    assert "Making" not in again.stderr


def test_changed_requirements_are_installed_without_building_anew(project: Path) -> None:
    assert start(project, "withdraw").returncode == 0
    (project / "requirements.txt").write_text("# still nothing\n")
    done = start(project, "withdraw")
    assert "Installing" in done.stderr
    assert "Making" not in done.stderr


def test_two_first_starts_at_once_build_one_environment(project: Path) -> None:
    command = [sys.executable, str(project / "manage.py"), "withdraw"]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum("Making" in errors for _, errors in said) == 1


def test_a_folder_that_cannot_be_written_to_is_one_sentence(project: Path) -> None:
    (project / ".venv.lock").mkdir()
    done = start(project, "withdraw")
    assert done.returncode == 1
    assert "cannot be made" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_list_of_commands_needs_no_environment(project: Path) -> None:
    done = start(project, "--help")
    assert done.returncode == 0
    assert "figures" in done.stdout
    assert not (project / ".venv").exists()


def test_an_older_python_is_turned_away_in_one_sentence() -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 1); sys.argv = ['manage.py'];"
        "runpy.run_path('manage.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("This needs Python 3.11 or later, and this is Python 3.9.")
    assert done.stderr.count("\n") == 1


def test_an_older_python_can_read_the_door() -> None:
    ast.parse((ROOT / "manage.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_every_requirement_is_pinned() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if line and not line.startswith(("#", "-r "))]
        assert pins
        assert [line for line in pins if "==" not in line] == []
    assert count_pins(ROOT / "requirements-dev.txt") > count_pins(ROOT / "requirements.txt")


def test_an_unknown_failure_repeats_what_was_said_last() -> None:
    assert read_reason("one\nsomething odd\n\n").endswith("It said last: something odd")
