"""Why a service went back to an earlier stage, where a person says it and no cell does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from loaders.comparing import GONE, Change
from loaders.inventory import Inventory
from loaders.options import Reason
from loaders.rows import Places, Rows
from loaders.service_rows import Services

FIELD: Final = "regression_reason"
# What a sheet without a column for reasons is kept with: they came with the sending.
SAID_WHEN_SENT: Final = "given when it was sent"


@dataclass(frozen=True, slots=True)
class Regression:
    """A row whose service goes back, and whose sheet gives no reason: where, which, from, to."""

    sheet: str
    row_no: int
    cell: str
    agency: str
    name: str
    stage_was: int
    stage_is: int


def list_regressions(services: Services | None) -> list[Regression]:
    """Return the rows that go back and whose own sheet does not say why, in the file's order."""
    if services is None:
        return []
    rows, changes = services.rows, services.changes
    told = rows.raw.get(FIELD) or [None] * len(rows)
    names = rows.values.get("service_name") or services.keys
    found = []
    for place in changes.where(Change.REGRESSED).tolist():
        if told[place] not in (None, ""):
            continue
        part, row_no = rows.parts[rows.part_of[place]], int(rows.row_no[place])
        agency = services.owners.agency(place)
        found.append(
            Regression(
                part.table.sheet_name,
                row_no,
                part.name_cell("stage", row_no),
                agency.name if agency else "",
                str(names[place]),
                int(changes.inventory.value("stage", int(changes.known[place]))),
                int(rows.values["stage"][place]),
            )
        )
    return found


def take_reasons(
    rows: Rows, ids: Sequence[str | None], inventory: Inventory, reasons: Sequence[Reason]
) -> None:
    """Fill in why services went back, as a person said; a reason in the sheet itself stands.

    A sheet without a column for it says it then: its other rows keep what the ledger has.
    """
    said = {(one.sheet, one.row_no): one.words for one in reasons if one.words}
    if not said or not len(inventory):
        return
    known = inventory.locate(ids)
    values: list[Any] = list(rows.values.get(FIELD) or [None] * len(rows))
    given: dict[int, str] = {}
    for place in _find_back(rows, inventory, known).tolist():
        part = rows.parts[rows.part_of[place]]
        words = said.get((part.table.sheet_name, int(rows.row_no[place])))
        if words and not values[place]:
            given[place] = words
    lacking = {int(rows.part_of[place]) for place in given}
    lacking = {number for number in lacking if FIELD not in rows.parts[number].said}
    for place in np.flatnonzero((known >= 0) & np.isin(rows.part_of, list(lacking))).tolist():
        values[place] = inventory.value(FIELD, int(known[place]))
    for number in lacking:
        rows.parts[number].constants[FIELD] = SAID_WHEN_SENT
    for place, words in given.items():
        values[place] = words
    if given:
        rows.set_values(FIELD, values)


def _find_back(rows: Rows, inventory: Inventory, known: Places) -> Places:
    old = np.full(len(rows), np.nan)
    old[known >= 0] = inventory.column("stage")[known[known >= 0]]
    return np.flatnonzero((rows.numbers("stage") < old) & (old < GONE)).astype(np.int64)
