"""What is committed to the ledger: entries with their rows, and what may stand in their way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID, uuid4

import pyarrow as pa

from data.sentence import mark

Rows: TypeAlias = pa.Table | Sequence[Mapping[str, Any]]


class LedgerMoved(Exception):
    """Somebody else touched the same agencies since the preview; preview again."""

    def __init__(self, agencies: set[UUID]) -> None:
        """Keep the agencies that were touched."""
        words = mark("The ledger has moved since this preview. Preview it again, then send.")
        super().__init__(words)
        self.agencies = agencies


class EntryBeforeLast(Exception):
    """An entry was dated before the last entry of the ledger."""

    def __init__(self, wanted: datetime, last: datetime) -> None:
        """Say both moments."""
        super().__init__(
            f"The entry is dated {wanted:%Y-%m-%d %H:%M} UTC, before the last entry of the ledger "
            f"({last:%Y-%m-%d %H:%M} UTC). Use that moment or a later one."
        )


@dataclass(frozen=True, slots=True)
class SameAs:
    """What makes two submissions the same: bytes, reporting date, mode and options."""

    file_sha256: str
    reported_on: date
    mode: str
    options_hash: str


@dataclass(frozen=True, slots=True)
class NewEntry:
    """One entry to commit: its act, the rows it brings and the agencies it touches.

    `tables` maps a ledger table to its rows without `entry_no`. `agencies` maps each agency
    touched to whether a services sheet names it. `entered_at` is UTC; without it, now.
    `seen` is the head at the preview: an agency touched since raises LedgerMoved.
    """

    act: str
    tables: Mapping[str, Rows] = field(default_factory=dict)
    agencies: Mapping[UUID, bool] = field(default_factory=dict)
    person: str | None = None
    why: str | None = None
    about: int | None = None
    entry_id: UUID = field(default_factory=uuid4)
    entered_at: datetime | None = None
    seen: int | None = None
    same_as: SameAs | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """The entry that a commit made, or the standing one that already said the same."""

    entry_no: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Derived:
    """A table derived from what is known, kept beside `periods` and refreshed by agency.

    `sql` is one select with a column `agency_id`; it takes `$known` and `$agencies`
    (a list of the agencies to refresh, or null for all).
    """

    name: str
    sql: str
