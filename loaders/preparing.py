"""Preparing a file: matched, checked, compared, and ready to be committed; nothing is stored."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from data.entries import NewEntry, SameAs
from data.reading import Reading
from loaders.agencies import Agency, Register, read_register
from loaders.checks.elsewhere import Listed
from loaders.collecting import Collector
from loaders.comparing import ANSWERED, Changes
from loaders.composing import compose_entry
from loaders.concerns import Concerns, read_concerns
from loaders.doubles import Double, list_doubles
from loaders.findings import Finding, Severity, make_finding
from loaders.options import Options
from loaders.parts import Found, find_parts
from loaders.performance import Performance, read_performance
from loaders.reading.book import Book
from loaders.remembering import Memory, read_memory
from loaders.rows import Part
from loaders.services import Services, Work, gather_rows, read_services
from loaders.table_owner import Assigning
from loaders.typed import UNKNOWN, Reader
from loaders.values import Lists, build_lists
from loaders.workbook_owner import find_workbook_owner


@dataclass(slots=True)
class Prepared:
    """A file as it would be stored. `entry()` is what to commit; `seen` the head it was read at.

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

    def answer(self) -> dict[str, Any]:
        """Return what the command line answers of the file before it is stored."""
        return shape_answer(self, None, False, None)

    def entry(self, person: str | None = None) -> NewEntry:
        """Return the entry that stores the file; `person` is the sender's key."""
        return compose_entry(self, person)


def identify_sending(sha256: str, options: Options) -> SameAs:
    """Return what makes two sendings the same: bytes, reporting date, mode and options."""
    return SameAs(sha256, options.reported_on, str(options.mode), options.hash)


@dataclass(frozen=True, slots=True)
class Basis:
    """What many files prepared against one reading have in common; read it once for all."""

    reading: Reading
    lists: Lists
    register: Register
    listing: frozenset[UUID]
    listed: Listed
    memory: Memory

    def branch(self) -> "Basis":
        """Return a basis whose register a file may add to without the others seeing it."""
        return replace(self, register=self.register.branch())


def read_basis(reading: Reading, options: Options) -> Basis:
    """Return the lists in force on the reporting date, the register, and who lists services."""
    lists = build_lists(reading.settings(options.reported_on))
    listing = reading.rows("select distinct agency_id from periods")
    return Basis(
        reading,
        lists,
        read_register(reading),
        frozenset(row[0] for row in listing),
        Listed(reading, options.reported_on),
        read_memory(reading),
    )


def prepare(reading: Reading, book: Book, options: Options, basis: Basis | None = None) -> Prepared:
    """Match, check and compare a file against what is known; nothing is stored, nothing raised.

    New agencies come into the register of `basis`: give each file a branch of a shared one.
    """
    basis = basis or read_basis(reading, options)
    reader = Reader(basis.lists, book.is_1904, options.reported_on)
    found = find_parts(book, options, reader, basis.memory, basis.register)
    prepared = Prepared(book, options, reading.known, basis.register, found)
    faults = {number: sheet.faults for number, sheet in found.sheets.items()}
    _read_kinds(prepared, basis, reader, faults)
    collectors = [one.collector for one in prepared.kinds]
    prepared.findings = found.findings + [
        finding for collector in collectors for finding in collector.findings()
    ]
    if found.parts and not prepared.counts["read"]:
        prepared.findings.append(make_finding("no_rows", found.parts[0].table.sheet_name))
    order = list(Severity)
    prepared.findings.sort(key=lambda one: order.index(one.severity))
    return prepared


def _read_kinds(
    prepared: Prepared,
    basis: Basis,
    reader: Reader,
    faults: Mapping[int, Mapping[tuple[int, int], str]],
) -> None:
    owner = None
    if not prepared.options.agency:
        owner = find_workbook_owner(prepared.book, prepared.parts, prepared.register)
    for kinds in (("services",), ("performance", "statement"), ("concerns",)):
        parts = [part for part in prepared.parts if part.kind in kinds]
        if not parts:
            continue
        rows = gather_rows(parts)
        collector = Collector(rows)
        assigning = Assigning(
            prepared.register, prepared.options, prepared.book.file_name, collector, owner
        )
        work = Work(
            basis.reading,
            basis.listing,
            basis.listed,
            prepared.options,
            reader,
            assigning,
            faults,
        )
        if "services" in kinds:
            prepared.services = read_services(rows, collector, work)
        elif "concerns" in kinds:
            prepared.concerns = read_concerns(rows, collector, work)
        else:
            prepared.performance = read_performance(rows, collector, work, prepared.services)


def shape_answer(
    prepared: Prepared, submission: int | None, committed: bool, error: str | None
) -> dict[str, Any]:
    """Return what the command line answers of one file."""
    return {
        "file": prepared.book.file_name,
        "sha256": prepared.book.sha256,
        "committed": committed,
        "submission": submission,
        "error": error,
        "sheets": [_shape_sheet(part) for part in prepared.parts],
        "rows": prepared.counts,
        "findings": [finding.as_json() for finding in prepared.findings],
        "changes": prepared.change_counts,
    }


def _shape_sheet(part: Part) -> dict[str, Any]:
    return {
        "sheet": part.table.sheet_name,
        "header_row": part.table.header_row,
        "rows": len(part.table.rows),
        "columns": {name: match.column for name, match in part.matching.columns.items()},
        "unmatched_headings": part.matching.unmatched_headings,
        "kind": part.kind,
    }
