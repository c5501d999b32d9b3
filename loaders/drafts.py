"""Drafts: files dropped and what a person said of them, kept until sent, at most 30 days."""

import json
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

KEPT_FOR: Final = timedelta(days=30)
# Whoever has the link has the draft, so it is not to be guessed: 256 random bits.
BYTES: Final = 32
IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_-]{43}")
SAID: Final = "said.json"


class DraftGone(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A draft was sent, thrown away, or is past its 30 days."""


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """What stands in a draft: each file with its name as it was opened, and what was said.

    `kept_at` tells one keeping from the next (nanoseconds since 1970).
    """

    files: tuple[tuple[str, bytes], ...]
    said: Mapping[str, Any]
    kept_at: int


def place_drafts(home: Path, *, is_sample: bool = False) -> Path:
    """Return the folder of the drafts for the ledger, or for the sample's."""
    return home / ("sample-drafts" if is_sample else "drafts")


def begin_draft(folder: Path, files: Sequence[tuple[str, bytes]], said: Mapping[str, Any]) -> str:
    """Keep the files and what was said of them; return the identifier that reopens them.

    Drafts older than 30 days are thrown away on the way.
    """
    end_old_drafts(folder, datetime.now().astimezone())
    identifier = secrets.token_urlsafe(BYTES)
    place = folder / identifier
    place.mkdir(parents=True, mode=0o700)
    for number, (_name, content) in enumerate(files):
        (place / f"{number}.file").write_bytes(content)
    (place / "names.json").write_text(json.dumps([name for name, _ in files]), encoding="utf-8")
    keep_said(folder, identifier, said)
    return identifier


def keep_said(folder: Path, identifier: str, said: Mapping[str, Any]) -> int:
    """Keep anew what was said; return when. Raises DraftGone.

    It is put in place whole: who reads at that moment finds the one or the other.
    """
    place = _find(folder, identifier)
    handle, unfinished = tempfile.mkstemp(dir=place, prefix=".unfinished-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(dict(said), file)
    Path(unfinished).replace(place / SAID)
    return (place / SAID).stat().st_mtime_ns


def read_kept_at(folder: Path, identifier: str) -> int:
    """Return when a draft was last kept; raises DraftGone."""
    try:
        return (_find(folder, identifier) / SAID).stat().st_mtime_ns
    except OSError as error:
        raise DraftGone(identifier) from error


def read_said(folder: Path, identifier: str) -> Mapping[str, Any]:
    """Return what was said last; raises DraftGone."""
    try:
        told = json.loads((_find(folder, identifier) / SAID).read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise DraftGone(identifier) from error
    if not isinstance(told, dict):
        raise DraftGone(identifier)
    return told


def reopen_draft(folder: Path, identifier: str) -> StoredDraft:
    """Return a draft as it was last kept; raises DraftGone."""
    kept_at = read_kept_at(folder, identifier)
    if datetime.now().timestamp() - kept_at / 1e9 > KEPT_FOR.total_seconds():
        end_draft(folder, identifier)
        raise DraftGone(identifier)
    place = _find(folder, identifier)
    try:
        names = json.loads((place / "names.json").read_text(encoding="utf-8"))
        files = tuple(
            (str(name), (place / f"{number}.file").read_bytes())
            for number, name in enumerate(names)
        )
    except (OSError, json.JSONDecodeError) as error:
        raise DraftGone(identifier) from error
    return StoredDraft(files, read_said(folder, identifier), kept_at)


def end_draft(folder: Path, identifier: str) -> None:
    """Throw a draft away; one that is gone already stays so."""
    if IDENTIFIER.fullmatch(identifier):
        shutil.rmtree(folder / identifier, ignore_errors=True)


def end_old_drafts(folder: Path, now: datetime) -> int:
    """Throw away what was not touched for 30 days, and return how many drafts that were."""
    if not folder.is_dir():
        return 0
    ended = 0
    for place in folder.iterdir():
        said = place / SAID
        touched = said if said.exists() else place
        if now.timestamp() - touched.stat().st_mtime > KEPT_FOR.total_seconds():
            end_draft(folder, place.name)
            ended += 1
    return ended


def _find(folder: Path, identifier: str) -> Path:
    """Return the folder of a draft; nothing that comes from an address leads out of `folder`."""
    place = folder / identifier
    if not IDENTIFIER.fullmatch(identifier) or not place.is_dir():
        raise DraftGone(identifier)
    return place
