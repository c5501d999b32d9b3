"""Names that stand twice, and rows that are likely variants of one service."""

import re
from typing import Final

import numpy as np

from loaders.checks.case import Case
from loaders.identity import group_places, other_row

# A size, a number, a place in brackets, or what follows a dash: what tells tariff lines apart.
DETAIL: Final = re.compile(
    r"\([^)]*\)|\d+(?:[.,]\d+)?\s*(?:['%]|ft|kg|mm|m|tonnes?|cc)?|\s[-\u2013]\s.*$"
)
FEWEST_VARIANTS: Final = 3


def check_names_twice(case: Case) -> None:
    """Mark names that two rows of an agency share."""
    rows = case.rows
    places = np.flatnonzero(rows.is_accepted & (case.owners.of_row >= 0))
    keys = _as_array(list(case.keys))
    groups = group_places(case.owners.of_row[places], keys[places], places)
    shared = {place: group for group in groups for place in group.tolist()}
    case.collector.mark(
        "name_twice",
        sorted(shared),
        "service_name",
        count=lambda place: len(shared[place]),
        other=lambda place: other_row(rows, shared[place], place),
    )


def check_variants(case: Case) -> None:
    """Mark the first of three or more names that differ only in numbers, sizes or brackets."""
    rows = case.rows
    places = np.flatnonzero(rows.is_accepted & ~rows.filled("parent_service"))
    stems = {key: " ".join(DETAIL.sub(" ", key).split()) for key in set(case.keys) if key}
    bare = _as_array([stems.get(key or "") or None for key in case.keys])
    places = places[[bare[place] is not None for place in places.tolist()]]
    first: dict[int, int] = {}
    for group in group_places(case.owners.of_row[places], bare[places], places):
        distinct = len({case.keys[place] for place in group.tolist()})
        if distinct >= FEWEST_VARIANTS and len(str(bare[group[0]])) > 3:
            first[int(group[0])] = len(group)
    case.collector.mark(
        "likely_variant", sorted(first), "service_name", count=lambda place: first[place]
    )


def _as_array(values: list[str | None]) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
