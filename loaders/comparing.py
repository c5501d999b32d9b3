"""The change set: what each accepted row changes in the ledger, and what no row mentions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from data.fields import Kind
from loaders.column_evidence import KIND_OF_FIELD
from loaders.inventory import CARRIED, Inventory
from loaders.options import Mode
from loaders.rows import Mask, Places, Rows

GONE: Final = 8
LIVE: Final = 6
RECLASSIFYING: Final = ("maturity", "parent_service", "exempt", "category")


class Change(StrEnum):
    """What a row does to its service; the first that fits."""

    NEW = "new"
    WITHDRAWN = "withdrawn"
    REGRESSED = "regressed"
    PROMOTED = "promoted"
    RENAMED = "renamed"
    RECLASSIFIED = "reclassified"
    EDITED = "edited"
    UNCHANGED = "unchanged"


# As the command line answers them.
ANSWERED: Final = (
    *(Change.NEW, Change.PROMOTED, Change.REGRESSED, Change.RENAMED, Change.EDITED),
    *(Change.RECLASSIFIED, Change.WITHDRAWN, Change.UNCHANGED),
)
KINDS: Final = tuple(Change)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row: what the ledger had, and what the sheet says."""

    name: str
    old: Any
    new: Any


@dataclass(slots=True)
class Changes:
    """Each row's change (its place in `KINDS`, -1 for a row that is not accepted).

    `known` is the row's place in the inventory (-1: new); `unmentioned` the places in the
    inventory of the services of the agencies named that no row speaks of.
    """

    inventory: Inventory
    kind: NDArray[np.int8]
    known: Places
    differs: dict[str, Mask]
    unmentioned: Places
    mode: Mode

    def counts(self) -> dict[str, int]:
        """Return how many rows have each change; `full` withdraws what is not mentioned."""
        found = np.bincount(self.kind[self.kind >= 0], minlength=len(KINDS))
        counts = {str(one): int(found[KINDS.index(one)]) for one in ANSWERED}
        dropped = len(self.unmentioned)
        if self.mode is Mode.FULL:
            counts[Change.WITHDRAWN] += dropped
            dropped = 0
        return {**counts, "not_mentioned": dropped}

    def of_row(self, place: int) -> Change | None:
        """Return the change of one row; None where the row is not accepted."""
        return KINDS[self.kind[place]] if self.kind[place] >= 0 else None

    def fields(self, rows: Rows, place: int) -> Iterator[FieldChange]:
        """Yield the fields of a row that differ from what the ledger has."""
        known = int(self.known[place])
        for name, mask in self.differs.items():
            if mask[place]:
                yield FieldChange(name, self.inventory.value(name, known), rows.values[name][place])

    def where(self, *kinds: Change) -> Places:
        """Return the places of the rows with one of these changes."""
        return np.flatnonzero(np.isin(self.kind, [KINDS.index(one) for one in kinds]))


def compare(
    rows: Rows,
    ids: Sequence[str | None],
    parents: Sequence[str | None],
    keys: Sequence[str | None],
    inventory: Inventory,
    mode: Mode,
) -> Changes:
    """Return the change set of accepted rows against what is known on the reporting date."""
    known = inventory.locate(ids)
    accepted = rows.is_accepted
    is_known = (known >= 0) & accepted
    differs = _find_differences(rows, parents, inventory, known, is_known)
    kind = np.full(len(rows), -1, dtype=np.int8)
    is_renamed = np.zeros(len(rows), dtype=np.bool_)
    if "service_name" in differs:
        names = np.array(keys, dtype=object)[is_known]
        is_renamed[is_known] = names != inventory.column("name_key")[known[is_known]]
    for change, mask in _judge(rows, inventory, known, is_known, differs, is_renamed):
        kind[accepted & mask & (kind < 0)] = KINDS.index(change)
    mentioned = np.zeros(len(inventory), dtype=np.bool_)
    mentioned[known[known >= 0]] = True
    unmentioned = ~mentioned
    if len(inventory):
        unmentioned &= ~(inventory.column("stage") >= GONE)
    return Changes(inventory, kind, known, differs, np.flatnonzero(unmentioned), mode)


def _judge(
    rows: Rows,
    inventory: Inventory,
    known: Places,
    is_known: Mask,
    differs: dict[str, Mask],
    is_renamed: Mask,
) -> Iterator[tuple[Change, Mask]]:
    """Yield each change with the rows it fits; a row takes the first."""
    yield Change.NEW, known < 0
    new = rows.numbers("stage")
    old = np.full(len(rows), np.nan)
    if len(inventory):
        old[is_known] = inventory.column("stage")[known[is_known]]
    yield Change.WITHDRAWN, (new >= GONE) & (old < GONE)
    # A stage of 8 or 9 stands below all others: coming back from it is a step forward.
    yield Change.REGRESSED, (new < old) & (old < GONE)
    yield Change.PROMOTED, ((new > old) & (new < GONE)) | ((old >= GONE) & (new < GONE))
    none = np.zeros(len(rows), dtype=np.bool_)
    yield Change.RENAMED, is_renamed
    yield Change.RECLASSIFIED, _any([differs.get(name, none) for name in RECLASSIFYING], none)
    yield Change.EDITED, _any(list(differs.values()), none)
    yield Change.UNCHANGED, ~none


def _find_differences(
    rows: Rows, parents: Sequence[str | None], inventory: Inventory, known: Places, is_known: Mask
) -> dict[str, Mask]:
    """Return, for each field that a sheet says, the rows in which it differs from the ledger."""
    places = np.flatnonzero(is_known)
    if not len(places):
        return {}
    before = known[places]
    differs: dict[str, Mask] = {}
    for name in CARRIED:
        if name not in rows.values:
            continue
        mask = np.zeros(len(rows), dtype=np.bool_)
        said = np.array([name in part.said for part in rows.parts])[rows.part_of[places]]
        if name == "parent_service":
            new = np.array(parents, dtype=object)[places]
            unequal = new != inventory.column("parent")[before]
        else:
            unequal = _unequal(name, rows, inventory, places, before)
        mask[places] = unequal & said
        if mask.any():
            differs[name] = mask
    return differs


def _unequal(name: str, rows: Rows, inventory: Inventory, places: Places, before: Places) -> Mask:
    old = inventory.column(name)[before]
    kind = KIND_OF_FIELD[name]
    if kind is Kind.DATE:
        days = rows.dates(name)[places]
        return _as_mask((days != old) & ~(np.isnat(days) & np.isnat(old)))
    if kind in (Kind.NUMBER, Kind.WHOLE, Kind.YES_NO):
        numbers = rows.numbers(name)[places]
        return _as_mask((numbers != old) & ~(np.isnan(numbers) & np.isnan(old)))
    if kind is Kind.LIST:
        new = rows.texts(name)[places]
        pairs = zip(new.tolist(), old.tolist(), strict=True)
        return _as_mask([list(a or ()) != list(b or ()) for a, b in pairs])
    return _as_mask(rows.texts(name)[places] != old)


def _any(masks: list[Mask], none: Mask) -> Mask:
    return _as_mask(np.logical_or.reduce([none, *masks]))


def _as_mask(answer: Any) -> Mask:
    return np.asarray(answer, dtype=np.bool_)
