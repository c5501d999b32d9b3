"""Open the dashboard in the browser; the first time with an illustrative sample."""

import os
import signal
import sys
import webbrowser
from argparse import ArgumentParser, Namespace
from pathlib import Path
from types import FrameType
from typing import Final

from commands.terminal.answer import Answer, Refused, say
from commands.terminal.opening import open_ledger
from commands.terminal.place import ROOT, find_home
from commands.terminal.progress import show_progress
from commands.terminal.running import Running, clear_running, read_running, write_running
from commands.terminal.serving import (
    FIRST_PORT,
    LOOPBACK,
    answers,
    choose_port,
    start_server,
    wait_until_it_answers,
)
from data.opening import place_ledger

REAL: Final = "real"
SAMPLE: Final = "sample"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--port`, `--empty` and `--sample`."""
    parser.add_argument(
        "--port", type=int, default=FIRST_PORT, metavar="N", help=f"default {FIRST_PORT}"
    )
    ledger = parser.add_mutually_exclusive_group()
    ledger.add_argument("--empty", action="store_true", help="start your own, empty ledger")
    ledger.add_argument("--sample", action="store_true", help="practise in the sample")


def run(args: Namespace) -> Answer:
    """Prepare the ledger, serve until stopped, and say where."""
    home = find_home()
    ledger = choose_ledger(home, args)
    running = read_running(home)
    if running and answers(running.address):
        if running.ledger != ledger:
            raise Refused(
                f"The dashboard at {running.address} has the {running.ledger} ledger open; "
                "stop it first."
            )
        show_address(running.address, f"The dashboard is already running at {running.address}")
        return Answer({"address": running.address})
    prepare_ledger(home, ledger)
    port = choose_port(args.port)
    if port != args.port:
        say(f"Port {args.port} is taken; using {port}.")
    serve(home, ledger, port)
    return Answer(text="The dashboard has been stopped.")


def choose_ledger(home: Path, args: Namespace) -> str:
    """Return which ledger to open: the real one where there is one, else the sample's."""
    if args.sample:
        return SAMPLE
    return REAL if args.empty or place_ledger(home).exists() else SAMPLE


def prepare_ledger(home: Path, ledger: str) -> None:
    """Build the sample where it is asked for and missing, and see that the ledger opens.

    Raises Refused where the ledger is held by another process or cannot be read.
    """
    if ledger == SAMPLE and not place_ledger(home, is_sample=True).exists():
        # Imported here: building needs the generator and the loaders, opening does not.
        from commands.sample import build

        say("Building the illustrative sample (once).")
        with show_progress() as progress:
            build(home, progress)
    with open_ledger(Namespace(sample=ledger == SAMPLE)):
        pass


def serve(home: Path, ledger: str, port: int) -> None:
    """Run the server until it ends or is told to stop."""
    address = f"http://{LOOPBACK}:{port}"
    log = home / "log" / "dashboard.log"
    signal.signal(signal.SIGTERM, stop)
    server = start_server(ROOT / "app.py", port, home, ledger, log)
    try:
        wait_until_it_answers(server, address, log)
        write_running(home, Running(address, server.pid, ledger))
        show_address(address, f"The dashboard is running at {address} (Ctrl-C stops it)")
        code = server.wait()
        raise Refused(f"The dashboard ended by itself, with code {code}; see {log}.")
    except KeyboardInterrupt:
        say("Stopping.")
    finally:
        server.terminate()
        server.wait()
        clear_running(home)


def stop(_number: int, _frame: FrameType | None) -> None:
    """Treat a request to end like Ctrl-C, so that the server ends too."""
    raise KeyboardInterrupt


def show_address(address: str, words: str) -> None:
    """Say where the dashboard is, and open it where a person sits before a screen."""
    say(words)
    if has_screen():
        webbrowser.open(address)


def has_screen() -> bool:
    """Return whether a browser opened here would be seen."""
    if "CI" in os.environ or "SSH_CONNECTION" in os.environ:
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
