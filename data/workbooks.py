"""Kept workbooks: every file that was sent, under its own hash, before anything is stored."""

import hashlib
import os
import tempfile
from pathlib import Path


class WorkbookMissing(Exception):
    """A kept workbook is not where its hash says, or is no longer what it was."""


def hash_workbook(content: bytes) -> str:
    """Return the SHA-256 of a workbook, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def keep_workbook(folder: Path, content: bytes) -> str:
    """Write a workbook under its hash, synced before it gets its name, and return the hash."""
    digest = hash_workbook(content)
    target = _place(folder, digest)
    if target.exists():
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=".unfinished-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(unfinished).replace(target)
    return digest


def open_workbook(folder: Path, digest: str) -> bytes:
    """Return the bytes of a kept workbook; raises WorkbookMissing if lost or altered."""
    target = _place(folder, digest)
    if not target.is_file():
        raise WorkbookMissing(f"The workbook {digest[:12]} is not in {folder}.")
    content = target.read_bytes()
    if hash_workbook(content) != digest:
        raise WorkbookMissing(f"The workbook {digest[:12]} in {folder} is not what was sent.")
    return content


def _place(folder: Path, digest: str) -> Path:
    return folder / digest[:2] / digest
