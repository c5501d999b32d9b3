"""Archives looked at before they are unpacked: declared sizes first, then no more than declared."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from loaders.reading.book import MIB, Limits, Unreadable
from loaders.reading.kinds import ARCHIVE_FAULTS

# What a zip may hold beside workbooks and nobody means to send.
IGNORED_FOLDERS = frozenset({"__macosx", ".git"})
SHEET_NAMES = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots"}
    | {".csv", ".tsv", ".tab", ".txt", ".zip"}
)
RATIO_FROM = 64 * MIB  # small files may repeat themselves as much as they like


def check_archive(content: bytes, limits: Limits) -> None:
    """Raise Unreadable where an archive declares more than the limits allow."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            declared = sum(entry.file_size for entry in archive.infolist())
    except (*ARCHIVE_FAULTS, NotImplementedError) as error:
        raise Unreadable("damaged") from error
    ratio_limit = max(RATIO_FROM, limits.unpacked_ratio * len(content))
    limit = min(limits.unpacked_bytes, ratio_limit)
    if declared > limit:
        raise Unreadable("unpacks_too_large", size=say_size(declared), limit=say_size(limit))


def say_size(size: int) -> str:
    """Return a number of bytes in words: "1.5 GB", "12 MB"."""
    if size >= 1000 * MIB:
        return f"{size / MIB / 1024:.1f} GB"
    return f"{max(1, round(size / MIB))} MB"


def unpack(content: bytes, limits: Limits) -> Iterator[tuple[str, bytes | Unreadable]]:
    """Yield each file that may be a workbook by name, with its content or why it has none.

    Raises Unreadable for a zip without one and for a zip with too many.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = sorted(filter(_is_wanted, archive.infolist()), key=lambda entry: entry.filename)
        if not entries:
            raise Unreadable("zip_without_workbooks")
        if len(entries) > limits.archive_files:
            count, limit = f"{len(entries):,}", f"{limits.archive_files:,}"
            raise Unreadable("zip_too_many", count=count, limit=limit)
        for entry in entries:
            yield entry.filename, _read_entry(archive, entry, limits)


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if entry.is_dir() or path.name.startswith((".", "~$")):
        return False
    if any(part.lower() in IGNORED_FOLDERS for part in path.parts):
        return False
    return path.suffix.lower() in SHEET_NAMES


def _read_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits
) -> bytes | Unreadable:
    if entry.flag_bits & 1:
        return Unreadable("password")
    try:
        with archive.open(entry) as part:
            return part.read(limits.file_bytes + 1)
    except (*ARCHIVE_FAULTS, NotImplementedError, RuntimeError):
        return Unreadable("damaged")
