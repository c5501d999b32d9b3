"""The ledger: the one place that opens DuckDB, commits entries and hands out readings."""

import random
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final, Self
from uuid import UUID
from zoneinfo import ZoneInfo

import duckdb

from data import commits
from data.entries import Committed, Derived, NewEntry
from data.reading import Reading
from data.standing import Standing
from data.steps import bring_up_to_date

NAIROBI: Final = ZoneInfo("Africa/Nairobi")
PAST_READINGS_KEPT: Final = 4
TRIES: Final = 20
SIGNS_OF_A_LOCK: Final = ("lock", "used by another")


class LedgerBusy(Exception):
    """Another process has the ledger open."""


class LedgerUnreadable(Exception):
    """The ledger's file is damaged, cut short, or no ledger at all."""


class Ledger:
    """An append-only ledger; one object per process and file, safe among threads."""

    def __init__(self, root: duckdb.DuckDBPyConnection, derived: Sequence[Derived]) -> None:
        """Bring the schema up to date; use `Ledger.open`."""
        self._root = root
        bring_up_to_date(root)
        # Only this object writes to the file while it is open; asked for in every run of a page.
        self._head = commits.read_head(root.cursor())
        self._standing = Standing(root, derived)
        self._writing = threading.Lock()
        self._building = threading.Lock()
        self._current: Reading | None = None
        self._past: OrderedDict[int, Reading] = OrderedDict()

    @classmethod
    def open(
        cls,
        path: Path | None,
        derived: Sequence[Derived] = (),
        memory_limit: str = "4GB",
        backups: Path | None = None,
    ) -> Self:
        """Open the ledger in a file, or one in memory.

        Raises LedgerBusy, LedgerUnreadable or LedgerTooNew, each a sentence for people.
        """
        try:
            root = duckdb.connect(str(path) if path else ":memory:")
        except duckdb.Error as error:
            if any(sign in str(error).lower() for sign in SIGNS_OF_A_LOCK):
                raise LedgerBusy(f"{path} is open in another process.") from error
            raise LedgerUnreadable(
                f"{path} cannot be read as a ledger: it is damaged, cut short, or another file. "
                "Move it away, and put a backup back with `manage.py restore FILE`."
            ) from error
        root.execute(f"set memory_limit = '{memory_limit}'")
        ledger = cls(root, derived)
        if backups:
            root.execute(f"set allowed_directories = ['{_quote(backups)}']")
        root.execute("set enable_external_access = false")
        return ledger

    def close(self) -> None:
        """Let go of the file."""
        with self._writing, self._building:
            self._current = None
            self._past.clear()
            self._root.close()

    @property
    def head(self) -> int:
        """The number of the last entry; 0 for an empty ledger."""
        return self._head

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Return a cursor on the file itself, to copy it whole while others go on."""
        return self._root.cursor()

    def known_entry(self, on: date) -> int:
        """Return the last entry before midnight, Nairobi, at the end of a day; 0 if none."""
        midnight = datetime.combine(on + timedelta(days=1), datetime.min.time(), NAIROBI)
        row = (
            self._root.cursor()
            .execute(
                "select coalesce(max(entry_no), 0) from entries where entered_at < $midnight",
                {"midnight": midnight.astimezone(UTC).replace(tzinfo=None)},
            )
            .fetchone()
        )
        return int(row[0]) if row else 0

    def reading(self, known: int | None = None) -> Reading:
        """Return what is known at an entry, or now; a past one is built once and kept a while."""
        with self._building:
            head = self.head
            if known is not None and known < head:
                return self._read_past(max(known, 0))
            if self._current is None or self._current.known != head:
                self._current = self._read_on(self._current, head)
            return self._current

    def preview(self, entries: Sequence[NewEntry]) -> Reading:
        """Return the reading that committing these entries would give; nothing is stored."""
        base = self.reading()
        tables, touched = commits.stage_entries(self._root.cursor(), base.known, entries)
        return self._standing.build(
            base.known + len(entries), base=base, touched=touched, added=tables
        )

    def commit(self, entries: Sequence[NewEntry]) -> list[Committed]:
        """Commit entries in one transaction, in order, and return what became of each.

        Raises LedgerMoved or EntryBeforeLast; then nothing of them is stored.
        """
        with self._writing:
            for left in reversed(range(TRIES)):
                try:
                    committed = commits.commit_entries(self._root.cursor(), entries)
                    self._head = commits.read_head(self._root.cursor())
                    return committed
                except duckdb.TransactionException:
                    if not left:
                        raise
                    time.sleep(random.uniform(0, 0.15))
        raise AssertionError("unreachable")

    def _read_past(self, known: int) -> Reading:
        if known not in self._past:
            self._past[known] = self._standing.build(known)
        self._past.move_to_end(known)
        while len(self._past) > PAST_READINGS_KEPT:
            self._past.popitem(last=False)
        return self._past[known]

    def _read_on(self, base: Reading | None, head: int) -> Reading:
        if base is None:
            return self._standing.build(head)
        touched = commits.read_touched(self._root.cursor(), base.known, head)
        if touched is None:
            return self._standing.build(head)
        return self._standing.build(head, base=base, touched=touched)

    def touched_since(self, seen: int) -> set[UUID]:
        """Return the agencies that entries after `seen` touched."""
        return commits.read_touched(self._root.cursor(), seen, self.head) or set()


def _quote(folder: Path) -> str:
    return str(folder.resolve()).replace("'", "''")
