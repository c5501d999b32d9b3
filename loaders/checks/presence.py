"""Rows that cannot be stored: without a name or a stage, totals, and templates never filled in."""

import re
from typing import Final

import numpy as np

from loaders.checks.case import Case
from loaders.folding import fold_words
from loaders.rows import Mask

TEMPLATE: Final = re.compile(
    r"(?i)\*\*\*|replace this|lorem ipsum|^\W*(insert|enter|type|write) .{0,20}\bname\b"
    r"|^\W*(sample|example) (service|name)\b|^\W*name of (the )?service\W*$|<(service )?name>"
)
TOTALS: Final = frozenset(
    ["total", "grand total", "sub total", "subtotal", "totals", "jumla", "jumla kuu", "sum"]
)


def check_names(case: Case) -> None:
    """Refuse rows without a name, totals and template text; mark names that are numbers."""
    rows, collector = case.rows, case.collector
    collector.mark("missing_name", ~rows.filled("service_name") & ~rows.is_outside, "service_name")
    names = rows.values.get("service_name") or [None] * len(rows)
    totals = {name for name in set(names) if name and fold_words(name) in TOTALS}
    collector.mark("totals_row", _among(names, totals), "service_name")
    template = {name for name in set(names) if name and TEMPLATE.search(name)}
    collector.mark("template_row", _among(names, template), "service_name")
    numbers = {name for name in set(names) if name and not any(map(str.isalpha, name))}
    collector.mark("name_is_number", _among(names, numbers - totals), "service_name")


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


def _among(names: list[str | None], wanted: set[str]) -> Mask:
    if not wanted:
        return np.zeros(len(names), dtype=np.bool_)
    return np.array([name in wanted for name in names], dtype=np.bool_)


def _places_of(case: Case, rule: str) -> list[int]:
    return [
        int(place) for mark in case.collector.marks if mark.rule == rule for place in mark.places
    ]
