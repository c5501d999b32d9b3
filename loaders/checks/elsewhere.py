"""Services that two agencies list, a ministry and its own agency perhaps: proposed as one."""

from datetime import date
from typing import Final

import numpy as np

from data.reading import Reading
from loaders.checks.case import Case
from loaders.identity import group_places
from loaders.rows import as_objects

OTHERS: Final = """
select
    name_key,
    url,
    min(known_agencies.name) as agency
from periods
inner join known_agencies using (agency_id)
where
    url is not null
    and from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and not list_contains($agencies::uuid[], periods.agency_id)
group by all
"""


def check_elsewhere(case: Case, reading: Reading) -> None:
    """Mark services that another agency lists under the same name and link."""
    rows = case.rows
    if not rows.has("url"):
        return
    links = rows.values["url"]
    found = _find_in_file(case, links)
    agencies = [str(agency.agency_id) for agency in case.owners.agencies]
    others = _read_others(reading, case.reported_on, agencies)
    if others:
        for place, (key, link) in enumerate(zip(case.keys, links, strict=True)):
            if link and key and (key, link) in others:
                found.setdefault(place, others[(key, link)])
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


def _read_others(reading: Reading, as_of: date, agencies: list[str]) -> dict[tuple[str, str], str]:
    rows = reading.rows(OTHERS, as_of=as_of, agencies=agencies)
    return {(key, link): agency for key, link, agency in rows}
