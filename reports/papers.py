"""A paper ready to be handed out, and how its file is named."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

MIMES: Final = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "txt": "text/plain",
    "html": "text/html",
    "zip": "application/zip",
}
FORMATS: Final = ("pdf", "pptx", "xlsx")
ODD: Final = re.compile(r"[^A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Paper:
    """A file: its name, what kind it is, and its bytes."""

    name: str
    mime: str
    content: bytes


class FormatUnknown(ValueError):
    """A paper was asked for in a format that it does not come in."""


def make_paper(stem: str, suffix: str, content: bytes) -> Paper:
    """Return a paper under its name; raises FormatUnknown for a suffix that nobody makes."""
    if suffix not in MIMES:
        raise FormatUnknown(f"{suffix} is none of {', '.join(MIMES)}.")
    return Paper(f"{stem}.{suffix}", MIMES[suffix], content)


def make_papers(
    stem: str, formats: Sequence[str], writers: Mapping[str, Callable[[], bytes]], what: str
) -> list[Paper]:
    """Return a paper in the formats asked for, in their order, each by its writer.

    `what` begins the sentence of FormatUnknown: "A brief".
    """
    for each in formats:
        if each not in writers:
            *most, last = writers
            raise FormatUnknown(f"{what} comes as {', '.join(most)} or {last}, not as {each}.")
    return [make_paper(stem, each, writers[each]()) for each in formats]


def name_paper(kind: str, as_of: date, known_on: date | None = None, code: str = "") -> str:
    """Return the stem of a file: kind, agency, day, and the day of knowledge where it was asked.

    A code that no file could bear is made plain, and told from its like by a few letters.
    """
    parts = [kind]
    if code:
        plain = ODD.sub("-", code).strip("-")[:40]
        parts.append(plain if plain == code else f"{plain}-{sha256(code.encode()).hexdigest()[:6]}")
    parts.append(as_of.isoformat())
    if known_on and known_on != as_of:
        parts.append(f"known-{known_on.isoformat()}")
    return "-".join(part for part in parts if part)
