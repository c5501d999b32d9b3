"""Comparing along links: a row speaks for the service that its identity was joined to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa

from data.reading import Reading
from loaders.comparing import KINDS, Change, Changes, compare
from loaders.inventory import INVENTORY, Inventory
from loaders.options import Mode
from loaders.rows import Places, Rows

LED: Final = """
select
    replace(from_id::varchar, '-', '') as from_id,
    replace(to_id::varchar, '-', '') as to_id
from followed_links
"""
OF_AGENCIES: Final = "list_contains($agencies::uuid[], agency_id)"
OF_SERVICES: Final = "list_contains($services::uuid[], service_id)"


@dataclass(frozen=True, slots=True)
class Identities:
    """What a file's rows and their parents are by themselves: 32 digits a row, None for none."""

    ids: Sequence[str | None]
    parents: Sequence[str | None]
    keys: Sequence[str | None]


def compare_joined(
    reading: Reading, rows: Rows, own: Identities, inventory: Inventory, mode: Mode, as_of: date
) -> Changes:
    """Return the change set, each row compared with the service that links lead it to.

    Where the service has a row of its own in the file, that one speaks; the joined one is stored
    and changes nothing. A service that another agency reported last is compared with too, and is
    none that this file leaves unmentioned.
    """
    led = dict(reading.rows(LED))
    if not led:
        return compare(rows, own.ids, own.parents, own.keys, inventory, mode)
    ids = [led.get(one or "", one) for one in own.ids]
    parents = [led.get(one or "", one) for one in own.parents]
    far = {to for one, to in zip(own.ids, ids, strict=True) if to is not None and to != one}
    wider = _widen(reading, inventory, far, as_of)
    changes = compare(rows, ids, parents, own.keys, wider, mode)
    changes = replace(
        changes, unmentioned=changes.unmentioned[changes.unmentioned < len(inventory)]
    )
    silence(changes, _find_silent(rows, own.ids, ids))
    return changes


def _widen(reading: Reading, inventory: Inventory, ids: set[str], as_of: date) -> Inventory:
    """Return the inventory and, after it, services of other agencies that rows are joined to."""
    far = sorted(ids - set(inventory.ids))
    if not far:
        return inventory
    asked = INVENTORY.replace(OF_AGENCIES, OF_SERVICES)
    more = reading.arrow(asked, services=far, as_of=as_of)
    table = pa.concat_tables([inventory.table, more]) if len(inventory) else more
    return Inventory(table, pd.Index(table.column("id").to_pylist(), dtype=object))


def silence(changes: Changes, places: Places) -> None:
    """Let rows change nothing: another row of the file speaks for their service."""
    if len(places):
        changes.kind[places] = KINDS.index(Change.UNCHANGED)
        for mask in changes.differs.values():
            mask[places] = False


def _find_silent(rows: Rows, own: Sequence[str | None], joined: Sequence[str | None]) -> Places:
    """Return the accepted rows whose service another row speaks for, as the ledger has it.

    The survivor's own row goes before; without one, the lowest identity.
    """
    accepted = rows.is_accepted
    speaking: dict[str, tuple[bool, str, int]] = {}
    for place, (one, to) in enumerate(zip(own, joined, strict=True)):
        if one is not None and to is not None and accepted[place]:
            rank = (one != to, one, place)
            speaking[to] = min(speaking.get(to, rank), rank)
    speakers = {place for _is_led, _one, place in speaking.values()}
    silent = [
        place
        for place, (one, to) in enumerate(zip(own, joined, strict=True))
        if one is not None and to in speaking and accepted[place] and place not in speakers
    ]
    return np.array(silent, dtype=np.int64)
