"""Names that stand twice, and rows that are likely variants of one service."""

from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from loaders.checks.case import Case
from loaders.identity import group_places, other_row
from loaders.rows import as_mask, as_objects

# A size, a number, a place in brackets, or what follows a dash: what tells tariff lines apart.
DETAIL: Final = r"\([^)]*\)|\d+(?:[.,]\d+)?\s*(?:['%]|ft|kg|mm|m|tonnes?|cc)?|\s[-\x{2013}]\s.*$"
SHORTEST_STEM: Final = 3
FEWEST_VARIANTS: Final = 3


def check_names_twice(case: Case) -> None:
    """Mark names that two rows of an agency share."""
    rows = case.rows
    places = np.flatnonzero(rows.is_accepted & (case.owners.of_row >= 0))
    keys = as_objects(case.keys)
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
    keys = pa.array(case.keys, pa.string())
    # In one pass with the spaces beside: it is half the time of two.
    bare_keys = pc.replace_substring_regex(keys, rf"(?:{DETAIL}|\s)+", " ")
    stems = pc.utf8_trim_whitespace(bare_keys)
    is_wordy = as_mask(pc.greater(pc.utf8_length(stems), SHORTEST_STEM))
    wanted = rows.is_accepted & ~rows.filled("parent_service") & is_wordy
    places = np.flatnonzero(wanted & (case.owners.of_row >= 0))
    bare = stems.to_numpy(zero_copy_only=False)
    first: dict[int, int] = {}
    for group in group_places(case.owners.of_row[places], bare[places], places):
        distinct = len({case.keys[place] for place in group.tolist()})
        if distinct >= FEWEST_VARIANTS:
            first[int(group[0])] = len(group)
    case.collector.mark(
        "likely_variant", sorted(first), "service_name", count=lambda place: first[place]
    )
