"""The draft of a sending: the files dropped, what the person answered, what was made of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import streamlit as st

from data.reading import Reading
from loaders.correcting import describe_corrections
from loaders.findings import Severity
from loaders.linking import Link
from loaders.mapping_file import LayoutMapping
from loaders.options import Mode, Options, Reason
from loaders.preparing import Prepared
from loaders.reading.book import Book
from loaders.reading.files import Opened, read_many
from loaders.reporting_day import SaidDay, find_reporting_day
from loaders.sending import find_standing, prepare_together
from widgets.effect import Effect
from widgets.language import _
from widgets.titles.upload import Sending
from widgets.upload.layouts import list_to_tell
from widgets.upload.roster import Roster

KEY: Final = "upload-draft"


@dataclass(slots=True)
class DraftFile:
    """One readable file: the day it says of itself, and what the person said about it."""

    opened: Opened
    book: Book
    said: SaidDay | None
    agency: str | None = None
    mapping: LayoutMapping = field(default_factory=LayoutMapping)
    corrections: dict[tuple[str, str], str] = field(default_factory=dict)
    reasons: dict[tuple[str, int], str] = field(default_factory=dict)
    roster: Roster = field(default_factory=Roster)

    def correct(self, sheet: str, cell: str, value: str) -> None:
        """Read another value in a cell than the workbook says; "" reads it as empty."""
        self.corrections[(sheet, cell)] = value

    def undo(self, places: Sequence[tuple[str, str]]) -> None:
        """Read cells as the workbook says again; all of them where none is named."""
        for place in places or list(self.corrections):
            self.corrections.pop(place, None)
        self.roster.clear()


@dataclass(slots=True)
class Draft:
    """What is to be sent. `day` stands for files that say none, and for a lone file before its own.

    `links` holds, by the key of a pair, whether a person said that it is one service. `is_answered`
    is set once the person went on. `identifier` names it where it is kept, `kept` is what was kept
    of it last, `kept_at` when.
    """

    files: list[DraftFile]
    refused: list[Opened]
    day: date | None = None
    mode: Mode = Mode.UPDATE
    constants: dict[str, str] = field(default_factory=dict)
    links: dict[str, bool] = field(default_factory=dict)
    register_agencies: bool = False
    is_answered: bool = False
    made: "Made | None" = None
    identifier: str | None = None
    kept: str = ""
    kept_at: int = 0

    def day_of(self, file: DraftFile, today: date) -> date:
        """Return the reporting date of a file; today only until the person is asked."""
        if file.said and not (self.day and len(self.files) == 1):
            return file.said.day
        return self.day or today

    def options_of(self, file: DraftFile, today: date) -> Options:
        """Return how a file is read and stored; rows to correct never hold up the others."""
        return Options(
            reported_on=self.day_of(file, today),
            mode=self.mode,
            agency=file.agency,
            mapping=file.mapping,
            constants=dict(self.constants),
            register_agencies=self.register_agencies,
            accept_valid_rows=True,
            corrections=describe_corrections(file.book, file.corrections),
            reasons=tuple(Reason(*place, words) for place, words in sorted(file.reasons.items())),
        )


@dataclass(slots=True)
class Made:
    """What was made of a draft against one reading: a prepared file, or its standing submission.

    `links` are the pairs proposed to be one service; `effect_with` the pairs that `effect` joins.
    """

    key: str
    reading: Reading
    prepared: list[Prepared]
    standing: list[int | None]
    effect: Effect | None = None
    effect_with: frozenset[str] = frozenset()
    links: list[Link] | None = None

    @property
    def fresh(self) -> list[Prepared]:
        """The files that do not stand in the ledger yet."""
        pairs = zip(self.prepared, self.standing, strict=True)
        return [one for one, standing in pairs if standing is None]

    @property
    def sendable(self) -> list[int]:
        """The places of the files that can be sent now."""
        return [
            place
            for place, (one, standing) in enumerate(zip(self.prepared, self.standing, strict=True))
            if one.is_sendable and standing is None
        ]


def read_draft() -> Draft | None:
    """Return the draft of this reader, None before anything was dropped."""
    return st.session_state.get(KEY)


def keep_draft(draft: Draft | None) -> None:
    """Keep a draft for the next run; None lets it go."""
    st.session_state[KEY] = draft


def open_draft(
    files: Iterable[tuple[str, bytes]],
    progress: Callable[[int, str], None],
) -> Draft:
    """Read the files dropped, zips opened, each to a readable file or a refusal."""
    draft = Draft([], [])
    for number, opened in enumerate(read_many(files), start=1):
        progress(number, opened.file_name)
        if opened.book is None:
            draft.refused.append(opened)
        else:
            said = find_reporting_day(opened.book)
            draft.files.append(DraftFile(opened, opened.book, said))
    return draft


def make_draft(draft: Draft, reading: Reading, today: date) -> Made:
    """Return the draft matched, checked and compared; made anew only when something changed."""
    options = [draft.options_of(file, today) for file in draft.files]
    key = f"{reading.key}|{[(one.reported_on, one.hash, one.mode) for one in options]}"
    key += f"|{draft.register_agencies}"
    if draft.made is None or draft.made.key != key:
        books = [file.book for file in draft.files]
        with st.spinner(_("Matching, checking and comparing")):
            prepared = prepare_together(reading, list(zip(books, options, strict=True)))
        draft.made = Made(key, reading, prepared, find_standing(reading, prepared))
    return draft.made


def sum_up(draft: Draft, made: Made, questions: int) -> Sending:
    """Return what the titles say of a draft."""
    return Sending(
        sendable=sum(made.prepared[place].counts["accepted"] for place in made.sendable),
        rows=sum(count_rows(one) for one in made.fresh),
        to_correct=count_cells(made.fresh, Severity.ERROR),
        questions=questions,
        unreadable=len(draft.refused),
        files=len(draft.files) + len(draft.refused),
        has_headings=any(one.parts for one in made.prepared) and not has_tables_to_tell(made),
        left_out=sum(one.counts["out_of_scope"] for one in made.prepared),
    )


def has_tables_to_tell(made: Made) -> bool:
    """Tell whether a table stands in the files of which a person can say what it holds."""
    return any(list_to_tell(one.found) for one in made.prepared)


def count_rows(prepared: Prepared) -> int:
    """Return how many rows a file brings, those out of scope left aside."""
    return prepared.counts["read"] - prepared.counts["out_of_scope"]


def count_cells(prepared: Sequence[Prepared], severity: Severity) -> int:
    """Return how many cells of the files have a finding of a severity."""
    return sum(
        finding.count
        for one in prepared
        for finding in one.findings
        if finding.severity is severity
    )
