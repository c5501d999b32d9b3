"""Services as other sheets name them: several in a cell, by code or name, at times misspelt."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from rapidfuzz import fuzz, process

from data.identity import name_key
from loaders.cells.lists import COMMAS, NUMBERING, STRONG, show_code
from loaders.cells.text import clean_text
from loaders.inventory import Inventory
from loaders.ownership import Owners
from loaders.service_rows import Services

# Services by agency and code, and by agency and folded name.
Listed = Mapping[tuple[UUID, str], str]

SPACED: Final = re.compile(r"\s+/\s*|\s*/\s+")
TIGHT: Final = re.compile(r"\s*/\s*|\s+(?:and|na|&|\+|plus)\s+", re.IGNORECASE)
LIKE_ENOUGH: Final = 86.0
# A sheet that is all of strangers is of another inventory; nothing is guessed there.
MOST_GUESSED: Final = 200


def list_services(inventory: Inventory, services: Services | None) -> dict[tuple[UUID, str], str]:
    """Return the services of the ledger and of the same file, by agency and code or name."""
    listed = inventory.by_name_and_code() if len(inventory) else {}
    if services is None:
        return listed
    codes = services.rows.values.get("service_code") or [None] * len(services.rows)
    for place, (key, code, one) in enumerate(zip(services.keys, codes, services.ids, strict=True)):
        agency = services.owners.agency(place)
        if agency is not None and one is not None:
            listed.setdefault((agency.agency_id, key or ""), one)
            if code:
                listed[(agency.agency_id, code)] = one
    return listed


def is_listed(listed: Listed, agency_id: UUID, text: str) -> bool:
    """Tell whether a text is the code or the name of a service of an agency."""
    return (agency_id, text) in listed or (agency_id, name_key(text)) in listed


def split_services(cell: object, is_known: Callable[[str], bool]) -> list[str]:
    """Return the services that a cell names, each once, in order.

    A line break, ";" and "|" always split. A comma, "/" and "and" may belong to a name or a code
    ("KPA/8"): what is known stays whole, and "/" without spaces splits only what is known.
    """
    text = clean_text(show_code(cell)) if cell is not None else ""
    found = [one for piece in STRONG.split(text) for one in _split_commas(piece, is_known)]
    bare = [NUMBERING.sub("", one).strip(" .,;") for one in found]
    return list(dict.fromkeys(one for one in bare if one))


def split_column(cells: Sequence[object], owners: Owners, listed: Listed) -> list[list[str] | None]:
    """Return the services that each cell of a column names; None for none."""

    def split(place: int, cell: object) -> list[str] | None:
        agency = owners.agency(place)
        if agency is None:
            return split_services(cell, lambda text: False) or None
        return split_services(cell, lambda text: is_listed(listed, agency.agency_id, text)) or None

    return [split(place, cell) for place, cell in enumerate(cells)]


def suggest_services(
    asked: Sequence[tuple[UUID, str]],
    listed: Listed,
    inventory: Inventory,
    services: Services | None,
) -> dict[tuple[UUID, str], str]:
    """Return, for texts that name no service of an agency, the code or name most like each."""
    distinct = list(dict.fromkeys(asked))
    if not distinct or len(distinct) > MOST_GUESSED:
        return {}
    shown = _read_names(inventory, services)
    known: dict[UUID, list[str]] = {}
    for agency_id, text in listed:
        known.setdefault(agency_id, []).append(text)
    found: dict[tuple[UUID, str], str] = {}
    for agency_id, text in distinct:
        best = process.extract(
            name_key(text),
            known.get(agency_id, ()),
            processor=name_key,
            scorer=fuzz.ratio,
            score_cutoff=LIKE_ENOUGH,
            limit=2,
        )
        # Of two that are equally like it, neither is proposed.
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            found[(agency_id, text)] = shown.get(best[0][0], best[0][0])
    return found


def _read_names(inventory: Inventory, services: Services | None) -> dict[str, str]:
    """Return the names of services by their folded form."""
    names: list[str | None] = []
    if len(inventory):
        names += inventory.column("service_name").tolist()
    if services is not None:
        names += services.rows.values.get("service_name", [])
    return {name_key(name): name for name in names if name}


def _split_commas(piece: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """Yield the longest runs between commas that are known, and what is left in pieces."""
    parts = [part for part in COMMAS.split(piece) if part]
    start = 0
    while start < len(parts):
        end = len(parts)
        while end > start + 1 and not is_known(", ".join(parts[start:end])):
            end -= 1
        run = ", ".join(parts[start:end])
        yield from [run] if is_known(run) else _split_slashes(run, is_known)
        start = end


def _split_slashes(piece: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    for one in SPACED.split(piece):
        tight = TIGHT.split(one)
        is_several = len(tight) > 1 and not is_known(one) and all(map(is_known, tight))
        yield from tight if is_several else [one]
