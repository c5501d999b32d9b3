"""Whose file it is: the agency that a title row, a tab or the file's name gives away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from loaders.agencies import Agency, Register
from loaders.folding import fold_heading, fold_words
from loaders.reading.tables import Table
from loaders.synonyms import read_synonyms

DASHES: Final = re.compile(r"\s+[-\u2013\u2014|:]\s+|:\s+")
# Words of a title that speak of the paper, not of the agency.
ABOUT_THE_PAPER: Final = frozenset(
    [
        *("services", "service", "inventory", "register", "list", "data", "matrix", "tracker"),
        *("returns", "report", "reports", "status", "progress", "update", "updates", "template"),
        *("ecitizen", "citizen", "onboarding", "digitisation", "digitization", "performance"),
        *("monthly", "weekly", "dated", "submission", "final", "draft", "copy"),
        *("huduma", "orodha", "ripoti", "taarifa", "ya", "za"),
        *("as", "at", "of", "on", "the", "for", "and", "by"),
    ]
)
FILE_NAME: Final = "the name of the file"
DATES: Final = re.compile(
    r"\b(\d{1,4}(st|nd|rd|th)?|q[1-4]|fy|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|"
    r"sep\w*|oct\w*|nov\w*|dec\w*)\b"
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose table it is: the agency if the register knows it, the words, and where they stand.

    `is_said` is true where the paper states it ("Agency: ..."), or says it in two places.
    """

    agency: Agency | None
    name: str
    source: str
    is_said: bool


def find_owner(table: Table, file_name: str, register: Register) -> Owner | None:
    """Return the agency that a table says it belongs to, above it, on its tab or in its file name.

    The register confirms; an agency that it does not know is returned only where it is stated.
    """
    stem = _split_stem(file_name)
    unknown: Owner | None = None
    for owner in _read_signs(table, stem):
        found = register.find(owner.name)
        if len(found) == 1:
            return Owner(found[0], owner.name, owner.source, owner.is_said)
        if owner.is_said and unknown is None:
            unknown = owner
    return unknown or _read_beginning(stem, register)


def _read_beginning(stem: str, register: Register) -> Owner | None:
    """Return the agency that the first words of the file's name are, the longest that are one."""
    words = stem.split()
    for length in range(len(words) - 1, 0, -1):
        name = " ".join(words[:length])
        found = register.find(name)
        if len(found) == 1:
            return Owner(found[0], name, FILE_NAME, is_said=False)
    return None


def _read_signs(table: Table, stem: str) -> Iterator[Owner]:
    for title in table.titles:
        if title.label and _is_agency_label(title.label) and title.value:
            yield Owner(None, str(title.value).strip(), f"cell {title.cell}", is_said=True)
    for title in table.titles:
        name = strip_paper_words(title.text)
        if name:
            is_said = fold_words(name) == fold_words(stem) or name != title.text.strip()
            yield Owner(None, name, f"cell {title.cell}", is_said)
    yield Owner(None, stem, FILE_NAME, is_said=False)
    yield Owner(None, table.sheet_name, "the name of the sheet", is_said=False)


def strip_paper_words(title: str) -> str:
    """Return a title without the parts that only speak of the paper.

    "Kenya Ports Authority - services on e-Citizen, 14 February 2026" gives the first part.
    """
    parts = DASHES.split(title.strip())
    while parts and not _names_something(parts[-1]):
        parts.pop()
    while parts and not _names_something(parts[0]):
        parts.pop(0)
    return " - ".join(part.strip(" ,.;") for part in parts)


def _names_something(part: str) -> bool:
    words = [word for word in DATES.sub(" ", fold_words(part)).split() if len(word) > 1]
    return bool(set(words) - ABOUT_THE_PAPER)


def _is_agency_label(label: str) -> bool:
    return read_synonyms().headings["services"].get(fold_heading(label)[0]) == "agency"


def _split_stem(file_name: str) -> str:
    return re.sub(r"[\W_]+", " ", PurePath(file_name).stem).strip()
