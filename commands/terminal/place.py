"""Where the project stands and where it keeps things."""

import os
from pathlib import Path
from typing import Final

from commands.terminal.answer import Refused

ROOT: Final = Path(__file__).resolve().parents[2]


def find_home() -> Path:
    """Return the folder of ledger, workbooks and backups: TRACKER_HOME, or `var/` in the project.

    The folder is made when it is missing; raises Refused where it cannot be.
    """
    named = os.environ.get("TRACKER_HOME")
    home = Path(named).expanduser().resolve() if named else ROOT / "var"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"{home} cannot be made: {error.strerror}. Name another folder in TRACKER_HOME."
        ) from error
    return home
