"""What the ledger knows of some agencies' services on a day, to compare a new report with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from data.fields import SERVICE_FIELDS, Kind
from data.reading import Reading
from loaders.column_evidence import KIND_OF_FIELD
from loaders.rows import Places

# Whose a service is stands in agency_id; the words for it are not carried from sheet to sheet.
NOT_CARRIED: Final = frozenset({"ministry", "state_department", "agency"})
CARRIED: Final = tuple(one.name for one in SERVICE_FIELDS if one.name not in NOT_CARRIED)

INVENTORY: Final = f"""
select
    replace(service_id::varchar, '-', '') as id,
    replace(parent_id::varchar, '-', '') as parent,
    agency_id::varchar as agency_id,
    name_key,
    {", ".join(CARRIED)}
from periods
where
    list_contains($agencies::uuid[], agency_id)
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
order by id
"""


@dataclass(slots=True)
class Inventory:
    """Services in force on a day, one a row of `table`; `ids` are their 32 digits."""

    table: pa.Table
    ids: "pd.Index[Any]"
    _columns: dict[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        """Return the number of services."""
        return len(self.ids)

    def locate(self, ids: Sequence[str | None]) -> Places:
        """Return the place of each service in the inventory, -1 where it is not in it."""
        if not len(self):
            return np.full(len(ids), -1, dtype=np.int64)
        return np.asarray(self.ids.get_indexer(pd.Index(list(ids), dtype=object)), dtype=np.int64)

    def column(self, name: str) -> NDArray[Any]:
        """Return a field as an array: days, floats (NaN: empty) or objects (None: empty)."""
        if name not in self._columns:
            self._columns[name] = _as_array(name, self.table.column(name))
        kept: NDArray[Any] = self._columns[name]
        return kept

    def value(self, name: str, place: int) -> Any:
        """Return one field of one service as Python has it."""
        return self.table.column(name)[place].as_py()

    def by_name_and_code(self) -> dict[tuple[UUID, str], str]:
        """Return the services by agency and name, and by agency and code."""
        if not len(self):
            return {}
        agencies = [UUID(one) for one in self.table.column("agency_id").to_pylist()]
        keys = self.table.column("name_key").to_pylist()
        codes = self.table.column("service_code").to_pylist()
        found: dict[tuple[UUID, str], str] = {}
        for agency, key, code, one in zip(agencies, keys, codes, self.ids, strict=True):
            found.setdefault((agency, key), one)
            if code:
                found[(agency, code)] = one
        return found


def read_inventory(reading: Reading, agencies: Iterable[UUID], as_of: date) -> Inventory:
    """Return what is known of the services of some agencies on a day."""
    wanted = [str(one) for one in agencies]
    if not wanted:
        return Inventory(pa.table({}), pd.Index([], dtype=object))
    table = reading.arrow(INVENTORY, agencies=wanted, as_of=as_of)
    return Inventory(table, pd.Index(table.column("id").to_pylist(), dtype=object))


def _as_array(name: str, column: pa.ChunkedArray) -> NDArray[Any]:
    kind = KIND_OF_FIELD.get(name, Kind.TEXT)
    if kind is Kind.DATE:
        return np.asarray(column.to_numpy(), dtype="datetime64[D]")
    if kind in (Kind.NUMBER, Kind.WHOLE, Kind.YES_NO):
        return np.asarray(column.cast(pa.float64()).to_numpy(), dtype=np.float64)
    array = np.empty(len(column), dtype=object)
    array[:] = column.to_pylist()
    return array
