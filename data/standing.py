"""Tables kept standing in memory for what is known at an entry, each in a schema of its own."""

import itertools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import duckdb
import pyarrow as pa

from data.entries import Derived
from data.periods import compose_periods
from data.reading import Reading

SMALL: Final = {
    name: (Path(__file__).parent / "standing_tables" / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("standing_submissions", "known_agencies", "followed_links")
}
# What is agreed, raised or tested beside the inventory changes no count, so no forecast either.
TOLD: Final = """
select coalesce(max(told.entry_no), 0) from entries as told
left join entries as taken on told.about = taken.entry_no and told.act = 'withdrawal'
where told.entry_no <= $known and coalesce(taken.act, told.act) not in (
    'forecast', 'action', 'reply', 'annotation', 'concern', 'stocktake', 'view', 'office', 'draw',
    'verification'
)
"""
LINKED: Final = (Path(__file__).parent / "standing_tables" / "linked_agencies.sql").read_text(
    "utf-8"
)


class Standing:
    """Builds readings: `periods` and the derived tables, whole or refreshed by agency."""

    def __init__(self, root: duckdb.DuckDBPyConnection, derived: Sequence[Derived]) -> None:
        """Attach the memory that holds the standing tables."""
        self._root = root
        self._tables = (Derived("periods", compose_periods()), *derived)
        self._numbers = itertools.count(1)
        self._database = _one(root.execute("select current_database()"))
        root.execute("attach ':memory:' as standing")

    def build(
        self,
        known: int,
        *,
        base: Reading | None = None,
        touched: set[UUID] | None = None,
        added: Mapping[str, pa.Table] | None = None,
    ) -> Reading:
        """Return a reading at an entry.

        With `base` and `touched`, every agency but those touched (and those linked to them) is
        taken from `base`; where none was touched, its tables are shared. `added` holds rows, by
        table, that stand only in this reading.
        """
        schema = f"standing.known_{known}_{next(self._numbers)}"
        cursor = self._root.cursor()
        cursor.execute(f"create schema {schema}")
        cursor.execute(f"set search_path = '{schema},{self._database}.main'")
        self._overlay(cursor, schema, added or {})
        for name, sql in SMALL.items():
            cursor.execute(f"create table {schema}.{name} as {sql}", {"known": known})
        agencies = None if base is None or touched is None else self._link(cursor, touched, known)
        owner = base.owner if base and agencies == [] else None
        for table in self._tables if owner is None else ():
            self._fill(cursor, schema, table, known, base, agencies)
        told = schema if added else _one(cursor.execute(TOLD, {"known": known}))
        cursor.close()
        return Reading(
            self._root,
            known,
            schema if added else str(known),
            told,
            ",".join([schema, *([owner.schema] if owner else []), f"{self._database}.main"]),
            lambda: self._drop(schema),
            owner,
        )

    def _overlay(
        self, cursor: duckdb.DuckDBPyConnection, schema: str, added: Mapping[str, pa.Table]
    ) -> None:
        for name, rows in added.items():
            cursor.register("added_rows", rows)
            cursor.execute(f"create table {schema}.added_{name} as from {name} limit 0")
            cursor.execute(f"insert into {schema}.added_{name} by name from added_rows")
            cursor.unregister("added_rows")
            cursor.execute(
                f"create view {schema}.{name} as from {self._database}.main.{name}"
                f" union all by name from {schema}.added_{name}"
            )

    def _fill(
        self,
        cursor: duckdb.DuckDBPyConnection,
        schema: str,
        table: Derived,
        known: int,
        base: Reading | None,
        agencies: list[UUID] | None,
    ) -> None:
        given: dict[str, Any] = {"known": known, "agencies": agencies}
        named = {name: value for name, value in given.items() if f"${name}" in table.sql}
        if base is None or agencies is None:
            cursor.execute(f"create table {schema}.{table.name} as {table.sql}", named)
            return
        cursor.execute(
            f"create table {schema}.{table.name} as select * from {base.schema}.{table.name}"
            " where not list_contains($touched, agency_id)",
            {"touched": agencies},
        )
        cursor.execute(f"insert into {schema}.{table.name} by name {table.sql}", named)

    def _link(
        self, cursor: duckdb.DuckDBPyConnection, touched: set[UUID], known: int
    ) -> list[UUID]:
        found = set(touched)
        while True:
            rows = cursor.execute(LINKED, {"agencies": list(found), "known": known}).fetchall()
            reached = found | {row[0] for row in rows}
            if reached == found:
                return list(found)
            found = reached

    def _drop(self, schema: str) -> None:
        try:
            self._root.cursor().execute(f"drop schema if exists {schema} cascade")
        except duckdb.ConnectionException:
            return


def _one(answer: duckdb.DuckDBPyConnection) -> str:
    row = answer.fetchone()
    return str(row[0]) if row else ""
