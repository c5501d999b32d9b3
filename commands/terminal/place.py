"""Where the project stands and where it keeps things."""

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]


def find_home() -> Path:
    """Return the folder of ledger, workbooks and backups: TRACKER_HOME, or `var/` in the project.

    The folder is made when it is missing.
    """
    named = os.environ.get("TRACKER_HOME")
    home = Path(named).expanduser().resolve() if named else ROOT / "var"
    home.mkdir(parents=True, exist_ok=True)
    return home
