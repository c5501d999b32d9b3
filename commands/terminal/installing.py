"""Installs pinned packages with pip, says how far it is, and says in one sentence what failed."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from commands.terminal.answer import Refused, say

# What pip and venv write, and what a person can do about it; the first that is found speaks.
REASONS: Final = (
    (
        "ensurepip is not available",
        "Python's venv module is missing here; install it (on Debian and Ubuntu: "
        "apt install python3-venv) and start again.",
    ),
    ("No space left on device", "The disk is full; make about 1.5 GB of room and start again."),
    (
        "Permission denied",
        "This folder cannot be written to; put the project where you may write, or correct the "
        "folder's rights, and start again.",
    ),
    (
        "CERTIFICATE_VERIFY_FAILED",
        "The package index was reached, but its certificate is not trusted here; ask your network "
        "administrator for the certificate, set PIP_CERT to it, and start again.",
    ),
    (
        "No matching distribution found",
        "The package index was not reached, or holds no build for this Python and system; check "
        "the network (a proxy goes into HTTPS_PROXY, a mirror into PIP_INDEX_URL) or use another "
        "Python from 3.11 on, and start again.",
    ),
    (
        "Could not install packages due to an OSError",
        "The package index was not reached; check the network (a proxy goes into HTTPS_PROXY, a "
        "mirror into PIP_INDEX_URL) and start again.",
    ),
)


def install_packages(python: Path, requirements: Path) -> None:
    """Install what a requirements file pins; raises Refused with one sentence."""
    total = count_pins(requirements)
    say(f"Installing {total} packages from {requirements.name}.")
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    lines: list[str] = []
    with subprocess.Popen(
        [*command, "-r", str(requirements)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            show_step(line, lines, total)
    if sys.stderr.isatty():
        sys.stderr.write("\r\033[K")
    if process.returncode:
        log = python.parents[1] / "setup.log"
        log.write_text("".join(lines), encoding="utf-8")
        raise Refused(f"{read_reason(''.join(lines))} All that pip said is in {log}.")


def count_pins(requirements: Path) -> int:
    """Return how many packages a requirements file pins, with the files it builds on."""
    count = 0
    for line in requirements.read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            count += count_pins(requirements.parent / line[3:].strip())
        elif line.strip() and not line.startswith("#"):
            count += 1
    return count


def show_step(line: str, lines: list[str], total: int) -> None:
    """Show on a terminal, in one line, which package is at hand."""
    if not sys.stderr.isatty():
        return
    done = sum(
        step.startswith(("Collecting", "Processing", "Requirement already")) for step in lines
    )
    words = ""
    if line.startswith(("Collecting", "Processing")):
        words = f"  {done} of {total}: {line.split()[1].rsplit('/', 1)[-1]}"
    elif line.startswith("Installing collected"):
        words = "  unpacking all of them"
    if words:
        sys.stderr.write(f"\r\033[K{words[:78]}")
        sys.stderr.flush()


def read_reason(output: str) -> str:
    """Return the sentence for what pip or venv wrote before it failed."""
    for sign, sentence in REASONS:
        if sign in output:
            return sentence
    said = [line.strip() for line in output.splitlines() if line.strip()]
    last = f" It said last: {said[-1]}" if said else ""
    return f"The packages could not be installed; mend what is named here and start again.{last}"
