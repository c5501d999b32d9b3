"""The schema's steps: each runs once, by itself, in a transaction of its own."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import duckdb

FOLDER: Final = Path(__file__).parent / "schema"
LATEST: Final = len(list(FOLDER.glob("step_*")))


class LedgerTooNew(Exception):
    """The ledger was written by a later version of this product."""


def bring_up_to_date(connection: duckdb.DuckDBPyConnection, upto: int = LATEST) -> list[int]:
    """Apply every step not applied yet, up to `upto`, and return their numbers.

    Raises LedgerTooNew where the ledger has steps that this version does not know.
    """
    connection.execute(
        "create table if not exists schema_steps (step_no integer not null, applied_at timestamp)"
    )
    found = connection.execute("select coalesce(max(step_no), 0) from schema_steps").fetchone()
    applied = int(found[0]) if found else 0
    if applied > LATEST:
        raise LedgerTooNew(
            f"This ledger has schema step {applied}; this version knows {LATEST}. "
            "Open it with the version that wrote it, or a later one."
        )
    todo = list(range(applied + 1, upto + 1))
    for step in todo:
        _apply(connection, step)
    if todo:
        connection.execute("checkpoint")
    return todo


def _apply(connection: duckdb.DuckDBPyConnection, step: int) -> None:
    connection.execute("begin")
    if step > 1:
        connection.execute("update ledger_head set entry_no = entry_no")
    for file in sorted((FOLDER / f"step_{step:02}").glob("*.sql")):
        connection.execute(file.read_text(encoding="utf-8"))
    connection.execute(
        "insert into schema_steps values ($step, $at)",
        {"step": step, "at": datetime.now(UTC).replace(tzinfo=None)},
    )
    connection.execute("commit")
