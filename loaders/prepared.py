"""A file that has been matched, checked and compared: its rows, its findings, what it changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.entries import SameAs
from loaders.agencies import Agency, Register
from loaders.comparing import ANSWERED, Changes
from loaders.concerns import Concerns
from loaders.doubles import Double, list_doubles
from loaders.findings import Finding, Severity
from loaders.listed_words import UNKNOWN
from loaders.options import Options
from loaders.parts import Found
from loaders.performance import Performance
from loaders.reading.book import Book
from loaders.rows import Part
from loaders.service_rows import Services


@dataclass(slots=True)
class Prepared:
    """A file as it would be stored; `seen` is the head that it was read at.

    `services`, `performance` and `concerns` are None where the file has no such rows.
    """

    book: Book
    options: Options
    seen: int
    register: Register
    found: Found
    services: Services | None = None
    performance: Performance | None = None
    concerns: Concerns | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The tables that are read."""
        return self.found.parts

    @property
    def kinds(self) -> Sequence[Services | Performance | Concerns]:
        """The kinds of rows that the file has."""
        every = (self.services, self.performance, self.concerns)
        return [one for one in every if one is not None]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows were read, accepted, refused and left out of scope."""
        rows = [one.rows for one in self.kinds]
        return {
            "read": sum(len(one) for one in rows),
            "accepted": sum(int(one.is_accepted.sum()) for one in rows),
            "refused": sum(int((one.is_refused & ~one.is_outside).sum()) for one in rows),
            "out_of_scope": sum(int(one.is_outside.sum()) for one in rows),
        }

    @property
    def changes(self) -> Changes | None:
        """The change set of the services, row by row."""
        return self.services.changes if self.services else None

    @property
    def change_counts(self) -> dict[str, int]:
        """How many rows have each change, and how many services are not mentioned."""
        if self.services:
            return self.services.changes.counts()
        return dict.fromkeys([*map(str, ANSWERED), "not_mentioned"], 0)

    @property
    def doubles(self) -> list[Double]:
        """The services that another agency lists too, each pair once; counted beside distinct."""
        return list_doubles(self.services)

    @property
    def agencies(self) -> list[Agency]:
        """The agencies that the file names."""
        every = {one.agency_id: one for kind in self.kinds for one in kind.owners.agencies}
        return list(every.values())

    @property
    def has_errors(self) -> bool:
        """Tell whether something keeps a row, or the whole file, from the ledger."""
        return any(one.severity is Severity.ERROR for one in self.findings)

    @property
    def is_sendable(self) -> bool:
        """Tell whether the file can be sent as it is, or with its valid rows alone if so asked."""
        if not self.has_errors:
            return bool(self.counts["read"])
        return self.options.accept_valid_rows and self.counts["accepted"] > 0

    def unknown_words(self) -> dict[str, Counter[str]]:
        """Return, by field, the words that no list has, each with how many cells hold it."""
        rules = {rule: name for name, rule in UNKNOWN.items()}
        found: dict[str, Counter[str]] = {}
        for kind in self.kinds:
            for mark in kind.collector.marks:
                if mark.rule in rules and mark.field_name:
                    raw = kind.rows.raw[mark.field_name]
                    words = found.setdefault(mark.field_name, Counter())
                    words.update(str(raw[place]) for place in mark.places.tolist())
        return found

    def same_as(self) -> SameAs:
        """Return what makes a second sending of this file the same."""
        return identify_sending(self.book.sha256, self.options)


def identify_sending(sha256: str, options: Options) -> SameAs:
    """Return what makes two sendings the same: bytes, reporting date, mode and options."""
    return SameAs(sha256, options.reported_on, str(options.mode), options.hash)
