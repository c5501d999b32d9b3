"""Services that two agencies list, a ministry and its own agency perhaps: proposed as one."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

import numpy as np

from data.reading import Reading
from loaders.checks.case import Case
from loaders.identity import group_places
from loaders.ownership import NOBODY
from loaders.rows import as_objects

LISTED: Final = """
select
    name_key,
    url,
    known_agencies.agency_id,
    known_agencies.name
from periods
inner join known_agencies using (agency_id)
where
    url is not null
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
"""


@dataclass(slots=True)
class Listed:
    """Who lists which name and link on a day; asked of the ledger once, when first needed."""

    reading: Reading
    as_of: date
    _by_both: dict[tuple[str, str], list[tuple[UUID, str]]] | None = None

    def other(self, key: str, link: str, own: UUID) -> str | None:
        """Return the name of an agency other than `own` that lists a name with a link."""
        if self._by_both is None:
            self._by_both = {}
            for name, url, agency_id, agency in self.reading.rows(LISTED, as_of=self.as_of):
                self._by_both.setdefault((name, url), []).append((agency_id, agency))
        found = self._by_both.get((key, link), ())
        return next((name for agency_id, name in found if agency_id != own), None)


def check_elsewhere(case: Case, listed: Listed) -> None:
    """Mark services that another agency lists under the same name and link."""
    rows = case.rows
    if not rows.has("url"):
        return
    links = rows.values["url"]
    found = _find_in_file(case, links)
    ids = [agency.agency_id for agency in case.owners.agencies]
    trios = zip(case.keys, links, case.owners.of_row.tolist(), strict=True)
    for place, (key, link, number) in enumerate(trios):
        if key and link and number != NOBODY:
            other = listed.other(key, link, ids[number])
            if other is not None:
                found.setdefault(place, other)
    accepted = [place for place in sorted(found) if rows.is_accepted[place]]
    case.collector.mark(
        "listed_elsewhere", accepted, "service_name", other=lambda place: found[place]
    )


def _find_in_file(case: Case, links: list[str | None]) -> dict[int, str]:
    pairs = zip(case.keys, links, strict=True)
    both = as_objects([f"{key}|{link}" if key and link else None for key, link in pairs])
    wanted = case.rows.is_accepted & case.rows.filled("url") & (case.owners.of_row >= 0)
    places = np.flatnonzero(wanted)
    places = places[[both[place] is not None for place in places.tolist()]]
    anybody = np.zeros(len(places), dtype=np.int32)
    found: dict[int, str] = {}
    for group in group_places(anybody, both[places], places):
        owners = case.owners.of_row[group]
        for place, number in zip(group.tolist(), owners.tolist(), strict=True):
            others = [one for one in owners.tolist() if one != number]
            if others:
                found[place] = case.owners.agencies[others[0]].name
    return found
