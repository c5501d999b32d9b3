"""What is known at one entry of the ledger: a fixed view that any thread may ask."""

import json
import re
import threading
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

import duckdb
import pandas as pd
import pyarrow as pa

Answer = TypeVar("Answer")
PARAMETER: Final = re.compile(r"\$([a-z_]\w*)")


class Reading:
    """A view of the ledger as known at an entry; it never changes once it is made.

    SQL sees the ledger's tables (with the rows of every entry), `periods`,
    `standing_submissions`, `known_agencies` and the derived tables. `$known` is always supplied.
    """

    def __init__(
        self,
        root: duckdb.DuckDBPyConnection,
        known: int,
        key: str,
        told_key: str,
        search_path: str,
        release: Callable[[], None],
        owner: "Reading | None" = None,
    ) -> None:
        """Take the root connection, the entry and the schemas to look in.

        `owner` is the reading whose periods and derived tables this one shares; it is held.
        """
        self.known = known
        self.key = key
        # The same while only forecasts were issued: what a forecast is drawn from has not changed.
        self.told_key = told_key
        self._root = root
        self._search_path = search_path
        # Whose tables these are, and the schema that holds them.
        self.owner: Reading = owner or self
        self.schema: str = owner.schema if owner else search_path.split(",")[0]
        self._release = release
        self._idle: list[duckdb.DuckDBPyConnection] = []
        self._lock = threading.Lock()

    def __del__(self) -> None:
        """Give the standing tables back once nobody holds this reading."""
        self._release()

    def rows(self, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query; parameters that it does not name are left out."""
        return self._ask(sql, parameters, lambda cursor: cursor.fetchall())

    def records(self, sql: str, **parameters: Any) -> list[dict[str, Any]]:
        """Return the rows of a query as dictionaries by column name."""
        return self._ask(
            sql,
            parameters,
            lambda cursor: [
                dict(zip([d[0] for d in cursor.description or []], row, strict=True))
                for row in cursor.fetchall()
            ],
        )

    def arrow(self, sql: str, **parameters: Any) -> pa.Table:
        """Return the answer of a query as an Arrow table."""
        return self._ask(sql, parameters, lambda cursor: cursor.to_arrow_table())

    def frame(self, sql: str, **parameters: Any) -> pd.DataFrame:
        """Return the answer of a query as a DataFrame."""
        return self._ask(sql, parameters, lambda cursor: cursor.df())

    def is_empty(self) -> bool:
        """Tell whether no service is listed on any day."""
        return not self.rows("select 1 from periods limit 1")

    def last_reported_on(self) -> date | None:
        """Return the latest reporting date of a standing submission; None where there is none."""
        ((latest,),) = self.rows("select max(reported_on) from standing_submissions")
        return latest if isinstance(latest, date) else None

    def settings(self, as_of: date) -> dict[str, Any]:
        """Return every setting in force on a day, by name, as known at this entry."""
        rows = self.rows(
            "select name, arg_max(value, (effective_on, entry_no)) from settings"
            " where entry_no <= $known and effective_on <= $as_of"
            " and entry_no not in (select about from entries"
            " where act = 'withdrawal' and entry_no <= $known) group by name",
            as_of=as_of,
        )
        return {name: json.loads(value) for name, value in rows}

    def _ask(
        self,
        sql: str,
        parameters: dict[str, Any],
        fetch: Callable[[duckdb.DuckDBPyConnection], Answer],
    ) -> Answer:
        named = set(PARAMETER.findall(sql))
        given = {**parameters, "known": self.known}
        cursor = self._take_cursor()
        answer = fetch(cursor.execute(sql, {k: v for k, v in given.items() if k in named}))
        with self._lock:
            self._idle.append(cursor)
        return answer

    def _take_cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        cursor = self._root.cursor()
        cursor.execute(f"set search_path = '{self._search_path}'")
        return cursor
