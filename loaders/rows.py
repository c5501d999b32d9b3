"""The rows of a file as columns: what stood in the cells, what was read, and where it stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from data.fields import Kind
from loaders.column_evidence import KIND_OF_FIELD
from loaders.headings import Matching
from loaders.mapping_file import LayoutMapping
from loaders.months_across import MonthsAcross
from loaders.reading.tables import Table

# How numpy writes "no day".
NO_DAY: Final = int(np.iinfo(np.int64).min)
ARROW_OF_KIND: Final = {
    Kind.TEXT: pa.string(),
    Kind.CODE: pa.string(),
    Kind.DATE: pa.date32(),
    Kind.MONTH: pa.date32(),
    Kind.NUMBER: pa.float64(),
    Kind.WHOLE: pa.int64(),
    Kind.YES_NO: pa.bool_(),
    Kind.LIST: pa.list_(pa.string()),
}

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


@dataclass(slots=True)
class Part:
    """One table of a file, as it is to be read; `constants` speak for all of its rows.

    `mapping` is what was said of its layout, now and before; `recalled` what was said before.
    """

    sheet_no: int
    table: Table
    kind: str
    matching: Matching
    constants: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    mapping: LayoutMapping = field(default_factory=LayoutMapping)
    recalled: LayoutMapping | None = None

    @property
    def said(self) -> set[str]:
        """The fields that the table says something of, by a column or once for all."""
        return set(self.matching.columns) | set(self.constants)

    @property
    def first_cell(self) -> str:
        """The address of the first heading; "" where there is none."""
        headings = self.table.headings
        return f"{headings[0].column_letter}{self.table.header_row}" if headings else ""

    def name_cell(
        self, field_name: str | None, row_no: int | None, number: int | None = None
    ) -> str:
        """Return the address of a field's cell, "F12"; "" where the field has no column.

        `number` is the row's place in the table: where months stand side by side, it tells which.
        """
        match = self.matching.columns.get(field_name or "")
        if match is None:
            match = next(iter(self.matching.columns.values()), None) if row_no else None
        if match is None:
            return ""
        column = match.column
        if number is not None and isinstance(self.table, MonthsAcross):
            column = self.table.source(number, match.place).column_letter
        return f"{column}{row_no or self.table.header_row}"


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

    def start_of(self, place: int) -> int:
        """Return the place of the first row of the table that a row is of."""
        starts = self._keep("", "start", self._list_starts)
        return int(starts[self.part_of[place]])

    def _list_starts(self) -> list[int]:
        starts: list[int] = np.searchsorted(self.part_of, np.arange(len(self.parts))).tolist()
        return starts

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

    def arrow(self, name: str) -> pa.Array:
        """Return a field as an Arrow array of its kind; null where empty or not said."""
        kind = ARROW_OF_KIND[KIND_OF_FIELD[name]]
        return self._keep(name, "arrow", lambda: pa.array(self._values_of(name), kind))

    def texts(self, name: str) -> NDArray[np.object_]:
        """Return a field's values as an array of objects; None where empty or not said."""
        kept: NDArray[np.object_] = self._keep(
            name, "text", lambda: as_objects(self._values_of(name))
        )
        return kept

    def dates(self, name: str) -> NDArray[np.datetime64]:
        """Return a date field as days; NaT where empty or not said."""
        kept: NDArray[np.datetime64] = self._keep(name, "date", lambda: _as_days(self.arrow(name)))
        return kept

    def numbers(self, name: str) -> NDArray[np.float64]:
        """Return a number, a stage or a maturity as floats; NaN where empty or not said."""
        kept: NDArray[np.float64] = self._keep(
            name, "number", lambda: _as_numbers(self.arrow(name))
        )
        return kept

    def filled(self, name: str) -> Mask:
        """Tell which rows have a value."""
        kept: Mask = self._keep(name, "filled", lambda: as_mask(self.arrow(name).is_valid()))
        return kept

    def _values_of(self, name: str) -> list[Any]:
        return self.values.get(name) or [None] * len(self)

    def set_values(self, name: str, values: list[Any]) -> None:
        """Replace a field's typed values."""
        self.values[name] = values
        for key in [key for key in self._cached if key.startswith(f"{name}|")]:
            del self._cached[key]

    def _keep(self, name: str, form: str, make: Callable[[], Any]) -> Any:
        key = f"{name}|{form}"
        if key not in self._cached:
            self._cached[key] = make()
        return self._cached[key]


def spans(rows: Rows) -> Iterator[tuple[Part, int, int]]:
    """Yield each table with the first place of its rows and the place after its last."""
    start = 0
    for part in rows.parts:
        end = start + len(part.table.rows)
        yield part, start, end
        start = end


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


def as_objects(values: Sequence[Any]) -> NDArray[np.object_]:
    """Return values as an array of objects, whatever they are."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def as_mask(answers: pa.Array) -> Mask:
    """Return an Arrow array of answers as a mask; null is no."""
    return np.asarray(pc.fill_null(answers, False).to_numpy(zero_copy_only=False), dtype=np.bool_)


def _as_days(dates: pa.Array) -> NDArray[np.datetime64]:
    days = pc.fill_null(dates.cast(pa.int32()).cast(pa.int64()), NO_DAY)
    return np.asarray(days.to_numpy()).view("datetime64[D]")


def _as_numbers(numbers: pa.Array) -> NDArray[np.float64]:
    if pa.types.is_boolean(numbers.type):
        numbers = numbers.cast(pa.int8())
    floats = numbers.cast(pa.float64()).to_numpy(zero_copy_only=False)
    return np.asarray(floats, dtype=np.float64)
