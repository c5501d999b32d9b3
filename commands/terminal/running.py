"""The note that a running dashboard leaves, so that other commands can say where it is."""

import json
from pathlib import Path
from typing import Final

NOTE: Final = "running.json"


def write_running(home: Path, address: str, pid: int, ledger: str) -> None:
    """Leave the note of a dashboard: its address, its process and which ledger it has open."""
    note = {"address": address, "pid": pid, "ledger": ledger}
    (home / NOTE).write_text(json.dumps(note), encoding="utf-8")


def clear_running(home: Path) -> None:
    """Take the note away; a note that is gone already is no error."""
    (home / NOTE).unlink(missing_ok=True)


def read_running(home: Path) -> str | None:
    """Return the address of the dashboard that left a note, or None."""
    try:
        note = json.loads((home / NOTE).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    address = note.get("address") if isinstance(note, dict) else None
    return address if isinstance(address, str) else None
