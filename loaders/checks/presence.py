"""Rows that cannot be stored: without a name or a stage, totals, and templates never filled in."""

from typing import Final

import numpy as np
import pyarrow.compute as pc

from loaders.checks.case import Case
from loaders.rows import as_mask

# As the regular expressions of Arrow are written, which look at a whole column at once.
TEMPLATE: Final = (
    r"(?i)\*\*\*|replace this|lorem ipsum|^\W*(insert|enter|type|write) .{0,20}\bname\b"
    r"|^\W*(sample|example) (service|name)\b|^\W*name of (the )?service\W*$|<(service )?name>"
)
TOTALS: Final = r"(?i)^\W*(grand |sub[ -]?)?totals?\W*$|^\W*(jumla( kuu| ndogo)?|sum)\W*$"


def check_names(case: Case) -> None:
    """Refuse rows without a name, totals and template text; mark names that are numbers."""
    rows, collector = case.rows, case.collector
    collector.mark("missing_name", ~rows.filled("service_name") & ~rows.is_outside, "service_name")
    names = rows.arrow("service_name")
    is_total = as_mask(pc.match_substring_regex(names, TOTALS))
    collector.mark("totals_row", is_total, "service_name")
    collector.mark(
        "template_row", as_mask(pc.match_substring_regex(names, TEMPLATE)), "service_name"
    )
    has_letters = as_mask(pc.match_substring_regex(names, r"\p{L}"))
    is_number = rows.filled("service_name") & ~has_letters & ~is_total
    collector.mark("name_is_number", is_number, "service_name")


def check_stages(case: Case) -> None:
    """Refuse rows whose sheet has stages and that give none; those unreadable are marked before."""
    rows = case.rows
    has_stage = np.array(["stage" in part.said for part in rows.parts])[rows.part_of]
    is_missing = has_stage & ~rows.filled("stage") & ~rows.is_outside
    is_missing &= ~np.isin(np.arange(len(rows)), _places_of(case, "unknown_stage"))
    options = ", ".join(case.lists.options("stage"))

    def propose(place: int) -> str | None:
        given = rows.values.get("live_on")
        is_past = given is not None and given[place] and given[place] <= case.reported_on
        return case.lists.name_value("stage", 6) if is_past else None

    case.collector.mark("missing_stage", is_missing, "stage", proposed=propose, options=options)


def _places_of(case: Case, rule: str) -> list[int]:
    return [
        int(place) for mark in case.collector.marks if mark.rule == rule for place in mark.places
    ]
