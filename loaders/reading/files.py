"""From a file, or a zip of files, to books: the door of this package."""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.reading.archive import say_size
from loaders.reading.book import MIB, Area, Book, Limits, Note, SheetCells, Unreadable
from loaders.reading.pool import ChildDied, ChildGrew, ChildSlow, ask
from loaders.reading.wire import WireBroken, decode_block

ORDINARY = Limits()


@dataclass(frozen=True, slots=True)
class Opened:
    """One file of a batch: either `book`, or `refusal`; `content` is what to keep."""

    file_name: str
    content: bytes
    book: Book | None = None
    refusal: Unreadable | None = None


def read_workbook(content: bytes | Path, file_name: str, limits: Limits = ORDINARY) -> Book:
    """Return what stands in one workbook or csv; raises Unreadable with one clear sentence.

    Parsing is done by a child process limited in memory and time; safe to call from any thread.
    A path that cannot be opened raises OSError.
    """
    content = _fetch(content, limits)
    book = Book(file_name, hashlib.sha256(content).hexdigest(), "", [])
    refusal = None
    try:
        for message in ask("read", file_name, content, limits):
            refusal = _add_message(book, message) or refusal
    except ChildSlow as error:
        raise Unreadable("too_slow", seconds=f"{limits.seconds:g}") from error
    except ChildGrew as error:
        raise Unreadable("too_much_memory", limit=f"{limits.memory_bytes // MIB} MB") from error
    except (ChildDied, WireBroken, KeyError, TypeError, ValueError) as error:
        raise _explain(content, file_name, limits) from error
    if refusal is not None:
        raise refusal
    if not any(sheet.is_filled() for sheet in book.sheets):
        raise Unreadable("no_sheets")
    return book


def _fetch(content: bytes | Path, limits: Limits) -> bytes:
    """Return the bytes of a file, looking at its size before reading it."""
    size = content.stat().st_size if isinstance(content, Path) else len(content)
    if size > limits.file_bytes:
        raise Unreadable("too_large", size=say_size(size), limit=say_size(limits.file_bytes))
    return content.read_bytes() if isinstance(content, Path) else content


def _explain(content: bytes, file_name: str, limits: Limits) -> Unreadable:
    """Return why a child died on a file, asked of a fresh one."""
    refusal = None
    with contextlib.suppress(ChildDied, ChildSlow, ChildGrew, WireBroken, KeyError, TypeError):
        for message in ask("explain", file_name, content, limits):
            refusal = _read_refusal(message) or refusal
    return refusal or Unreadable("stopped_reader")


def _read_refusal(message: dict[str, Any] | bytes) -> Unreadable | None:
    """Return the refusal that a message is; not raised, so that the answer is read to its end."""
    if isinstance(message, dict) and "refused" in message and "file" not in message:
        return Unreadable(message["refused"], **message["values"])
    return None


def _add_message(book: Book, message: dict[str, Any] | bytes) -> Unreadable | None:
    """Add what one message says to the book; return it where it is a refusal."""
    if not isinstance(message, dict):
        raise WireBroken
    if "columns" in message:
        book.sheets[-1].rows.extend(decode_block(message))
    elif "sheet" in message:
        book.sheets.append(_make_sheet(message))
    elif "notes" in message:
        book.notes.extend(Note(*note) for note in message["notes"])
        book.kind = message["kind"]
    elif "is_1904" in message:
        book.is_1904 = bool(message["is_1904"])
    return _read_refusal(message)


def _make_sheet(message: dict[str, Any]) -> SheetCells:
    return SheetCells(
        name=message["sheet"],
        rows=[],
        first_column=message.get("first_column", 1),
        is_hidden=message.get("is_hidden", False),
        merged=[Area(*corners) for corners in message.get("merged", ())],
        hidden_rows=frozenset(message.get("hidden_rows", ())),
        hidden_columns=frozenset(message.get("hidden_columns", ())),
        faults={(row, column): what for row, column, what in message.get("faults", ())},
        has_text_only=message.get("has_text_only", False),
    )


def read_many(
    files: Iterable[tuple[str, bytes | Path]], limits: Limits = ORDINARY
) -> Iterator[Opened]:
    """Yield each file of a batch in order; a zip gives each file within ("march.zip/kra.xlsx").

    Raises nothing for a bad file: it comes as an Opened with its refusal, and the rest follow.
    """
    for file_name, content in files:
        opened = _open(file_name, content, limits)
        if opened.refusal is not None and opened.refusal.name == "zip_alone":
            yield from _open_zip(opened, limits)
        else:
            yield opened


def _open(file_name: str, content: bytes | Path, limits: Limits) -> Opened:
    try:
        content = _fetch(content, limits)
        return Opened(file_name, content, read_workbook(content, file_name, limits))
    except Unreadable as refusal:
        return Opened(file_name, content if isinstance(content, bytes) else b"", refusal=refusal)
    except OSError:
        return Opened(file_name, b"", refusal=Unreadable("cannot_open"))


def _open_zip(zipped: Opened, limits: Limits) -> Iterator[Opened]:
    try:
        inner_files = _unpack(zipped, limits)
    except Unreadable as refusal:
        yield Opened(zipped.file_name, zipped.content, refusal=refusal)
        return
    for name, inner in inner_files:
        if isinstance(inner, Unreadable):
            yield Opened(name, b"", refusal=inner)
            continue
        opened = _open(name, inner, limits)
        is_zip = opened.refusal is not None and opened.refusal.name == "zip_alone"
        yield Opened(name, inner, refusal=Unreadable("zip_in_zip")) if is_zip else opened


def _tame(name: str) -> str:
    """Return a name within a zip without what leads out of it: "../../a.xlsx" is "a.xlsx"."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def _unpack(zipped: Opened, limits: Limits) -> list[tuple[str, bytes | Unreadable]]:
    """Return the files of a zip, each with its content or its refusal; raises Unreadable."""
    inner_files: list[tuple[str, bytes | Unreadable]] = []
    refusal = None
    try:
        for message in ask("unpack", zipped.file_name, zipped.content, limits):
            if isinstance(message, bytes):
                inner_files[-1] = (inner_files[-1][0], message)
            elif "file" in message:
                locked = Unreadable(message.get("refused", "damaged"))
                inner_files.append((f"{zipped.file_name}/{_tame(message['file'])}", locked))
            refusal = _read_refusal(message) or refusal
    except ChildGrew as error:
        raise Unreadable("too_much_memory", limit=f"{limits.answer_bytes // MIB} MB") from error
    except (ChildDied, ChildSlow, WireBroken, LookupError, TypeError) as error:
        raise Unreadable("damaged") from error
    if refusal is not None:
        raise refusal
    return inner_files
