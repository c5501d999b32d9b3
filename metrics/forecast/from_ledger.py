"""A history from the ledger: what a reading knows, as the arrays that the method reads."""

from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

import pyarrow.compute as pc

from data.reading import Reading
from metrics.counts import name_group
from metrics.forecast.history import NEVER, Counted, History, Moves, Plans, Reports
from metrics.statements import read_statement

FLOW: Final = Path(__file__).parent / "statements"
_KEPT: WeakKeyDictionary[Reading, History] = WeakKeyDictionary()


def read_history(reading: Reading) -> History:
    """Return everything that the reading knows of its units' moves; kept while the reading lives.

    A unit is what is counted once, as in `unit_lines`; moves and plans are those of the line
    that speaks for it. Independent institutions are one group, beside the ministries.
    """
    if reading not in _KEPT:
        _KEPT[reading] = _ask(reading)
    return _KEPT[reading]


def _ask(reading: Reading) -> History:
    agencies = reading.arrow(read_statement("agencies", FLOW))
    services = _read(reading, "services")
    return History(
        agencies=tuple(agencies["code"].to_pylist()),
        ministries=tuple(name_group(agencies.to_pandas()).tolist()),
        service_agency=services["agency"],
        listed_day=services["listed_day"],
        moves=Moves(**_read(reading, "moves")),
        reports=Reports(**_read(reading, "reports")),
        counted=Counted(**_read(reading, "counted")),
        plans=Plans(**_read(reading, "plans")),
    )


def _read(reading: Reading, name: str) -> dict[str, Any]:
    """Return the columns of a statement's answer as arrays; an empty cell is NEVER."""
    table = reading.arrow(read_statement(name, FLOW))
    return {
        column: (pc.fill_null(table[column], NEVER) if table[column].null_count else table[column])
        .combine_chunks()
        .to_numpy(zero_copy_only=False)
        for column in table.column_names
    }
