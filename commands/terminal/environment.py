"""Makes the project's own environment, `.venv`, and goes on inside it; standard library only."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from commands.terminal.answer import Answer, Refused, say
from commands.terminal.catalogue import COMMANDS
from commands.terminal.installing import install_packages, read_reason
from commands.terminal.lock import hold_lock
from commands.terminal.main import attempt, give, main
from commands.terminal.place import ROOT

VENV: Final = ROOT / ".venv"
RUNNING: Final = "requirements.txt"
DEVELOPING: Final = "requirements-dev.txt"
NEEDS_DEVELOPING: Final = frozenset({"test", "check", "bench"})


def enter(words: Sequence[str]) -> int:
    """Run a command in the environment, made or brought up to date first; return its exit code.

    The list of commands needs no environment. On POSIX this process becomes the command.
    """
    if not words or words[0] not in COMMANDS:
        return main(words)
    answer = attempt(lambda: prepare(DEVELOPING if words[0] in NEEDS_DEVELOPING else RUNNING))
    if answer.exit_code:
        return give(answer, words, sys.stdout)
    return main(words) if is_inside() else go_on_inside(words)


def is_inside() -> bool:
    """Return whether this Python is the environment's own."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def find_python() -> Path:
    """Return where the environment's Python stands on this system."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def prepare(requirements: str) -> Answer:
    """Make `.venv` hold what a requirements file pins; raises Refused with what to do.

    A finished environment is known by its stamp: without one, or under another Python, what is
    there was left half made or has lost its base, and is built anew.
    """
    if is_ready(requirements):
        return Answer()
    try:
        # Two commands started at once must not build in each other's way.
        with hold_lock(ROOT / ".venv.lock", "Another command is making the environment; waiting."):
            if not is_ready(requirements):
                bring_up_to_date(requirements)
                say("The environment is ready.")
    except OSError as error:
        raise Refused(
            f"The environment cannot be made in {ROOT}: {error.strerror}. Put the project where "
            "you may write, or correct the folder's rights, and start again."
        ) from error
    return Answer()


def bring_up_to_date(requirements: str) -> None:
    """Install what a requirements file pins; raises Refused, and then the old state stands."""
    before = read_stamp()
    if not before:
        build()
    # Gone while pip works: whoever is interrupted here leaves a half-made environment.
    place_stamp().unlink(missing_ok=True)
    try:
        install_packages(find_python(), ROOT / requirements)
    except Refused:
        if before:
            write_stamp(before)
        raise
    hashes = {name: hash_requirements(name) for name in (RUNNING, requirements)}
    write_stamp(before | hashes | {"python": ask_version()})


def is_ready(requirements: str) -> bool:
    """Return whether the environment holds what the file pins today."""
    return read_stamp().get(requirements) == hash_requirements(requirements)


def place_stamp() -> Path:
    """Return the file that says what was installed, written last."""
    return VENV / "installed.json"


def write_stamp(stamp: dict[str, str]) -> None:
    """Write what was installed."""
    place_stamp().write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def read_stamp() -> dict[str, str]:
    """Return what was installed, by file; nothing where the environment cannot be used."""
    try:
        stamp: dict[str, str] = json.loads(place_stamp().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not find_python().exists():
        return {}
    if stamp.get("python") == here or stamp.get("python") == ask_version():
        return stamp
    return {}


def ask_version() -> str:
    """Return the version of the environment's Python as `3.11`; nothing where it does not start."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([find_python(), "-c", code], capture_output=True, text=True)
    except OSError:
        return ""
    return answer.stdout.strip()


def hash_requirements(requirements: str) -> str:
    """Return the digest of a requirements file and of the one it builds on."""
    digest = hashlib.sha256()
    for name in sorted({RUNNING, requirements}):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def build() -> None:
    """Make an empty environment, clearing away a half-made one; raises Refused."""
    if is_inside():
        raise Refused(
            f"The environment in {VENV} is not finished, and its own Python cannot rebuild it; "
            "start manage.py with the Python that is installed on this machine."
        )
    say(f"Making the environment in {VENV} (once; some minutes on a slow line).")
    if VENV.exists():
        shutil.rmtree(VENV)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
    if made.returncode:
        raise Refused(read_reason(made.stdout + made.stderr))


def go_on_inside(words: Sequence[str]) -> int:
    """Start manage.py again with the environment's Python; return its exit code."""
    command = [str(find_python()), str(ROOT / "manage.py"), *words]
    if os.name != "nt":
        os.execv(command[0], command)
    # Windows has no exec that keeps the terminal: wait, and leave Ctrl-C to the command.
    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue
