"""Check format, style, SQL, types, layers, words; every step runs, also after one that failed."""

import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

from commands.terminal.answer import Answer, say
from commands.terminal.options import add_json
from commands.terminal.place import ROOT


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one step went, and all that it said."""

    step: str
    passed: bool
    seconds: float
    output: str


def add_arguments(parser: ArgumentParser) -> None:
    """Declare `--json`."""
    add_json(parser)


def run(args: Namespace) -> Answer:
    """Run all steps, two at a time, and report each as it stands in the list."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = []
        for outcome in pool.map(run_step, *zip(*list_steps().items(), strict=True)):
            say(describe(outcome))
            outcomes.append(outcome)
    failed = [outcome.step for outcome in outcomes if not outcome.passed]
    document = {"passed": not failed, "steps": [asdict(outcome) for outcome in outcomes]}
    if failed:
        return Answer(document, complaint=f"Found wrong: {', '.join(failed)}.")
    return Answer(document, "Everything is in order.")


def list_steps() -> dict[str, list[str]]:
    """Return each step's name and its command, without the Python that runs it."""
    folders = {place.parent.name for place in ROOT.glob("[a-z]*/*.py")}
    packages = sorted(folders - {"tests"})
    doors = [name for name in ("manage.py", "app.py") if (ROOT / name).exists()]
    sql = sorted(
        str(place.relative_to(ROOT)) for name in packages for place in (ROOT / name).rglob("*.sql")
    )
    return {
        "types": ["mypy", *doors, *packages],
        "SQL": ["sqlfluff", "lint", "--disable-progress-bar", *sql],
        "format": ["ruff", "format", "--check", "."],
        "style": ["ruff", "check", "."],
        "layers": ["pytest", "-q", "tests/test_layers.py"],
        "words": ["pytest", "-q", "tests/commands/test_words.py"],
    }


def run_step(step: str, words: list[str]) -> Outcome:
    """Run one step in the project's folder and keep what it said."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    seconds = round(time.monotonic() - begun, 1)
    return Outcome(step, done.returncode == 0, seconds, done.stdout + done.stderr)


def describe(outcome: Outcome) -> str:
    """Return one line for a step in order; for another, all that it said before the line."""
    line = f"{'ok' if outcome.passed else 'WRONG':<6} {outcome.step:<8} {outcome.seconds:5.1f} s"
    return line if outcome.passed else f"{outcome.output.rstrip()}\n{line}"
