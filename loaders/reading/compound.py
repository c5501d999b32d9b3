"""Compound files of the 1990s, in which an xls keeps its stream of records."""

import struct
from dataclasses import dataclass

NO_SECTOR = 0xFFFFFFFA  # sectors from here on are marks, not places
HEADER_ENTRIES = 109
MINI_SIZE = 64
ROOT = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the directory."""

    name: str
    kind: int
    start: int
    size: int


def read_stream(content: bytes, names: tuple[str, ...]) -> bytes:
    """Return a stream by name; raises LookupError or struct.error where it is not to be had.

    Files so large that their table of sectors goes on outside the header give a stream cut short.
    """
    size = 1 << min(struct.unpack_from("<H", content, 30)[0], 16)
    table_count, directory = struct.unpack_from("<II", content, 44)
    cutoff, mini_table = struct.unpack_from("<II", content, 56)
    listed = struct.unpack_from(f"<{HEADER_ENTRIES}I", content, 76)
    tables = [place for place in listed if place < NO_SECTOR][:table_count]
    sectors = [content[at : at + size] for at in range(size, len(content), size)]
    links = _read_links([sectors[place] for place in tables if place < len(sectors)])
    entries = _read_entries(_join(sectors, links, directory))
    found = next((entry for entry in entries if entry.name in names), None)
    if found is None:
        raise LookupError(names)
    if found.size >= cutoff:
        return _join(sectors, links, found.start)[: found.size]
    root = next(entry for entry in [*entries, found] if entry.kind == ROOT or entry is found)
    pool = _join(sectors, links, root.start)
    minis = [pool[at : at + MINI_SIZE] for at in range(0, len(pool), MINI_SIZE)]
    return _join(minis, _read_links([_join(sectors, links, mini_table)]), found.start)[: found.size]


def _read_links(tables: list[bytes]) -> tuple[int, ...]:
    joined = b"".join(tables)
    count = len(joined) // 4
    return struct.unpack(f"<{count}I", joined[: 4 * count])


def _read_entries(directory: bytes) -> list[Entry]:
    entries = []
    for at in range(0, len(directory) - 127, 128):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        start, size = struct.unpack_from("<II", directory, at + 116)
        entries.append(Entry(name, directory[at + 66], start, size))
    return entries


def _join(sectors: list[bytes], links: tuple[int, ...], start: int) -> bytes:
    """Return the sectors of a chain one after another; a chain that turns back ends there."""
    pieces: list[bytes] = []
    seen: set[int] = set()
    while start < len(sectors) and start not in seen:
        seen.add(start)
        pieces.append(sectors[start])
        start = links[start] if start < len(links) else NO_SECTOR
    return b"".join(pieces)
