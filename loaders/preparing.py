"""Preparing a file: matched, checked, compared, and ready to be committed; nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from data.reading import Reading
from loaders.agencies import Register, read_register
from loaders.checks.elsewhere import Listed
from loaders.collecting import Collector
from loaders.concerns import read_concerns
from loaders.findings import Severity, make_finding
from loaders.options import Options
from loaders.parts import find_parts
from loaders.performance import read_performance
from loaders.prepared import Prepared, identify_sending
from loaders.reading.book import Book
from loaders.remembering import Memory, read_memory
from loaders.services import Work, gather_rows, read_services
from loaders.table_owner import Assigning
from loaders.typed import Reader
from loaders.values import Lists, build_lists
from loaders.workbook_owner import find_workbook_owner

__all__ = ["Basis", "Prepared", "identify_sending", "prepare", "read_basis"]


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
            prepared.concerns = read_concerns(rows, collector, work, prepared.services)
        else:
            prepared.performance = read_performance(rows, collector, work, prepared.services)
