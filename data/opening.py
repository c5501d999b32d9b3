"""Opening the programme's ledger under TRACKER_HOME, seeded on its first day."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from data.entries import Derived, NewEntry
from data.ledger import Ledger
from data.programme import read_programme

FOLDER: Final = Path(__file__).parent


def place_ledger(home: Path, *, is_sample: bool = False) -> Path:
    """Return where the ledger, or the sample's, lies under TRACKER_HOME."""
    return home / ("sample.duckdb" if is_sample else "ledger.duckdb")


def place_workbooks(home: Path, *, is_sample: bool = False) -> Path:
    """Return the folder that keeps the workbooks sent to the ledger, or to the sample's."""
    return home / ("sample-kept" if is_sample else "kept")


def open_programme(
    home: Path, *, is_sample: bool = False, derived: Sequence[Derived] = ()
) -> Ledger:
    """Open the ledger and seed it where it is empty; raises ProgrammeInvalid, LedgerBusy."""
    home.mkdir(parents=True, exist_ok=True)
    backups = home / "backups"
    backups.mkdir(exist_ok=True)
    path = place_ledger(home, is_sample=is_sample)
    ledger = Ledger.open(path, derived, backups=backups)
    if ledger.head == 0:
        seed(ledger)
    return ledger


def seed(ledger: Ledger) -> None:
    """Commit the programme and its agencies, as data/ describes them, as the first entry."""
    tables = read_programme(FOLDER).seed_tables()
    ledger.commit([NewEntry(act="seed", tables=tables, why="The programme's own description")])
