"""Monthly figures: an agency's own sheet, or a payment firm's statement of what it collected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import numpy as np
import pyarrow as pa

from data.fields import PERFORMANCE_FIELDS
from data.identity import name_key
from loaders.cell_faults import mark_cell_faults
from loaders.checks import monthly
from loaders.checks.case import Case, run_checks
from loaders.collecting import Collector
from loaders.identity import make_id
from loaders.inventory import Inventory
from loaders.named_services import list_services, suggest_services
from loaders.ownership import NOBODY, Owners, assign_agencies
from loaders.rows import Mask, Rows
from loaders.service_rows import Services
from loaders.services import Work
from loaders.storing import tabulate_rows
from loaders.typed import read_cells

FIGURES: Final = (
    *("started", "completed_online", "completed_all", "from_abroad"),
    *("collected", "settled", "unmatched", "days_taken"),
)
STORED: Final = tuple(one for one in PERFORMANCE_FIELDS if one.name != "agency")


@dataclass(slots=True)
class Performance:
    """The monthly figures of a file; `ids` are the services, None for an agency's own total."""

    rows: Rows
    owners: Owners
    collector: Collector
    ids: Sequence[str | None]


def read_performance(
    rows: Rows, collector: Collector, work: Work, services: Services | None
) -> Performance:
    """Return the monthly rows of a file, checked; `services` are those of the same file."""
    read_cells(rows, collector, work.reader)
    mark_cell_faults(rows, collector, lambda part: work.faults.get(part.sheet_no, {}))
    _leave_out_empty(rows, collector)
    owners = assign_agencies(rows, work.assigning)
    inventory = work.inventory(owners)
    listed = list_services(inventory, services)
    ids, unknown = _identify(rows, owners, listed)
    _mark_unknown(
        rows,
        owners,
        collector,
        unknown,
        lambda asked: suggest_services(asked, listed, inventory, services),
    )
    case = Case(rows, owners, collector, work.reader.lists, work.options.reported_on)
    monthly.check_months(case)
    monthly.check_repeats(case, ids)
    run_checks(case, (monthly.check_amounts, monthly.check_pairs, monthly.check_gaps))
    monthly.check_stages(case, ids, _read_stages(inventory, services))
    monthly.check_other_side(case, work.reading)
    return Performance(rows, owners, collector, ids)


def tabulate_performance(performance: Performance) -> pa.Table:
    """Return the accepted rows as rows of `performance`, without their entry."""
    owners = performance.owners
    agencies = [str(agency.agency_id) for agency in owners.agencies] or [""]
    places = pa.array(np.maximum(owners.of_row, 0))
    more = {
        "service_id": pa.array(performance.ids, pa.string()),
        "agency_id": pa.array(agencies).take(places),
    }
    return tabulate_rows(performance.rows, STORED, more)


def _leave_out_empty(rows: Rows, collector: Collector) -> None:
    """Leave out the rows that have no figure at all, as a template's unused rows.

    A row of which no figure can be read is refused: it said something.
    """
    is_empty: Mask = np.ones(len(rows), dtype=np.bool_)
    for name in FIGURES:
        is_empty &= ~rows.filled(name)
    said: Mask = np.zeros(len(rows), dtype=np.bool_)
    for mark in collector.marks:
        if mark.rule in ("unreadable_number", "cell_fault") and mark.field_name in FIGURES:
            said[mark.places] = True
    collector.mark("figures_unreadable", is_empty & said, "month")
    is_empty &= ~said
    collector.mark("no_figures", is_empty, "month")
    rows.is_outside |= is_empty


def _identify(
    rows: Rows, owners: Owners, listed: dict[tuple[UUID, str], str]
) -> tuple[list[str | None], list[int]]:
    """Return each row's service by code or name, and the places of those that are listed nowhere.

    One that is listed nowhere waits under an identity of its own.
    """
    codes = rows.values.get("service_code") or [None] * len(rows)
    names = rows.values.get("service_name") or [None] * len(rows)
    ids: list[str | None] = []
    unknown: list[int] = []
    for place, (code, name) in enumerate(zip(codes, names, strict=True)):
        number = int(owners.of_row[place])
        if number == NOBODY or not (code or name):
            ids.append(None)
            continue
        agency_id, key = owners.agencies[number].agency_id, name_key(name or "")
        found = listed.get((agency_id, code or "")) or listed.get((agency_id, key))
        if found is None:
            unknown.append(place)
            found = make_id(agency_id.bytes, f"code|{code}" if code else f"name|{key}|1")
        ids.append(found)
    return ids, unknown


def _mark_unknown(
    rows: Rows,
    owners: Owners,
    collector: Collector,
    unknown: list[int],
    suggest: Callable[[list[tuple[UUID, str]]], dict[tuple[UUID, str], str]],
) -> None:
    shown = "service_code" if rows.has("service_code") else "service_name"
    codes, names = (rows.texts(name) for name in ("service_code", "service_name"))
    asked = {
        place: (owners.agencies[int(owners.of_row[place])].agency_id, codes[place] or names[place])
        for place in unknown
    }
    proposed = suggest(list(asked.values()))
    collector.mark(
        "service_unknown",
        unknown,
        shown,
        value=lambda place: asked[place][1],
        proposed=lambda place: proposed.get(asked[place]),
    )


def _read_stages(inventory: Inventory, services: Services | None) -> dict[str, int]:
    stages: dict[str, int] = {}
    if len(inventory):
        numbers = inventory.column("stage").tolist()
        stages = {one: int(stage) for one, stage in zip(inventory.ids, numbers, strict=True)}
    if services is not None:
        for one, stage in zip(services.ids, services.rows.values.get("stage", ()), strict=False):
            if one is not None and stage is not None:
                stages[one] = int(stage)
    return stages
