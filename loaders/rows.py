"""The rows of a file as columns: what stood in the cells, what was read, and where it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.headings import Matching
from loaders.reading.tables import Table

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


@dataclass(slots=True)
class Part:
    """One table of a file, as it is to be read; `constants` speak for all of its rows."""

    sheet_no: int
    table: Table
    kind: str
    matching: Matching
    constants: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def said(self) -> set[str]:
        """The fields that the table says something of, by a column or once for all."""
        return set(self.matching.columns) | set(self.constants)

    def name_cell(self, field_name: str | None, row_no: int | None) -> str:
        """Return the address of a field's cell, "F12"; "" where the field has no column."""
        match = self.matching.columns.get(field_name or "")
        if match is None:
            match = next(iter(self.matching.columns.values()), None) if row_no else None
        if match is None:
            return ""
        return f"{match.column}{row_no or self.table.header_row}"


@dataclass(slots=True)
class Rows:
    """All rows of one kind in a file; every column has the same length.

    `raw` holds cells as they were read, `values` the typed values (None: empty). `part_of` is the
    place of each row's table in `parts`. `is_refused` and `is_outside` keep rows from the ledger.
    """

    parts: list[Part]
    part_of: NDArray[np.int32]
    row_no: NDArray[np.int32]
    raw: dict[str, list[Any]]
    values: dict[str, list[Any]]
    is_refused: Mask
    is_outside: Mask
    _cached: dict[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.row_no)

    @property
    def is_accepted(self) -> Mask:
        """Which rows go to the ledger."""
        return ~(self.is_refused | self.is_outside)

    @property
    def said(self) -> set[str]:
        """Every field that any of the tables says something of."""
        return set().union(*(part.said for part in self.parts))

    def has(self, *names: str) -> bool:
        """Tell whether all these fields are said."""
        return all(name in self.values for name in names)

    def texts(self, name: str) -> NDArray[np.object_]:
        """Return a field's values as an array of objects; None where empty or not said."""
        kept: NDArray[np.object_] = self._keep(name, "text", _as_objects)
        return kept

    def dates(self, name: str) -> NDArray[np.datetime64]:
        """Return a date field as days; NaT where empty or not said."""
        kept: NDArray[np.datetime64] = self._keep(name, "date", _as_days)
        return kept

    def numbers(self, name: str) -> NDArray[np.float64]:
        """Return a number, a stage or a maturity as floats; NaN where empty or not said."""
        kept: NDArray[np.float64] = self._keep(name, "number", _as_numbers)
        return kept

    def filled(self, name: str) -> Mask:
        """Tell which rows have a value."""
        kept: Mask = self._keep(name, "filled", _is_filled)
        return kept

    def set_values(self, name: str, values: list[Any]) -> None:
        """Replace a field's typed values."""
        self.values[name] = values
        for key in [key for key in self._cached if key.startswith(f"{name}|")]:
            del self._cached[key]

    def _keep(self, name: str, form: str, make: Callable[[list[Any]], Any]) -> Any:
        key = f"{name}|{form}"
        if key not in self._cached:
            self._cached[key] = make(self.values.get(name) or [None] * len(self))
        return self._cached[key]


def join_columns(
    parts: list[Part], columns: Sequence[Mapping[str, list[Any]]]
) -> dict[str, list[Any]]:
    """Return the columns of several tables one under another; None where a table lacks a field."""
    names = list(dict.fromkeys(name for one in columns for name in one))
    if len(parts) == 1:
        return {name: columns[0][name] for name in names}
    joined: dict[str, list[Any]] = {name: [] for name in names}
    for part, one in zip(parts, columns, strict=True):
        lacking = [None] * len(part.table.rows)
        for name in names:
            joined[name] += one.get(name, lacking)
    return joined


def day(value: date) -> np.datetime64:
    """Return a date as numpy compares it."""
    return np.datetime64(value, "D")


def _as_objects(values: list[Any]) -> NDArray[np.object_]:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def _as_days(values: list[Any]) -> NDArray[np.datetime64]:
    return np.array(values, dtype="datetime64[D]")


def _as_numbers(values: list[Any]) -> NDArray[np.float64]:
    return np.array(values, dtype=np.float64)


def _is_filled(values: list[Any]) -> Mask:
    return np.fromiter((value is not None for value in values), dtype=np.bool_, count=len(values))
