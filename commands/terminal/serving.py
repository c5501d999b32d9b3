"""Starting the dashboard's server, on this machine only, and waiting until it answers."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Final

from commands.terminal.answer import Refused
from commands.terminal.place import ROOT

LOOPBACK: Final = "127.0.0.1"
FIRST_PORT: Final = 8501
PORTS_TRIED: Final = 50
START_SECONDS: Final = 60


def choose_port(wanted: int) -> int:
    """Return the port asked for, or the next one that is free; raises Refused after fifty."""
    for port in range(wanted, min(wanted + PORTS_TRIED, 65536)):
        if is_free(port):
            return port
    raise Refused(f"No port from {wanted} on is free; name another with --port.")


def is_free(port: int) -> bool:
    """Return whether nothing listens on a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if os.name != "nt":  # on Windows the option would take a port that is in use
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def start_server(
    script: Path, port: int, home: Path, ledger: str, log: Path
) -> subprocess.Popen[bytes]:
    """Start Streamlit on a script; what it says goes into the log.

    It learns through TRACKER_HOME and TRACKER_LEDGER (`real` or `sample`) which ledger to open.
    """
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    settings = {
        "server.address": LOOPBACK,
        "server.port": str(port),
        # It would ask for an e-mail address and open a browser of its own choice.
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
        "server.fileWatcherType": "none",
    }
    command += [f"--{name}={value}" for name, value in settings.items()]
    environment = os.environ | {"TRACKER_HOME": str(home), "TRACKER_LEDGER": ledger}
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as out:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )


def wait_until_it_answers(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    """Return when the server answers; raises Refused where it ended or stays silent."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise Refused(f"The dashboard did not start; what it said is in {log}.")
        if answers(address):
            return
        time.sleep(0.1)
    server.terminate()
    raise Refused(f"The dashboard did not answer within {START_SECONDS} s; see {log}.")


def answers(address: str) -> bool:
    """Return whether a dashboard is in good health at an address."""
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False
