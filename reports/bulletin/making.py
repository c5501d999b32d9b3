"""The national bulletin, in whatever formats are asked for, from figures read once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from data.reading import Reading
from reports.bulletin.deck import write_deck
from reports.bulletin.document import write_document
from reports.bulletin.facts import read_bulletin
from reports.bulletin.telling import tell_bulletin
from reports.bulletin.workbook import write_workbook
from reports.papers import Paper, make_papers, name_paper
from reports.tongue import ENGLISH, Tongue, speaking


def make_bulletin(reading: Reading, as_of: date, format: str, **more: Any) -> Paper:
    """Return the bulletin in one format; `more` as for `make_bulletins`."""
    return make_bulletins(reading, as_of, [format], **more)[0]


def make_bulletins(
    reading: Reading,
    as_of: date,
    formats: Sequence[str],
    known_on: date | None = None,
    address: str = "",
    tongue: Tongue = ENGLISH,
) -> list[Paper]:
    """Return the bulletin in the formats asked for, in their order.

    `reading` must be the one of `known_on`. `address` is where the dashboard runs, if that is
    known. Raises FormatUnknown.
    """
    with speaking(tongue):
        bulletin = read_bulletin(reading, as_of, known_on, address)
        told = tell_bulletin(bulletin)
        stem = name_paper("bulletin", as_of, known_on)
        writers = {
            "pdf": lambda: write_document(told),
            "pptx": lambda: write_deck(told),
            "xlsx": lambda: write_workbook(bulletin, told),
        }
        return make_papers(stem, formats, writers, "A bulletin")
