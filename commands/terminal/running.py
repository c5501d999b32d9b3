"""The note that a running dashboard leaves, so that other commands can say where it is."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

NOTE: Final = "running.json"


@dataclass(frozen=True, slots=True)
class Running:
    """One running dashboard: where it answers, its process, and the ledger it has open."""

    address: str
    pid: int
    ledger: str


def write_running(home: Path, running: Running) -> None:
    """Leave the note of a dashboard that has been started."""
    (home / NOTE).write_text(json.dumps(asdict(running)), encoding="utf-8")


def clear_running(home: Path) -> None:
    """Take the note away; a note that is gone already is no error."""
    (home / NOTE).unlink(missing_ok=True)


def read_running(home: Path) -> Running | None:
    """Return the dashboard that left a note and whose process still lives, or None."""
    # Imported here, so that commands that meet no other process start without it.
    import psutil

    try:
        note = json.loads((home / NOTE).read_text(encoding="utf-8"))
        running = Running(str(note["address"]), int(note["pid"]), str(note["ledger"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return running if psutil.pid_exists(running.pid) else None
