"""From a file, or a zip of files, to books: the door of this package."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.reading.book import Book, Limits, Unreadable


@dataclass(frozen=True, slots=True)
class Opened:
    """One file of a batch: either `book`, or `refusal`; `content` is what to keep."""

    file_name: str
    content: bytes
    book: Book | None = None
    refusal: Unreadable | None = None


def read_workbook(content: bytes | Path, file_name: str, limits: Limits | None = None) -> Book:
    """Return what stands in one workbook or csv; raises Unreadable with one clear sentence.

    Parsing is done by a child process limited in memory and time; safe to call from any thread.
    """
    raise NotImplementedError


def read_many(
    files: Iterable[tuple[str, bytes | Path]], limits: Limits | None = None
) -> Iterator[Opened]:
    """Yield each file of a batch in order; a zip gives each file within ("march.zip/kra.xlsx").

    Raises nothing for a bad file: it comes as an Opened with its refusal, and the rest follow.
    """
    raise NotImplementedError
