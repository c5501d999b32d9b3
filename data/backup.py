"""Backups: one zip of a ledger, its kept workbooks and a manifest to check both against."""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import duckdb

from data.copying import TableSum, copy_database
from data.ledger import Ledger, LedgerBusy
from data.opening import place_ledger, place_workbooks

LEDGER: Final = "ledger.duckdb"
MANIFEST: Final = "manifest.json"
WORKBOOKS: Final = "workbooks"
ILLUSTRATIVE: Final = "Illustrative: invented figures"

Manifest = dict[str, Any]
Tell = Callable[[int, int], None]


class NothingToBackUp(Exception):
    """There is no ledger yet."""


def write_backup(home: Path, out: Path, *, is_sample: bool = False) -> Manifest:
    """Write the ledger under `home` and its workbooks into a zip, and return the manifest.

    Raises NothingToBackUp, and LedgerBusy where another process has the ledger open.
    """
    path = place_ledger(home, is_sample=is_sample)
    if not path.exists():
        raise NothingToBackUp(f"There is no ledger at {path} yet.")
    with connect_alone(path) as cursor:
        return pack_ledger(cursor, home, out, is_sample=is_sample)


def back_up_open(
    ledger: Ledger, home: Path, out: Path, *, is_sample: bool, tell: Tell | None = None
) -> Manifest:
    """Write a ledger that this process has open, and its workbooks, into a zip."""
    cursor = ledger.cursor()
    try:
        return pack_ledger(cursor, home, out, is_sample=is_sample, tell=tell)
    finally:
        cursor.close()


def name_backup(moment: datetime, *, is_sample: bool) -> str:
    """Return the name of a backup made at a moment (UTC)."""
    return f"{'sample' if is_sample else 'ledger'}-{moment:%Y-%m-%d-%H%M%S}.zip"


def list_backups(home: Path) -> list[tuple[Path, Manifest]]:
    """Return the whole backups in `backups/`, the latest first, with what each holds."""
    found = []
    for place in (home / "backups").glob("*.zip"):
        try:
            with zipfile.ZipFile(place) as packed:
                found.append((place, dict(json.loads(packed.read(MANIFEST)))))
        except (OSError, KeyError, ValueError, zipfile.BadZipFile):
            continue
    return sorted(found, key=lambda one: str(one[1].get("made_at")), reverse=True)


def pack_ledger(
    cursor: duckdb.DuckDBPyConnection,
    home: Path,
    out: Path,
    *,
    is_sample: bool,
    tell: Tell | None = None,
) -> Manifest:
    """Pack the ledger that a cursor reads, while others go on using it, with its workbooks.

    The zip gets its name only when it is whole; an older one of that name is replaced then.
    `tell` is told how many workbooks are packed, of how many.
    """
    backups = home / "backups"
    backups.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=backups, prefix=".copy-") as folder:
        copy = Path(folder) / LEDGER
        sums = copy_database(cursor, copy)
        # Listed after the copy: what the copy names was kept before it was committed.
        workbooks = list_workbooks(place_workbooks(home, is_sample=is_sample))
        manifest = describe(copy, sums, workbooks, is_sample=is_sample)
        out.parent.mkdir(parents=True, exist_ok=True)
        unfinished = out.with_name(f".{out.name}.unfinished")
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(MANIFEST, json.dumps(manifest, indent=1))
            packed.write(copy, LEDGER)
            for number, place in enumerate(workbooks, start=1):
                # Most are zips themselves: packing again gains nothing.
                packed.write(place, f"{WORKBOOKS}/{place.name}", zipfile.ZIP_STORED)
                if tell:
                    tell(number, len(workbooks))
        unfinished.replace(out)
    return manifest


def describe(
    copy: Path, sums: dict[str, TableSum], workbooks: list[Path], *, is_sample: bool
) -> Manifest:
    """Return what a backup holds, so that it can be checked before it is put back."""
    return {
        "what": ILLUSTRATIVE if is_sample else "Ledger and kept workbooks",
        "is_sample": is_sample,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "duckdb": duckdb.__version__,
        "ledger_sha256": hash_file(copy),
        "tables": {name: asdict(one) for name, one in sums.items()},
        "workbooks": [place.name for place in workbooks],
    }


def list_workbooks(folder: Path) -> list[Path]:
    """Return every kept workbook, without those still being written."""
    return sorted(place for place in folder.glob("??/*") if not place.name.startswith("."))


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file of any size."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def connect_alone(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a plain connection to a ledger's file; raises LedgerBusy where another has it."""
    try:
        connection = duckdb.connect(str(path))
    except duckdb.IOException as error:
        if "lock" not in str(error).lower() and "used by another" not in str(error).lower():
            raise
        raise LedgerBusy(f"{path} is open in another process.") from error
    try:
        yield connection
    finally:
        connection.close()
