"""Loading: files and folders to submissions, each stored whole or not at all; and taking back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Final
from uuid import UUID

from access.roles import Person, Right, require
from data.entries import Committed, LedgerMoved, NewEntry
from data.ledger import Ledger
from data.workbooks import keep_workbook
from loaders.agencies import read_register
from loaders.answers import FileAnswer, answer_refusal, answer_standing, read_standing
from loaders.composing import compose_entry
from loaders.findings import Severity
from loaders.options import Options, OptionWrong
from loaders.pausing import pause_collecting
from loaders.prepared import Prepared, identify_sending
from loaders.preparing import Basis, prepare, read_basis
from loaders.reading.files import Opened, read_many
from loaders.workbook_files import find_files

# Files committed in one transaction; each keeps an entry of its own.
BATCH: Final = 40
TRIES: Final = 3

Progress = Callable[[int, int, str], None]


class NoSuchSubmission(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """A submission to take back is not there, or was taken back already: one sentence."""


@dataclass(slots=True)
class Sending:
    """One run of loading: what is pending, and what became of each file, in order."""

    ledger: Ledger
    options: Options
    person: Person
    kept: Path
    is_dry: bool
    answers: list[FileAnswer] = field(default_factory=list)
    pending: list[tuple[int, Opened, Prepared]] = field(default_factory=list)
    basis: Basis | None = None
    standing: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def take(self, opened: Opened) -> None:
        """Prepare one file and put it with those to be stored, or answer why it cannot be."""
        place = len(self.answers)
        if opened.book is None:
            self.answers.append(answer_refusal(opened))
            return
        same = identify_sending(opened.book.sha256, self.options)
        if any(one.same_as() == same for _, _, one in self.pending):
            self.flush()
        self._current()
        if same.file_sha256 in self.standing:
            self.answers.append(answer_standing(opened, self.standing[same.file_sha256]))
            return
        prepared = self._prepare(opened)
        if {one.agency_id for one in prepared.agencies} & self._pending_agencies():
            self.flush()
            prepared = self._prepare(opened)
        error = refuse(prepared, self.person)
        self.answers.append(FileAnswer(opened.file_name, opened.book.sha256, prepared, error=error))
        if error is None and not self.is_dry:
            self.pending.append((place, opened, prepared))
            self._adopt(prepared)
        if len(self.pending) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Keep the pending workbooks and commit their entries in one transaction."""
        if not self.pending:
            return
        for _, opened, _ in self.pending:
            keep_workbook(self.kept, opened.content)
        entries = [compose_entry(prepared, self.person.key) for _, _, prepared in self.pending]
        committed = self._commit(entries)
        for (place, _, _), one in zip(self.pending, committed, strict=True):
            self.answers[place].submission = one.entry_no
            self.answers[place].is_committed = one.is_new
        self.pending.clear()
        self.basis = None

    def _commit(self, entries: list[NewEntry]) -> list[Committed]:
        for left in reversed(range(TRIES)):
            try:
                return self.ledger.commit(entries)
            except LedgerMoved:
                if not left:
                    raise
                self.basis = None
                entries = [self._prepare_again(place) for place in range(len(self.pending))]
        raise AssertionError("unreachable")

    def _prepare_again(self, number: int) -> NewEntry:
        place, opened, _ = self.pending[number]
        prepared = self._prepare(opened)
        self.pending[number] = (place, opened, prepared)
        self.answers[place].prepared = prepared
        return compose_entry(prepared, self.person.key)

    def _prepare(self, opened: Opened) -> Prepared:
        basis = self._current()
        if opened.book is None:
            raise ValueError(f"{opened.file_name} was not read.")
        return prepare(basis.reading, opened.book, self.options, basis.branch())

    def _current(self) -> Basis:
        if self.basis is None:
            reading = self.ledger.reading()
            self.basis = read_basis(reading, self.options)
            self.standing = read_standing(reading, self.options)
        return self.basis

    def _adopt(self, prepared: Prepared) -> None:
        """Let later files of the batch find the agencies that this one brings."""
        for agency in prepared.agencies:
            if agency.is_new:
                self._current().register.add(replace(agency, is_new=False))

    def _pending_agencies(self) -> set[UUID]:
        return {agency.agency_id for _, _, one in self.pending for agency in one.agencies}


def load(
    ledger: Ledger,
    paths: Sequence[Path],
    options: Options,
    person: Person,
    *,
    kept: Path,
    is_dry: bool = False,
    progress: Progress | None = None,
) -> list[FileAnswer]:
    """Load workbooks, or folders of them; each file becomes a submission, or an answer why not.

    `kept` is the folder that keeps workbooks. Raises NotAllowed, OptionWrong, NothingToLoad,
    EntryBeforeLast.
    """
    require(person, Right.SEND)
    _refuse_unknown_agency(ledger, options)
    files = list(find_files(paths))
    return send(ledger, read_many(files), options, person, kept, is_dry, progress, len(files))


def _refuse_unknown_agency(ledger: Ledger, options: Options) -> None:
    """Refuse files sent as those of an agency that nobody knows, all of them at once."""
    if options.agency is None:
        return
    register = read_register(ledger.reading())
    if len(register.find(options.agency)) == 1:
        return
    like = register.suggest(options.agency)
    meant = f' Did you mean "{like.code}" ({like.name})?' if like else ""
    raise OptionWrong(
        f'"{options.agency}" is not an agency of the register.{meant}'
        " Use a code or a name as the register has it."
    )


def send(
    ledger: Ledger,
    files: Iterable[Opened],
    options: Options,
    person: Person,
    kept: Path,
    is_dry: bool = False,
    progress: Progress | None = None,
    total: int = 1,
) -> list[FileAnswer]:
    """Store files that have been read: `load` for files that come from elsewhere than a disk."""
    require(person, Right.SEND)
    if options.register_agencies:
        require(person, Right.REGISTER)
    sending = Sending(ledger, options, person, kept, is_dry)
    reading = iter(files)
    for number in count(start=1):
        with pause_collecting():
            opened = next(reading, None)
            if opened is not None:
                sending.take(opened)
            else:
                sending.flush()
        if opened is None:
            return sending.answers
        if progress is not None:
            progress(number, max(total, number), opened.file_name)
    raise AssertionError("unreachable")


def refuse(prepared: Prepared, person: Person) -> str | None:
    """Return the sentence with which a prepared file is refused, or None where it can be stored."""
    if person.agencies is not None:
        others = [one.code for one in prepared.agencies if one.code not in person.agencies]
        if others:
            return f"{person.office} may not send for {', '.join(others)}."
    if prepared.is_sendable:
        return None
    counts = prepared.counts
    if not prepared.options.accept_valid_rows and counts["accepted"] and counts["refused"]:
        return (
            f"{counts['accepted']} of {counts['read']} rows can be sent; "
            f"{counts['refused']} are to be corrected. Nothing was stored."
        )
    errors = [one for one in prepared.findings if one.severity is Severity.ERROR]
    why = f"{errors[0].message} {errors[0].remedy}" if errors else "There is no row to store."
    return f"{why} Nothing was stored."


def withdraw(ledger: Ledger, submission: int, why: str, person: Person) -> int:
    """Take a submission back and return the number of the entry that does so.

    Raises NotAllowed and NoSuchSubmission.
    """
    require(person, Right.TAKE_BACK)
    reading = ledger.reading()
    found = reading.rows(
        "select entry_no in (select about from entries where act = 'withdrawal'"
        " and entry_no <= $known) from submissions"
        " where entry_no = $submission and entry_no <= $known",
        submission=submission,
    )
    if not found:
        raise NoSuchSubmission(f"There is no submission {submission}.")
    if found[0][0]:
        raise NoSuchSubmission(f"Submission {submission} was taken back already.")
    agencies = reading.rows(
        "select distinct agency_id from entry_agencies where entry_no = $submission",
        submission=submission,
    )
    entry = NewEntry(
        act="withdrawal",
        agencies={row[0]: False for row in agencies},
        person=person.key,
        why=why,
        about=submission,
    )
    return ledger.commit([entry])[0].entry_no
