"""Sending what a person has seen: files prepared together, previewed, then stored as they were."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from access.roles import NotAllowed, Person, Right, require
from data.entries import Committed, NewEntry
from data.ledger import Ledger
from data.reading import Reading
from data.workbooks import keep_workbook
from loaders.agencies import read_register
from loaders.answers import read_standing
from loaders.composing import compose_entry
from loaders.correcting import correct_book
from loaders.mapping_file import LayoutMapping
from loaders.options import Options
from loaders.prepared import Prepared
from loaders.preparing import Basis, prepare, read_basis
from loaders.reading.book import Book
from loaders.reading.files import Opened
from loaders.remembering import digest_headings, name_layout, read_memory, remember, revise

# The reason that a taking back is previewed with, before a person has given theirs.
NO_REASON = "-"


def prepare_together(reading: Reading, files: Sequence[tuple[Book, Options]]) -> list[Prepared]:
    """Prepare files against one reading; an agency that one brings is known to those after it."""
    bases: dict[date, Basis] = {}
    register = read_register(reading)
    prepared: list[Prepared] = []
    for book, options in files:
        # What is in force depends on the reporting date alone; it is read once a date.
        if options.reported_on not in bases:
            bases[options.reported_on] = read_basis(reading, options)
        basis = bases[options.reported_on]
        corrected = correct_book(
            book, {(each.sheet, each.cell): each.used for each in options.corrections}
        )
        one = prepare(reading, corrected, options, replace(basis, register=register.branch()))
        prepared.append(one)
        for agency in one.agencies:
            if agency.is_new:
                register.add(replace(agency, is_new=False))
    return prepared


def find_standing(reading: Reading, prepared: Sequence[Prepared]) -> list[int | None]:
    """Return, for each file, the standing submission of the same bytes sent in the same way."""
    found: list[int | None] = []
    for one in prepared:
        standing = read_standing(reading, one.options).get(one.book.sha256)
        found.append(standing[0] if standing else None)
    return found


def compose_entries(prepared: Sequence[Prepared], person: Person) -> list[NewEntry]:
    """Return the entries that storing prepared files would make, for a preview or a commit."""
    return [compose_entry(one, person.key) for one in prepared]


def send_prepared(
    ledger: Ledger,
    files: Sequence[tuple[Opened, Prepared]],
    person: Person,
    kept: Path,
    more: Sequence[NewEntry] = (),
) -> list[Committed]:
    """Keep the workbooks and store what was previewed, all in one transaction.

    `more` is stored with them (links that were confirmed), and answered after the files. What was
    said of their layouts is remembered with them. Raises NotAllowed, and LedgerMoved
    where somebody touched these agencies since the preview; then nothing is stored.
    """
    require(person, Right.SEND)
    if any(agency.is_new for _, one in files for agency in one.agencies):
        require(person, Right.REGISTER)
    for _, one in files:
        _refuse_strangers(one, person)
    for opened, _ in files:
        keep_workbook(kept, opened.content)
    entries = [*compose_entries([one for _, one in files], person), *more]
    return ledger.commit([*entries, *_compose_memories(files, person)])[: len(entries)]


def _compose_memories(
    files: Sequence[tuple[Opened, Prepared]], person: Person
) -> Iterator[NewEntry]:
    told: set[str] = set()
    for _, one in files:
        memory = remember(one.parts, one.agencies, one.options, person.key)
        words = str(memory.tables) if memory else ""
        if memory and words not in told:
            told.add(words)
            yield memory


def forget_layouts(ledger: Ledger, prepared: Prepared, person: Person) -> None:
    """Forget what was confirmed of the layouts of a file; raises NotAllowed."""
    require(person, Right.SEND)
    layouts = read_memory(ledger.reading()).layouts
    codes = [agency.code for agency in prepared.agencies]
    names = {
        name_layout(code, digest_headings(part.table.headings))
        for part in prepared.parts
        for code in ("", *codes)
    }
    found = [layouts[name] for name in sorted(names) if name in layouts]
    if found:
        ledger.commit([revise(layout, LayoutMapping(), person.key) for layout in found])


def _refuse_strangers(prepared: Prepared, person: Person) -> None:
    """Refuse a file of an agency that the person may not send for."""
    if person.agencies is None:
        return
    if any(agency.code not in person.agencies for agency in prepared.agencies):
        raise NotAllowed(person, Right.SEND)


def compose_withdrawal(reading: Reading, submission: int, person: Person) -> NewEntry:
    """Return the entry that taking a submission back would make, to preview its effect."""
    rows = reading.rows(
        "select distinct agency_id from entry_agencies where entry_no = $submission",
        submission=submission,
    )
    return NewEntry(
        act="withdrawal",
        agencies={row[0]: False for row in rows},
        person=person.key,
        why=NO_REASON,
        about=submission,
    )
