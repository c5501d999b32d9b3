"""Starting the dashboard: the port, the ledger, the note of its address, the end."""

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from argparse import Namespace
from pathlib import Path

import pytest

from commands.run import choose_ledger, run
from commands.terminal.answer import Refused
from commands.terminal.place import ROOT
from commands.terminal.running import read_running
from commands.terminal.serving import choose_port, is_free, start_server, wait_until_it_answers
from data.backup import connect_alone
from data.opening import open_programme, place_ledger


def wait_for_note(home: Path, process: subprocess.Popen[str]) -> str:
    """Return the address that a starting dashboard notes."""
    for _ in range(600):
        running = read_running(home)
        if running:
            return running.address
        assert process.poll() is None, process.communicate()
        time.sleep(0.1)
    raise TimeoutError("the dashboard left no note within a minute")


def test_a_port_that_is_taken_gives_way_to_the_next_free_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        assert not is_free(taken)
        assert taken < choose_port(taken) <= taken + 49


def test_without_a_free_port_the_sentence_names_the_option() -> None:
    with pytest.raises(Refused, match="--port"):
        choose_port(65536)


@pytest.mark.parametrize(
    ("asked", "has_real", "ledger"),
    [
        ({}, False, "sample"),
        ({}, True, "real"),
        ({"empty": True}, False, "real"),
        ({"empty": True}, True, "real"),
        ({"sample": True}, True, "sample"),
    ],
)
def test_the_real_ledger_is_opened_where_there_is_one(
    home: Path, asked: dict[str, bool], has_real: bool, ledger: str
) -> None:
    if has_real:
        place_ledger(home).touch()
    args = Namespace(**{"empty": False, "sample": False} | asked)
    assert choose_ledger(home, args) == ledger


def test_a_server_that_ends_at_once_is_a_sentence_with_the_log(tmp_path: Path) -> None:
    log = tmp_path / "log" / "dashboard.log"
    server = start_server(tmp_path / "missing.py", choose_port(8700), tmp_path, "real", log)
    with pytest.raises(Refused, match="dashboard.log"):
        wait_until_it_answers(server, "http://127.0.0.1:9", log)
    assert "missing.py" in log.read_text()


def test_the_dashboard_serves_an_empty_ledger_notes_its_address_and_ends_when_told(
    home: Path,
) -> None:
    port = choose_port(8750)
    command = [sys.executable, "-m", "commands", "run", "--empty", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        address = wait_for_note(home, process)
        assert address == f"http://127.0.0.1:{port}"
        with urllib.request.urlopen(address) as page:
            assert page.status == 200
        note = json.loads((home / "running.json").read_text())
        assert note["ledger"] == "real"
        assert run(Namespace(port=port, empty=True, sample=False)).document["address"] == address
        with pytest.raises(Refused, match="real ledger"):
            run(Namespace(port=port, empty=False, sample=True))
        process.send_signal(signal.SIGTERM)
        out, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert address in errors
    assert "stopped" in out
    assert not (home / "running.json").exists()
    assert is_free(port)


def test_a_ledger_of_a_later_version_is_said_before_serving(home: Path) -> None:
    open_programme(home).close()
    with connect_alone(place_ledger(home)) as cursor:
        cursor.execute("insert into schema_steps (step_no) values (999)")
    with pytest.raises(Refused, match="schema step 999"):
        run(Namespace(port=8501, empty=False, sample=False))
