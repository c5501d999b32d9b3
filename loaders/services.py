"""A file's services: cells typed, agencies found, rows checked, identified and compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import numpy as np

from data.reading import Reading
from loaders.cell_faults import mark_cell_faults
from loaders.checks import dates, elsewhere, figures, history, links, presence, repeats, wording
from loaders.checks.case import Case, Check, run_checks
from loaders.collecting import Collector
from loaders.following import Identities, compare_joined
from loaders.identity import (
    identify_parents,
    identify_services,
    key_names,
    refuse_shared_codes,
)
from loaders.inventory import Inventory, read_inventory
from loaders.options import Options
from loaders.ownership import Owners, assign_agencies
from loaders.reasons import take_reasons
from loaders.rows import Part, Rows, join_columns, spans
from loaders.service_rows import Services
from loaders.table_owner import Assigning
from loaders.typed import Reader, read_cells

CHECKS: Final[tuple[Check, ...]] = (
    dates.check_live_dates,
    dates.check_plans,
    dates.check_years,
    dates.check_same_dates,
    dates.check_mass_go_live,
    figures.check_maturity,
    figures.check_payment,
    figures.check_blockers,
    links.check_links,
    links.check_shared_links,
    wording.check_wording,
    wording.check_letters,
    repeats.check_names_twice,
    repeats.check_variants,
    history.check_regressions,
    history.check_renames,
    history.check_codes,
    history.check_likely_renames,
    history.check_drop_outs,
)


@dataclass(frozen=True, slots=True)
class Work:
    """What reading any kind of rows needs: the ledger, what was said, lists, the cells' faults."""

    reading: Reading
    listing: frozenset[UUID]
    listed: elsewhere.Listed
    options: Options
    reader: Reader
    assigning: Assigning
    faults: Mapping[int, Mapping[tuple[int, int], str]]

    def inventory(self, owners: Owners) -> Inventory:
        """Return what is known, on the reporting date, of the services of the agencies named."""
        known = {agency.agency_id for agency in owners.agencies} & self.listing
        return read_inventory(self.reading, known, self.options.reported_on)


def gather_rows(parts: list[Part]) -> Rows:
    """Return the rows of several tables of one kind as columns, nothing typed yet."""
    columns = [
        {name: part.table.column(match.place) for name, match in part.matching.columns.items()}
        for part in parts
    ]
    counts = [len(part.table.rows) for part in parts]
    total = sum(counts)
    return Rows(
        parts=parts,
        part_of=np.repeat(np.arange(len(parts), dtype=np.int32), counts),
        row_no=np.array([no for part in parts for no in part.table.row_numbers], dtype=np.int32),
        raw=join_columns(parts, columns),
        values={},
        is_refused=np.zeros(total, dtype=np.bool_),
        is_outside=np.zeros(total, dtype=np.bool_),
    )


def read_services(rows: Rows, collector: Collector, work: Work) -> Services:
    """Return the services of a file, checked and compared; nothing is stored."""
    read_cells(rows, collector, work.reader)
    mark_cell_faults(rows, collector, lambda part: work.faults.get(part.sheet_no, {}))
    owners = assign_agencies(rows, work.assigning)
    case = Case(rows, owners, collector, work.reader.lists, work.options.reported_on)
    refuse_stageless(rows, collector)
    presence.check_names(case)
    presence.check_stages(case)
    refuse_shared_codes(rows, owners, collector)
    case.keys = key_names(rows)
    ids = identify_services(rows, owners, case.keys)
    inventory = work.inventory(owners)
    has_parents = any(rows.values.get("parent_service") or ())
    listed = inventory.by_name_and_code() if has_parents else {}
    parents = identify_parents(rows, owners, ids, case.keys, listed)
    _clear_own_parents(rows, collector, ids, parents)
    take_reasons(rows, ids, inventory, work.options.reasons)
    own = Identities(ids, parents, case.keys)
    said = (work.options.mode, work.options.reported_on)
    case.changes = compare_joined(work.reading, rows, own, inventory, *said)
    run_checks(case, CHECKS)
    doubles = elsewhere.check_elsewhere(case, work.listed)
    return Services(rows, owners, collector, case.keys, ids, parents, case.changes, doubles)


def refuse_stageless(rows: Rows, collector: Collector) -> None:
    """Refuse tables that have no column for the stage, with one finding each."""
    for part, start, end in spans(rows):
        if "stage" not in part.said:
            collector.say_of(part, "no_stage_column")
            rows.is_refused[start:end] = ~rows.is_outside[start:end]


def _clear_own_parents(
    rows: Rows, collector: Collector, ids: Sequence[str | None], parents: list[str | None]
) -> None:
    own = [
        place
        for place, (one, parent) in enumerate(zip(ids, parents, strict=True))
        if parent is not None and parent == one
    ]
    for place in own:
        parents[place] = None
    collector.mark("parent_is_itself", own, "parent_service")
