"""An agency's brief, in whatever formats are asked for, from figures read once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from data.reading import Reading
from reports.briefs.deck import write_deck
from reports.briefs.document import write_document
from reports.briefs.facts import read_brief
from reports.briefs.telling import tell_brief
from reports.briefs.workbook import write_workbook
from reports.papers import Paper, make_papers, name_paper
from reports.tongue import ENGLISH, Tongue, speaking


def make_brief(reading: Reading, as_of: date, code: str, format: str, **more: Any) -> Paper:
    """Return an agency's brief in one format; `more` as for `make_briefs`."""
    return make_briefs(reading, as_of, code, [format], **more)[0]


def make_briefs(
    reading: Reading,
    as_of: date,
    code: str,
    formats: Sequence[str],
    known_on: date | None = None,
    address: str = "",
    tongue: Tongue = ENGLISH,
) -> list[Paper]:
    """Return an agency's brief in the formats asked for, in their order.

    `reading` must be the one of `known_on`. `address` is where the dashboard runs, if that is
    known. Raises ScopeUnknown for a code that nobody has, FormatUnknown for a format that a brief
    does not come in.
    """
    with speaking(tongue):
        brief = read_brief(reading, as_of, code, known_on, address)
        told = tell_brief(brief)
        stem = name_paper("brief", as_of, known_on, brief.agency.code)
        writers = {
            "pdf": lambda: write_document(told),
            "pptx": lambda: write_deck(told),
            "xlsx": lambda: write_workbook(brief, told),
        }
        return make_papers(stem, formats, writers, "A brief")
