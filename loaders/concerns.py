"""Concerns: what holds services up, raised by an agency, a payment firm or an office."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa

from data.fields import CONCERN_FIELDS
from data.identity import NAMESPACE, name_key
from loaders.cell_faults import mark_cell_faults
from loaders.checks.case import Case, run_checks
from loaders.checks.matters import check_dates, check_services, check_words
from loaders.checks.wording import check_wording
from loaders.collecting import Collector
from loaders.identity import make_ids
from loaders.named_services import list_services, split_column
from loaders.ownership import NOBODY, Owners, assign_agencies
from loaders.rows import Rows
from loaders.service_rows import Services
from loaders.services import Work
from loaders.storing import tabulate_rows
from loaders.typed import read_cells

STORED: Final = tuple(one for one in CONCERN_FIELDS if one.name != "agency")


@dataclass(slots=True)
class Concerns:
    """The concerns of a file; a concern keeps its identity while its words stay the same."""

    rows: Rows
    owners: Owners
    collector: Collector
    ids: Sequence[str]


def read_concerns(
    rows: Rows, collector: Collector, work: Work, services: Services | None
) -> Concerns:
    """Return the concerns of a file, checked; one may be of no agency in particular.

    `services` are those of the same file: a concern may name them.
    """
    read_cells(rows, collector, work.reader)
    mark_cell_faults(rows, collector, lambda part: work.faults.get(part.sheet_no, {}))
    owners = assign_agencies(rows, work.assigning, is_needed=False)
    case = Case(rows, owners, collector, work.reader.lists, work.options.reported_on)
    run_checks(case, (check_words, check_dates, check_wording))
    if rows.has("services"):
        listed = list_services(work.inventory(owners), services)
        if "services" in rows.raw:
            rows.set_values("services", split_column(rows.raw["services"], owners, listed))
        check_services(case, listed)
    return Concerns(rows, owners, collector, _identify(rows, owners))


def tabulate_concerns(concerns: Concerns) -> pa.Table:
    """Return the accepted rows as rows of `concerns`, without their entry."""
    agencies = [str(agency.agency_id) for agency in concerns.owners.agencies]
    owned = [None if one == NOBODY else agencies[one] for one in concerns.owners.of_row.tolist()]
    more = {
        "concern_id": pa.array(list(concerns.ids), pa.string()),
        "agency_id": pa.array(owned, pa.string()),
    }
    return tabulate_rows(concerns.rows, STORED, more)


def _identify(rows: Rows, owners: Owners) -> list[str]:
    words = rows.values.get("concern") or [None] * len(rows)
    raisers = rows.values.get("raised_by") or [None] * len(rows)
    spaces = [agency.agency_id.bytes for agency in owners.agencies] + [NAMESPACE.bytes]
    names = [
        f"concern|{name_key(raiser or '')}|{name_key(word or '')}"
        for raiser, word in zip(raisers, words, strict=True)
    ]
    return make_ids([spaces[number] for number in np.asarray(owners.of_row).tolist()], names)
