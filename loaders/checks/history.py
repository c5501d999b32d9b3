"""What the ledger said before: stages gone back, codes changed or used again, likely renames."""

from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from loaders.checks.case import Case
from loaders.comparing import Change, Changes

# Names less alike than this under one code are likely two services.
UNLIKE: Final = 45.0
LIKE: Final = 90.0
# Comparing every new name with every missing one is worth it only while both are few.
MOST_COMPARED: Final = 2_000


def check_regressions(case: Case) -> None:
    """Mark stages that went back without a reason given."""
    changes = case.changes
    if changes is None:
        return
    places = changes.where(Change.REGRESSED)
    places = places[~case.rows.filled("regression_reason")[places]]

    def show_old(place: int) -> str:
        old = changes.inventory.value("stage", int(changes.known[place]))
        return case.lists.name_value("stage", old)

    case.collector.mark("stage_gone_back", places, "stage", value=case.show_stage, other=show_old)


def check_renames(case: Case) -> None:
    """Tell renames of one code from codes that were given to another service."""
    changes = case.changes
    if changes is None:
        return
    renamed: list[int] = []
    recycled: list[int] = []
    for place in changes.where(Change.RENAMED).tolist():
        old = changes.inventory.value("name_key", int(changes.known[place]))
        alike = fuzz.token_set_ratio(old, case.keys[place] or "")
        (renamed if alike >= UNLIKE else recycled).append(place)

    def old_name(place: int) -> str:
        return str(changes.inventory.value("service_name", int(changes.known[place])))

    case.collector.mark("renamed", renamed, "service_name", other=old_name)
    case.collector.mark(
        "recycled_code",
        recycled,
        "service_code",
        name=lambda place: case.rows.values["service_name"][place],
        other=old_name,
    )


def check_codes(case: Case) -> None:
    """Mark new rows whose name the agency has already, under another code or with one."""
    changes = case.changes
    if changes is None or not len(changes.inventory):
        return
    by_name = _unmentioned_by_name(changes)
    changed: dict[int, str] = {}
    lacking: dict[int, str] = {}
    codes = case.rows.values.get("service_code") or [None] * len(case.rows)
    for place in changes.where(Change.NEW).tolist():
        agency = case.owners.agency(place)
        key = (str(agency.agency_id) if agency else "", case.keys[place] or "")
        if key in by_name:
            old = by_name[key]
            if codes[place]:
                changed[place] = old or "none"
            elif old:
                lacking[place] = old
    case.collector.mark(
        "code_changed",
        sorted(changed),
        "service_code",
        name=lambda place: case.rows.values["service_name"][place],
        other=lambda place: changed[place],
        proposed=lambda place: changed[place] if changed[place] != "none" else None,
    )
    case.collector.mark(
        "code_lacking",
        sorted(lacking),
        "service_code",
        value=lambda place: case.rows.values["service_name"][place],
        other=lambda place: lacking[place],
        proposed=lambda place: lacking[place],
    )


def check_likely_renames(case: Case) -> None:
    """Propose that a new row is a service that the sheet no longer mentions, by its name."""
    changes = case.changes
    if changes is None or not 0 < len(changes.unmentioned) <= MOST_COMPARED:
        return
    new = changes.where(Change.NEW)
    if not 0 < len(new) <= MOST_COMPARED:
        return
    found: dict[int, str] = {}
    agencies = changes.inventory.column("agency_id")
    names = changes.inventory.column("service_name")
    keys = changes.inventory.column("name_key")
    for number, agency in enumerate(case.owners.agencies):
        left = changes.unmentioned[agencies[changes.unmentioned] == str(agency.agency_id)]
        choices = {int(one): keys[one] for one in left.tolist()}
        for place in new[case.owners.of_row[new] == number].tolist():
            key = case.keys[place] or ""
            best = process.extractOne(key, choices, scorer=fuzz.ratio, score_cutoff=LIKE)
            if best is not None and best[0] != key:
                found[place] = str(names[best[2]])
    case.collector.mark(
        "likely_rename",
        sorted(found),
        "service_name",
        other=lambda place: found[place],
        proposed=lambda place: found[place],
    )


def _unmentioned_by_name(changes: Changes) -> dict[tuple[str, str], str | None]:
    inventory = changes.inventory
    places = np.asarray(changes.unmentioned)
    columns = (inventory.column(name)[places] for name in ("agency_id", "name_key", "service_code"))
    return {(agency, key): code for agency, key, code in zip(*columns, strict=True)}
