"""The reading child: one request after another from standard input, limited in memory.

Started as `python -m loaders.reading.child`. Whatever it does not expect ends it; the server
takes that for an answer and starts another.
"""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import IO, Any

from loaders.reading import wire
from loaders.reading.archive import check_archive, unpack
from loaders.reading.book import Limits, Note, Unreadable
from loaders.reading.far import explain_death
from loaders.reading.kinds import recognise
from loaders.reading.text import read_text
from loaders.reading.workbook import describe_sheets

if sys.platform != "win32":
    import resource

RETIRE_ABOVE = 300 * 1024 * 1024  # bytes; a grown heap would fail the next file


def limit_resources(limits: Limits) -> None:
    """Hold this process to the memory and processor time of one file, where the system can."""
    if sys.platform == "win32":
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    spent = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(spent.ru_utime + spent.ru_stime + limits.seconds * 1.5) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def held_memory() -> int:
    """Return the memory that this process has taken from the system, in bytes; 0 if not known.

    Not `ru_maxrss` on Linux: that begins with what the server held when it started this process.
    """
    if sys.platform == "linux":
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
        return int(pages) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if sys.platform == "darwin" else 0


def read(content: bytes, file_name: str, limits: Limits) -> Iterator[dict[str, Any]]:
    """Yield the messages that make up a book; raises Unreadable."""
    kind = recognise(content)
    if kind != "text" and content.startswith(b"PK"):
        check_archive(content, limits)
    if kind == "zip":
        raise Unreadable("zip_alone")
    parts = (
        describe_text(content, file_name, limits)
        if kind == "text"
        else describe_sheets(content, kind, limits)
    )
    for part in parts:
        if isinstance(part, list):
            notes = [(note.name, note.sheet, dict(note.values)) for note in part]
            yield {"notes": notes, "kind": "csv" if kind == "text" else kind}
        else:
            yield part


def describe_text(
    content: bytes, file_name: str, limits: Limits
) -> Iterator[dict[str, Any] | list[Note]]:
    """Yield the one sheet that a text in columns makes, named as Excel names it."""
    rows, notes = read_text(content, file_name)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise Unreadable("empty_file")
    width = max(map(len, rows))
    if width * len(rows) > limits.cells:
        raise Unreadable("too_many_cells", limit=f"{limits.cells:,}")
    yield {"sheet": PurePath(file_name).stem, "has_text_only": True}
    for start in range(0, len(rows), wire.ROWS_PER_FRAME):
        block = rows[start : start + wire.ROWS_PER_FRAME]
        yield wire.encode_block([row + [""] * (width - len(row)) for row in block], width)
    yield notes


def answer(request: dict[str, Any], content: bytes, pipe: IO[bytes]) -> None:
    """Send everything that answers one request, an Unreadable included, but not the end."""
    limits = Limits(**request["limits"])
    file_name = request["file_name"]
    try:
        if request["do"] == "unpack":
            check_archive(content, limits)
            for name, inner in unpack(content, limits):
                if isinstance(inner, Unreadable):
                    wire.send_json(pipe, {"file": name, "refused": inner.name, "values": {}})
                else:
                    wire.send_json(pipe, {"file": name})
                    wire.send_bytes(pipe, inner)
        elif request["do"] == "explain":
            raise explain_death(content, recognise(content), limits)
        else:
            for message in read(content, file_name, limits):
                wire.send_json(pipe, message)
    except Unreadable as refusal:
        wire.send_json(pipe, {"refused": refusal.name, "values": refusal.values})
    except MemoryError:
        limit = f"{limits.memory_bytes // (1024 * 1024)} MB"
        wire.send_json(pipe, {"refused": "too_much_memory", "values": {"limit": limit}})


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until the pipe closes."""
    gc.disable()  # cells hold no cycles, and walking them takes longer than reading them
    while True:
        try:
            request = wire.receive_json(requests)
            limit_resources(Limits(**request["limits"]))
            _, content = wire.receive(requests)
        except wire.WireBroken:
            return
        answer(request, content, answers)
        del content
        is_retiring = held_memory() > RETIRE_ABOVE
        wire.send_json(answers, {"done": True, "is_retiring": is_retiring})
        if is_retiring:
            return
        gc.collect()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
