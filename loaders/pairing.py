"""Pairs of a new row and a service that no row mentions any more: likely one and the same."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from loaders.comparing import Change, Changes
from loaders.ownership import Owners

LIKE: Final = 90.0
# Comparing every new name with every missing one is worth it only while both are few.
MOST_COMPARED: Final = 2_000


def pair_by_name(changes: Changes, owners: Owners, keys: Sequence[str | None]) -> dict[int, int]:
    """Return, for new rows whose name their agency has already, the place in the inventory."""
    inventory = changes.inventory
    if not len(inventory):
        return {}
    places = np.asarray(changes.unmentioned)
    agencies, names = (inventory.column(one)[places] for one in ("agency_id", "name_key"))
    known = {
        (agency, key): int(place)
        for agency, key, place in zip(agencies, names, places.tolist(), strict=True)
    }
    found: dict[int, int] = {}
    for place in changes.where(Change.NEW).tolist():
        agency = owners.agency(place)
        old = known.get((str(agency.agency_id) if agency else "", keys[place] or ""))
        if old is not None:
            found[place] = old
    return found


def pair_by_likeness(
    changes: Changes, owners: Owners, keys: Sequence[str | None]
) -> dict[int, int]:
    """Return, for new rows, the missing service of the agency whose name is nearly theirs."""
    new = changes.where(Change.NEW)
    if not 0 < len(changes.unmentioned) <= MOST_COMPARED or not 0 < len(new) <= MOST_COMPARED:
        return {}
    found: dict[int, int] = {}
    agencies = changes.inventory.column("agency_id")
    names = changes.inventory.column("name_key")
    for number, agency in enumerate(owners.agencies):
        left = changes.unmentioned[agencies[changes.unmentioned] == str(agency.agency_id)]
        choices = {int(one): names[one] for one in left.tolist()}
        for place in new[owners.of_row[new] == number].tolist():
            key = keys[place] or ""
            best = process.extractOne(key, choices, scorer=fuzz.ratio, score_cutoff=LIKE)
            if best is not None and best[0] != key:
                found[place] = best[2]
    return found
