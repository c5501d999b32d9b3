"""Keeping the ledgers of this machine: a backup made while they are in use, the sample cleared."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from access.roles import Person, Right, require
from data.backup import Manifest, back_up_open, name_backup
from data.clearing import clear_sample
from data.ledger import Ledger


def make_backup(
    ledger: Ledger,
    home: Path,
    person: Person,
    *,
    is_sample: bool,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Path, Manifest]:
    """Back an open ledger up with its workbooks; return the zip and what it holds.

    `tell` is told how many workbooks are packed, of how many. Raises NotAllowed and OSError.
    """
    require(person, Right.ADMINISTER)
    out = home / "backups" / name_backup(datetime.now(UTC), is_sample=is_sample)
    return out, back_up_open(ledger, home, out, is_sample=is_sample, tell=tell)


def remove_sample(home: Path, person: Person) -> bool:
    """Remove the illustrative sample, which nobody may hold open; return whether there was one.

    Raises NotAllowed and LedgerBusy.
    """
    require(person, Right.ADMINISTER)
    return clear_sample(home)
