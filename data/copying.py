"""Copies an open database whole, and sums its tables so that two copies can be compared."""

from dataclasses import dataclass
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class TableSum:
    """How many rows a table holds, and one number that any change to any row would change."""

    rows: int
    digest: str


def copy_database(cursor: duckdb.DuckDBPyConnection, path: Path) -> dict[str, TableSum]:
    """Copy the cursor's database to a new file and return the sums of what was copied.

    One transaction: what other cursors commit meanwhile is in neither. The file's folder must be
    one that the connection may write to (`allowed_directories`).
    """
    name = current_database(cursor)
    cursor.execute(f"attach '{str(path.resolve()).replace(chr(39), chr(39) * 2)}' as copy_of_it")
    try:
        cursor.execute("begin")
        sums = sum_tables(cursor, name)
        cursor.execute(f'copy from database "{name}" to copy_of_it')
        cursor.execute("commit")
    finally:
        cursor.execute("detach copy_of_it")
    return sums


def sum_tables(cursor: duckdb.DuckDBPyConnection, database: str) -> dict[str, TableSum]:
    """Return the sum of every table of a database, by name.

    The order of rows does not matter. The digest is DuckDB's own hash, so it can be compared only
    within one version of DuckDB.
    """
    names = cursor.execute(
        "select table_name from duckdb_tables()"
        " where database_name = $database and schema_name = 'main' order by table_name",
        {"database": database},
    ).fetchall()
    sums = {}
    for (name,) in names:
        found = cursor.execute(
            f"select count(*), coalesce(bit_xor(hash(one)), 0)::varchar"
            f' from "{database}".main."{name}" as one'
        ).fetchone()
        if found:
            sums[name] = TableSum(int(found[0]), found[1])
    return sums


def current_database(cursor: duckdb.DuckDBPyConnection) -> str:
    """Return the name under which a connection has its own file."""
    found = cursor.execute("select current_database()").fetchone()
    return str(found[0]) if found else ""
