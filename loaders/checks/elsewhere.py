"""Services that two agencies list, a ministry and its own agency perhaps: proposed as one."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.util import hash_array

from data.reading import Reading
from loaders.checks.case import Case
from loaders.identity import group_places
from loaders.ownership import NOBODY
from loaders.rows import as_objects

LISTED: Final = """
select
    name_key,
    url,
    known_agencies.agency_id::varchar as agency_id,
    known_agencies.name as agency
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
    _frame: pd.DataFrame | None = None

    def others(self, asked: pd.DataFrame) -> dict[int, str]:
        """Return, by place in `asked`, the name of another agency that lists the same.

        `asked` has name_key, url and agency_id (text).
        """
        if self._frame is None:
            frame = self.reading.frame(LISTED, as_of=self.as_of)
            self._frame = frame.assign(pair=_pair(frame), own=_pair(frame) ^ _hash(frame.agency_id))
        listed = self._frame
        if listed.empty or asked.empty:
            return {}
        pair = _pair(asked)
        own = pair ^ _hash(asked.agency_id)
        # A pair that stands more often than its own agency has it stands elsewhere too.
        every = pd.Series(pair).map(listed.pair.value_counts()).fillna(0).to_numpy()
        mine = pd.Series(own).map(listed.own.value_counts()).fillna(0).to_numpy()
        places = np.flatnonzero(every > mine)
        return _name_others(listed[listed.pair.isin(pair[places])], asked.iloc[places], places)


def check_elsewhere(case: Case, listed: Listed) -> dict[int, str]:
    """Mark services that another agency lists under the same name and link.

    Returns the other agency's name by the row's place: these pairs are counted beside distinct.
    """
    rows = case.rows
    if not rows.has("url"):
        return {}
    links = rows.values["url"]
    found = _find_in_file(case, links)
    wanted = rows.is_accepted & rows.filled("url") & (case.owners.of_row != NOBODY)
    places = np.flatnonzero(wanted)
    ids = as_objects([str(agency.agency_id) for agency in case.owners.agencies])
    asked = pd.DataFrame(
        {
            "name_key": as_objects(case.keys)[places],
            "url": rows.texts("url")[places],
            "agency_id": ids[case.owners.of_row[places]],
        }
    )
    for number, other in listed.others(asked).items():
        found.setdefault(int(places[number]), other)
    accepted = [place for place in sorted(found) if rows.is_accepted[place]]
    case.collector.mark(
        "listed_elsewhere", accepted, "service_name", other=lambda place: found[place]
    )
    return {place: found[place] for place in accepted}


def _name_others(
    listed: pd.DataFrame, asked: pd.DataFrame, places: NDArray[np.int64]
) -> dict[int, str]:
    by_pair: dict[tuple[str, str], list[tuple[str, str]]] = {}
    columns = (listed[name] for name in ("name_key", "url", "agency_id", "agency"))
    for key, link, agency_id, agency in zip(*columns, strict=True):
        by_pair.setdefault((key, link), []).append((agency_id, agency))
    found: dict[int, str] = {}
    columns = (asked[name] for name in ("name_key", "url", "agency_id"))
    for place, key, link, own in zip(places.tolist(), *columns, strict=True):
        names = [agency for one, agency in by_pair.get((key, link), ()) if one != own]
        if names:
            found[place] = min(names)
    return found


def _pair(frame: pd.DataFrame) -> NDArray[np.uint64]:
    return np.asarray(_hash(frame.name_key) * np.uint64(3) ^ _hash(frame.url), dtype=np.uint64)


def _hash(column: "pd.Series[str]") -> NDArray[np.uint64]:
    return np.asarray(hash_array(column.to_numpy(dtype=object)), dtype=np.uint64)


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
