"""Puts a backup back: checked whole in a folder of its own first, then moved into place."""

import contextlib
import json
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import duckdb

from data.backup import LEDGER, MANIFEST, WORKBOOKS, Manifest, connect_alone, hash_file
from data.copying import TableSum, current_database, sum_tables
from data.opening import place_ledger, place_workbooks
from data.workbooks import hash_workbook, keep_workbook

MANIFEST_BYTES: Final = 50_000_000


class BackupUnusable(Exception):
    """A backup cannot be put back; the sentence says why, and nothing was changed."""


def restore_backup(
    home: Path, file: Path, *, is_sample: bool = False
) -> tuple[Manifest, Path | None]:
    """Put a backup's ledger and workbooks under `home`.

    Returns the manifest, and the folder to which a ledger that stood there was moved. Raises
    BackupUnusable, when nothing has been changed, and LedgerBusy.
    """
    backups = home / "backups"
    backups.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=backups, prefix=".restoring-") as folder:
        try:
            with zipfile.ZipFile(file) as packed:
                manifest = read_manifest(packed, is_sample=is_sample)
                ledger = Path(packed.extract(LEDGER, folder))
                check_ledger(ledger, manifest)
                check_workbooks(packed, manifest)
                # Kept first: under their hashes they disturb nothing, whatever comes after.
                kept = place_workbooks(home, is_sample=is_sample)
                for name in manifest["workbooks"]:
                    keep_workbook(kept, read_workbook(packed, name))
        except (FileNotFoundError, zipfile.BadZipFile, KeyError) as error:
            raise BackupUnusable(f"{file} is not a whole backup: {error}") from error
        aside = set_aside(home, is_sample=is_sample)
        ledger.replace(place_ledger(home, is_sample=is_sample))
    return manifest, aside


def read_manifest(packed: zipfile.ZipFile, *, is_sample: bool) -> Manifest:
    """Return the manifest; raises BackupUnusable where the backup is of the other ledger."""
    if packed.getinfo(MANIFEST).file_size > MANIFEST_BYTES:
        raise BackupUnusable("The backup's manifest is too large to be one of ours.")
    try:
        manifest: Manifest = json.loads(packed.read(MANIFEST))
    except ValueError as error:
        raise BackupUnusable(f"The backup's manifest cannot be read: {error}") from error
    if not isinstance(manifest, dict):
        raise BackupUnusable("The backup's manifest is not one of ours.")
    if manifest["is_sample"] and not is_sample:
        raise BackupUnusable(
            "This is a backup of the illustrative sample, which never enters the real ledger; "
            "put it back with --sample."
        )
    if is_sample and not manifest["is_sample"]:
        raise BackupUnusable("This is a backup of the real ledger; put it back without --sample.")
    return manifest


def check_ledger(ledger: Path, manifest: Manifest) -> None:
    """Compare the unpacked ledger with the manifest; raises BackupUnusable."""
    if hash_file(ledger) != manifest["ledger_sha256"]:
        raise BackupUnusable("The ledger in the backup is not what was packed.")
    try:
        with connect_alone(ledger) as cursor:
            found = sum_tables(cursor, current_database(cursor))
    except duckdb.Error as error:
        raise BackupUnusable(f"The ledger in the backup does not open: {error}") from error
    told = {name: TableSum(**one) for name, one in manifest["tables"].items()}
    is_same_version = manifest["duckdb"] == duckdb.__version__
    differing = [
        name
        for name in sorted(told.keys() | found.keys())
        if not is_equal(told.get(name), found.get(name), is_same_version)
    ]
    if differing:
        raise BackupUnusable(f"These tables are not what was packed: {', '.join(differing)}.")


def is_equal(told: TableSum | None, found: TableSum | None, is_same_version: bool) -> bool:
    """Compare rows and digest; rows alone between versions of DuckDB, whose hashes may differ."""
    if told is None or found is None:
        return False
    return told.rows == found.rows and (told.digest == found.digest or not is_same_version)


def check_workbooks(packed: zipfile.ZipFile, manifest: Manifest) -> None:
    """See that every workbook is there and is what its name says; raises BackupUnusable."""
    wrong = [
        name for name in manifest["workbooks"] if hash_workbook(read_workbook(packed, name)) != name
    ]
    if wrong:
        raise BackupUnusable(f"{len(wrong)} workbooks are damaged, the first is {wrong[0][:12]}.")


def read_workbook(packed: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of one kept workbook."""
    return packed.read(f"{WORKBOOKS}/{name}")


def set_aside(home: Path, *, is_sample: bool) -> Path | None:
    """Move a ledger that stands in the way into a dated folder of backups; return the folder.

    Raises LedgerBusy where another process has it open. One that does not open is moved too: it
    may be why somebody restores.
    """
    path = place_ledger(home, is_sample=is_sample)
    if not path.exists():
        return None
    with contextlib.suppress(duckdb.Error), connect_alone(path):
        pass
    moment = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S-%f")
    aside = home / "backups" / f"replaced-{moment}"
    aside.mkdir()
    for place in (path, path.with_name(path.name + ".wal")):
        if place.exists():
            place.replace(aside / place.name)
    return aside
