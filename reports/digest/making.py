"""The digest, from figures read once."""

from dataclasses import dataclass
from datetime import date

from data.reading import Reading
from reports.bulletin.facts import read_bulletin
from reports.digest.facts import tell_digest
from reports.digest.letter import write_letter
from reports.digest.plain import write_plain
from reports.papers import Paper, make_paper, name_paper
from reports.tongue import ENGLISH, Tongue, speaking


@dataclass(frozen=True, slots=True)
class Digest:
    """A subject line and the letter in both forms, for whoever sends it."""

    subject: str
    html: Paper
    text: Paper


def make_digest(
    reading: Reading,
    as_of: date,
    known_on: date | None = None,
    address: str = "",
    tongue: Tongue = ENGLISH,
) -> Digest:
    """Return the digest of a day; `reading` must be the one of `known_on`."""
    with speaking(tongue):
        bulletin = read_bulletin(reading, as_of, known_on, address)
        told = tell_digest(reading, bulletin)
        stem = name_paper("digest", as_of, known_on)
        return Digest(
            told.subject,
            make_paper(stem, "html", write_letter(told).encode("utf-8")),
            make_paper(stem, "txt", write_plain(told).encode("utf-8")),
        )
