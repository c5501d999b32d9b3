"""What the ledger said before: stages gone back, codes changed or used again, likely renames."""

from typing import Final

from rapidfuzz import fuzz

from loaders.checks.case import Case
from loaders.comparing import Change
from loaders.inventory import Inventory
from loaders.options import Mode
from loaders.pairing import pair_by_likeness, pair_by_name

# Names less alike than this under one code are likely two services.
UNLIKE: Final = 45.0
# So many services that drop out are named; the page lists them all.
NAMED: Final = 30


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
    if changes is None:
        return
    changed: dict[int, str] = {}
    lacking: dict[int, str] = {}
    codes = case.rows.values.get("service_code") or [None] * len(case.rows)
    for place, known in pair_by_name(changes, case.owners, case.keys).items():
        old = changes.inventory.value("service_code", known)
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


def check_drop_outs(case: Case) -> None:
    """Tell, of a full report, which services of each agency it would withdraw without a word."""
    changes = case.changes
    if changes is None or changes.mode is not Mode.FULL or not len(changes.unmentioned):
        return
    inventory = changes.inventory
    agencies = inventory.column("agency_id")[changes.unmentioned]
    for agency in case.owners.agencies:
        places = changes.unmentioned[agencies == str(agency.agency_id)].tolist()
        if not places:
            continue
        named = sorted(_name_service(inventory, place) for place in places)
        more = ["..."] if len(named) > NAMED else []
        case.collector.say_of(
            case.rows.parts[0],
            "drops_out",
            value=agency.name,
            count=len(named),
            options="; ".join(named[:NAMED] + more),
        )


def _name_service(inventory: Inventory, place: int) -> str:
    code, name = (inventory.value(one, place) for one in ("service_code", "service_name"))
    return " ".join(one for one in (code, name) if one)


def check_likely_renames(case: Case) -> None:
    """Propose that a new row is a service that the sheet no longer mentions, by its name."""
    changes = case.changes
    if changes is None:
        return
    names = changes.inventory.column("service_name") if len(changes.inventory) else ()
    pairs = pair_by_likeness(changes, case.owners, case.keys)
    found = {place: str(names[known]) for place, known in pairs.items()}
    case.collector.mark(
        "likely_rename",
        sorted(found),
        "service_name",
        other=lambda place: found[place],
        proposed=lambda place: found[place],
    )
