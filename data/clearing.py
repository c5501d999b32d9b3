"""Removes the sample's ledger, and only ever the sample's."""

import contextlib
import shutil
from pathlib import Path
from typing import Final

import duckdb

from data.backup import connect_alone
from data.opening import place_ledger

# What belongs to the sample: workbooks it was made of, those it keeps, drafts begun in it.
FOLDERS: Final = "sample-*"


def clear_sample(home: Path) -> bool:
    """Remove the sample's ledger and workbooks; return whether there was one.

    Raises LedgerBusy where another process has it open.
    """
    path = place_ledger(home, is_sample=True)
    was_there = path.exists()
    if was_there:
        # One that does not open is removed all the same; only a held one is left alone.
        with contextlib.suppress(duckdb.Error), connect_alone(path):
            pass
    path.unlink(missing_ok=True)
    path.with_name(path.name + ".wal").unlink(missing_ok=True)
    for folder in home.glob(FOLDERS):
        shutil.rmtree(folder, ignore_errors=True)
    return was_there
