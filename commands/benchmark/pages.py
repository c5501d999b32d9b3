"""How soon the dashboard stands, and how many runs of National it bears."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from commands.benchmark.machine import measure_memory, measure_processor
from commands.benchmark.session import visit_once, visit_together
from commands.terminal.answer import Refused
from commands.terminal.place import ROOT
from commands.terminal.progress import Progress
from commands.terminal.running import Running, read_running
from commands.terminal.serving import choose_port, start_server, wait_until_it_answers
from data.opening import place_ledger

READERS: Final = 20
SECONDS: Final = 15.0
PORT: Final = 8900
START_SECONDS: Final = 300
EMPTY_PAGE: Final = """from access.roles import Right
from widgets.gate import require

require(Right.VIEW)
"""
# Frozen like ours, or the collector would walk every object after each run of it too.
BARE_SCRIPT: Final = """import gc

import streamlit as st

st.write("empty")
if "is_frozen" not in st.session_state:
    st.session_state.is_frozen = True
    gc.freeze()
"""


def measure_pages(progress: Progress, seconds: float = SECONDS) -> dict[str, Any]:
    """Measure the start, National, an empty page in its place, and a script of one line."""
    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as folder:
        home = Path(folder)
        progress(0, 4, "Starting from nothing: the sample is built, National opened")
        start = measure_start(home)
        progress(1, 4, "Starting again, then readers of National")
        national = measure_national(home, seconds)
        progress(2, 4, "Readers of an empty page")
        empty = measure_script(empty_dashboard(home / "empty"), home, seconds)
        progress(3, 4, "Readers of a script of one line")
        (home / "bare.py").write_text(BARE_SCRIPT, encoding="utf-8")
        bare = measure_script(home / "bare.py", home, seconds)
    share = national["together"]["runs_a_second"] / empty["together"]["runs_a_second"]
    return {
        "start_to_first_page_s": start,
        "national": national,
        "empty_page": empty,
        "script_of_one_line": bare,
        "national_share_of_empty_page": round(share, 2),
        "reach": "half the runs a second of an empty page",
    }


def measure_start(home: Path) -> float:
    """Return the seconds from `run` without a ledger to the end of National's first run."""
    begun = time.perf_counter()
    with run_dashboard(home) as running:
        asyncio.run(visit_once(running.address))
        return round(time.perf_counter() - begun, 1)


def measure_national(home: Path, seconds: float) -> dict[str, Any]:
    """Measure National over a sample that stands: its start, single runs, many readers, memory."""
    begun = time.perf_counter()
    with run_dashboard(home) as running:
        first = asyncio.run(visit_once(running.address))
        if "plotly_chart" not in first.kinds:
            raise Refused(f"National shows no chart; it sent {', '.join(first.kinds)}.")
        return {
            "second_start_to_first_page_s": round(time.perf_counter() - begun, 1),
            "first_run_ms": round(first.seconds * 1000),
            "first_run_messages": first.messages,
            "ledger_mib": round(place_ledger(home, is_sample=True).stat().st_size / 2**20, 1),
            **measure_server(running, seconds),
        }


def empty_dashboard(folder: Path) -> Path:
    """Make the dashboard with nothing on National but its gate; return its app.py."""
    (folder / "pages").mkdir(parents=True)
    for place in ROOT.iterdir():
        if place.is_dir() and place.name not in ("pages", "var"):
            (folder / place.name).symlink_to(place)
    (folder / "pages" / "national.py").write_text(EMPTY_PAGE, encoding="utf-8")
    shutil.copy(ROOT / "app.py", folder)
    return folder / "app.py"


def measure_script(script: Path, home: Path, seconds: float) -> dict[str, Any]:
    """Measure another script with the same server and settings."""
    port = choose_port(PORT)
    log = home / "log" / f"{script.stem}.log"
    server = start_server(script, port, home, "sample", log)
    try:
        running = Running(f"http://127.0.0.1:{port}", server.pid, "sample")
        wait_until_it_answers(server, running.address, log)
        return measure_server(running, seconds)
    finally:
        server.terminate()
        server.wait()


def measure_server(running: Running, seconds: float) -> dict[str, Any]:
    """Measure one reader, then many, then the memory.

    The processor's time a run is the one figure that other work on the machine hardly moves.
    """
    alone = asyncio.run(visit_together(running.address, 1, seconds / 3))
    before = measure_processor(running.pid)
    together = asyncio.run(visit_together(running.address, READERS, seconds))
    spent = measure_processor(running.pid) - before
    together["processor_ms_a_run"] = round(spent * 1000 / (together["runs"] + READERS), 1)
    return {"alone": alone, "together": together, "memory": measure_memory(running.pid)}


@contextmanager
def run_dashboard(home: Path) -> Iterator[Running]:
    """Start `run` as a person would, yield where it answers, and stop it."""
    command = [sys.executable, "-m", "commands", "run", "--port", str(PORT)]
    environment = os.environ | {"TRACKER_HOME": str(home), "CI": "true"}
    log = home / "run.log"
    with log.open("ab") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        yield wait_for_note(home, process, log)
    finally:
        process.terminate()
        process.wait()


def wait_for_note(home: Path, process: subprocess.Popen[bytes], log: Path) -> Running:
    """Return the note of the dashboard; raises Refused where `run` ended or took too long."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        running = read_running(home)
        if running:
            return running
        if process.poll() is not None:
            raise Refused(f"The dashboard did not start: {log.read_text(encoding='utf-8')}")
        time.sleep(0.05)
    raise Refused(f"The dashboard did not start within {START_SECONDS} s.")
