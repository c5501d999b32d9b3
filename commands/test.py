"""Run every test; whatever pytest understands may follow, such as `-k forecast` or a file."""

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from commands.terminal.answer import Answer
from commands.terminal.chromium import bring_chromium, find_chromium
from commands.terminal.place import ROOT

PASSES_ON: Final = True
# More workers than this gain nothing: each builds what its tests share once more.
MOST_WORKERS: Final = 4


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--no-browser`; pytest's own arguments are passed on."""
    parser.add_argument(
        "--no-browser", action="store_true", help="leave out the tests that drive a real Chromium"
    )


def run(args: Namespace) -> Answer:
    """Run pytest in the project's folder; the code is 1 where a test failed or none was run."""
    environment = dict(os.environ)
    words = [name_from_root(word) for word in args.rest]
    if args.no_browser:
        environment["TRACKER_NO_BROWSER"] = "1"
    else:
        environment["TRACKER_CHROMIUM"] = str(find_chromium() or bring_chromium())
    code = run_pytest([*share_out(words), *words], environment)
    return Answer({"passed": code == 0, "pytest_code": code}, code=int(code != 0))


def share_out(words: Sequence[str]) -> list[str]:
    """Return pytest's words to run every test on all processors; none where some are chosen."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    return [] if words or workers == 1 else ["-n", str(workers), "--dist", "loadscope"]


def run_pytest(words: Sequence[str], environment: dict[str, str]) -> int:
    """Run pytest and return its own exit code; Ctrl-C is left to pytest."""
    command = [sys.executable, "-m", "pytest", *words]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def name_from_root(word: str) -> str:
    """Return an argument as pytest can find it from the project's folder: paths made absolute."""
    path, joint, name = word.partition("::")
    if path and not path.startswith("-") and Path(path).exists():
        return f"{Path(path).resolve()}{joint}{name}"
    return word
