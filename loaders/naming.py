"""Whose file it is: the agency that a title row, a tab or the file's name gives away."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from loaders.agencies import Agency, Register
from loaders.folding import fold_heading, fold_words
from loaders.reading.tables import Table, Title
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
        *("as", "at", "of", "on", "the", "for", "and", "by", "per", "in"),
        *("receipts", "collections", "collected", "revenue", "transactions", "payments", "amounts"),
        *("figures", "category", "categories", "month", "kes", "ksh", "kshs"),
    ]
)
# Words of the names of agencies: a line that has one may be an agency that nobody knows.
AGENCY_WORDS: Final = frozenset(
    [
        *("agency", "authority", "board", "bureau", "centre", "college", "commission", "council"),
        *("corporation", "department", "directorate", "fund", "hospital", "institute", "judiciary"),
        *("ministry", "office", "service", "tribunal", "university", "idara", "mamlaka", "tume"),
        *("wizara", "shirika", "taasisi", "chuo"),
    ]
)
IN_A_CELL: Final = "cell "
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

    @property
    def cell(self) -> str | None:
        """The cell that names the agency; None where it stands in no cell of the sheet."""
        return self.source.removeprefix(IN_A_CELL) if self.source.startswith(IN_A_CELL) else None


def find_owner(table: Table, file_name: str, register: Register) -> Owner | None:
    """Return the agency that a table says it belongs to, above it, on its tab or in its file name.

    The register confirms; an agency that it does not know is returned only where it is stated.
    """
    stem = _split_stem(file_name)
    unknown: Owner | None = None
    for owner in _read_signs(table, stem):
        confirmed = confirm(owner, register)
        if confirmed is not None:
            return confirmed
        if owner.is_said and unknown is None:
            unknown = owner
    return unknown or _read_beginning(stem, register)


def confirm(owner: Owner, register: Register) -> Owner | None:
    """Return whose name a text holds, as the register has it, or None.

    The whole text goes first, then its parts ("The Judiciary: services by category"), then each
    without the words about the paper at its ends ("Huduma za TSC").
    """
    parts = DASHES.split(owner.name)
    for number, part in enumerate([owner.name, *parts]):
        others = parts[: number - 1] + parts[number:] if number else []
        if not all(map(_is_about_the_paper, others)):
            continue
        trimmed = trim_paper_words(part)
        # A lone word in small letters is a word, and no acronym: "cue" is not CUE.
        names = [part, trimmed] if " " in trimmed or trimmed.isupper() else [part]
        for name in names:
            found = register.find(name)
            if len(found) == 1:
                return Owner(found[0], name, owner.source, owner.is_said)
    return None


def _is_about_the_paper(part: str) -> bool:
    """Tell whether a part of a title does no more than tell what the paper is."""
    return not _names_something(part)


def trim_paper_words(text: str) -> str:
    """Return a text without the words at either end that only speak of the paper."""
    words = text.split()
    while words and not _names_something(words[-1]):
        words.pop()
    while words and not _names_something(words[0]):
        words.pop(0)
    return " ".join(words).strip(" ,.;")


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
    yield from read_title_signs(table.titles)
    for title in table.titles:
        name = strip_paper_words(title.text)
        if name:
            is_said = fold_words(name) == fold_words(stem) or name != title.text.strip()
            yield Owner(None, name, f"cell {title.cell}", is_said)
    yield Owner(None, stem, FILE_NAME, is_said=False)
    yield Owner(None, table.sheet_name, "the name of the sheet", is_said=False)


def read_title_signs(titles: Sequence[Title]) -> Iterator[Owner]:
    """Yield the agencies that titles state under a label: "Agency: Kenya Ports Authority"."""
    for title in titles:
        if title.label and _is_agency_label(title.label) and title.value:
            yield Owner(None, str(title.value).strip(), f"cell {title.cell}", is_said=True)


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


def looks_like_agency(text: str) -> bool:
    """Tell whether a line may name an agency, known or not."""
    return bool(set(fold_words(text).split()) & AGENCY_WORDS)


def _is_agency_label(label: str) -> bool:
    return read_synonyms().headings["services"].get(fold_heading(label)[0]) == "agency"


def _split_stem(file_name: str) -> str:
    return re.sub(r"[\W_]+", " ", PurePath(file_name).stem).strip()
