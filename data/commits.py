"""Committing entries: numbered by the head row, all in one transaction, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

import duckdb
import pyarrow as pa

from data.entries import Committed, EntryBeforeLast, LedgerMoved, NewEntry, Rows

ACTS_FOR_ALL: Final = frozenset({"setting", "seed"})
STANDING: Final = """
select max(entry_no) from submissions
where file_sha256 = $file_sha256 and reported_on = $reported_on and mode = $mode
and options_hash = $options_hash
and entry_no not in (select about from entries where act = 'withdrawal')
"""


@dataclass(frozen=True, slots=True)
class _Numbered:
    entry_no: int
    entered_at: datetime
    is_later: bool
    entry: NewEntry


def commit_entries(
    cursor: duckdb.DuckDBPyConnection, entries: Sequence[NewEntry]
) -> list[Committed]:
    """Commit entries in one transaction; an entry that already stands is answered with its number.

    Raises LedgerMoved or EntryBeforeLast after rolling back, and TransactionException where
    another process committed in between.
    """
    cursor.execute("begin")
    try:
        cursor.execute("update ledger_head set entry_no = entry_no")
        answers: list[Committed] = []
        fresh: list[NewEntry] = []
        head = read_head(cursor)
        for entry in entries:
            standing = _find_standing(cursor, entry)
            if standing is not None:
                answers.append(Committed(standing, is_new=False))
                continue
            _refuse_if_moved(cursor, entry, head)
            fresh.append(entry)
            answers.append(Committed(head + len(fresh), is_new=True))
        _insert(cursor, _number(cursor, head, fresh))
        cursor.execute("update ledger_head set entry_no = $head", {"head": head + len(fresh)})
        cursor.execute("commit")
    except BaseException:
        _roll_back(cursor)
        raise
    return answers


def stage_entries(
    cursor: duckdb.DuckDBPyConnection, head: int, entries: Sequence[NewEntry]
) -> tuple[dict[str, pa.Table], set[UUID] | None]:
    """Return the rows, by table, that entries would add, and the agencies touched (None: all)."""
    tables = _collect(_number(cursor, head, entries))
    if any(entry.act in ACTS_FOR_ALL for entry in entries):
        return tables, None
    touched = {agency for entry in entries for agency in entry.agencies}
    abouts = [entry.about for entry in entries if entry.about is not None]
    if abouts:
        rows = cursor.execute(
            "select distinct agency_id from entry_agencies where list_contains($abouts, entry_no)",
            {"abouts": abouts},
        ).fetchall()
        touched |= {row[0] for row in rows}
    return tables, touched


def read_head(cursor: duckdb.DuckDBPyConnection) -> int:
    """Return the number of the last entry."""
    row = cursor.execute("select entry_no from ledger_head").fetchone()
    return int(row[0]) if row else 0


def read_touched(cursor: duckdb.DuckDBPyConnection, after: int, upto: int) -> set[UUID] | None:
    """Return the agencies touched by entries after one and up to another; None means all."""
    span = {"after": after, "upto": upto}
    acts = cursor.execute(
        "select distinct coalesce(about_entries.act, told.act) from entries as told"
        " left join entries as about_entries on told.about = about_entries.entry_no"
        " where told.entry_no > $after and told.entry_no <= $upto",
        span,
    ).fetchall()
    if ACTS_FOR_ALL & {row[0] for row in acts}:
        return None
    rows = cursor.execute(
        "select distinct agency_id from entry_agencies where entry_no in ("
        " select entry_no from entries where entry_no > $after and entry_no <= $upto"
        " union all"
        " select about from entries where entry_no > $after and entry_no <= $upto)",
        span,
    ).fetchall()
    return {row[0] for row in rows}


def _find_standing(cursor: duckdb.DuckDBPyConnection, entry: NewEntry) -> int | None:
    found = cursor.execute(
        "select max(entry_no) from entries where entry_id = $entry_id", {"entry_id": entry.entry_id}
    ).fetchone()
    if found and found[0] is not None:
        return int(found[0])
    if entry.same_as is None:
        return None
    same = entry.same_as
    found = cursor.execute(
        STANDING,
        {
            "file_sha256": same.file_sha256,
            "reported_on": same.reported_on,
            "mode": same.mode,
            "options_hash": same.options_hash,
        },
    ).fetchone()
    return int(found[0]) if found and found[0] is not None else None


def _refuse_if_moved(cursor: duckdb.DuckDBPyConnection, entry: NewEntry, head: int) -> None:
    if entry.seen is None or entry.seen >= head:
        return
    touched = read_touched(cursor, entry.seen, head)
    clash = set(entry.agencies) if touched is None else touched & set(entry.agencies)
    if clash:
        raise LedgerMoved(clash)


def _number(
    cursor: duckdb.DuckDBPyConnection, head: int, entries: Sequence[NewEntry]
) -> list[_Numbered]:
    found = cursor.execute("select max(entered_at) from entries").fetchone()
    last = found[0] if found else None
    numbered = []
    for number, entry in enumerate(entries, head + 1):
        now = datetime.now(UTC).replace(tzinfo=None)
        moment = entry.entered_at or (max(now, last) if last else now)
        if last and moment < last:
            raise EntryBeforeLast(moment, last)
        numbered.append(_Numbered(number, moment, entry.entered_at is not None, entry))
        last = moment
    return numbered


def _collect(numbered: Sequence[_Numbered]) -> dict[str, pa.Table]:
    parts: dict[str, list[pa.Table]] = {}
    for one in numbered:
        for name, rows in _rows_of(one).items():
            if len(rows):
                parts.setdefault(name, []).append(_number_rows(rows, one.entry_no))
    return {
        name: pa.concat_tables(tables, promote_options="permissive")
        for name, tables in parts.items()
    }


def _rows_of(one: _Numbered) -> Mapping[str, Rows]:
    entry = one.entry
    return {
        "entries": [
            {
                "entry_id": str(entry.entry_id),
                "act": entry.act,
                "about": entry.about,
                "person": entry.person,
                "why": entry.why,
                "entered_at": one.entered_at,
                "is_entered_later": one.is_later,
            }
        ],
        "entry_agencies": [
            {"agency_id": str(agency), "lists_services": lists}
            for agency, lists in entry.agencies.items()
        ],
        **entry.tables,
    }


def _insert(cursor: duckdb.DuckDBPyConnection, numbered: Sequence[_Numbered]) -> None:
    for name, rows in _collect(numbered).items():
        cursor.register("new_rows", rows)
        cursor.execute(f"insert into {name} by name select * from new_rows")
        cursor.unregister("new_rows")


def _number_rows(rows: Rows, entry_no: int) -> pa.Table:
    table = rows if isinstance(rows, pa.Table) else _tabulate(rows)
    return table.append_column("entry_no", pa.array([entry_no] * len(table), pa.int32()))


def _tabulate(rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    # Arrow takes the columns of the first row alone; a field that only a later row has would go.
    names = dict.fromkeys(name for row in rows for name in row)
    return pa.Table.from_pylist([_plain({**dict.fromkeys(names), **row}) for row in rows])


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in row.items()}


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    try:
        cursor.execute("rollback")
    except duckdb.TransactionException:
        return
