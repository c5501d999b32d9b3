"""Issuing: the forecast of a paper that leaves the house is kept, to be judged on its day."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid5

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.identity import NAMESPACE
from data.ledger import Ledger
from data.reading import Reading


def issue_forecast(
    ledger: Ledger, reading: Reading, rows: Sequence[Mapping[str, Any]], person: Person
) -> int | None:
    """Keep a national forecast as issued and return its entry; None where there is none to keep.

    `rows` are those of `metrics.forecast.issued.list_issued`. The same forecast (what was told,
    day and method) is kept once, however many papers carry it. Raises NotAllowed.
    """
    require(person, Right.SEND)
    if not rows:
        return None
    first = rows[0]
    asked = f"forecast|{reading.told_key}|{first['as_of']}|{first['method']}"
    entry = NewEntry(
        "forecast",
        {"issued_forecasts": list(rows)},
        person=person.key,
        why="Issued in a paper",
        entry_id=uuid5(NAMESPACE, asked),
    )
    return ledger.commit([entry])[0].entry_no
