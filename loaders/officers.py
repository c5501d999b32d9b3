"""Whose rows an agency's services are: each officer with how many they answer for."""

from datetime import date
from typing import Any, Final

from data.reading import Reading

LISTED: Final = """
select periods.officer
from periods
inner join known_agencies using (agency_id)
where
    from_on <= $as_of
    and (until_on is null or until_on > $as_of)
    and known_agencies.code = $agency
    and periods.officer is not null
order by periods.officer
"""
LATEST: Final = "select max(reported_on) from standing_submissions"


def count_officers(reading: Reading, as_of: date, agency: str) -> dict[str, int]:
    """Return the officers of an agency (a code) with their services, those with most first.

    Spellings that differ only in capitals or spaces around them are one. The day is `as_of`, or
    that of the latest report where it is later.
    """
    latest = reading.rows(LATEST)[0][0]
    day = max(as_of, latest) if latest else as_of
    rows: list[tuple[Any, ...]] = reading.rows(LISTED, agency=agency, as_of=day)
    spelt: dict[str, str] = {}
    counts: dict[str, int] = {}
    for (officer,) in rows:
        said = officer.strip()
        if said:
            shown = spelt.setdefault(said.lower(), said)
            counts[shown] = counts.get(shown, 0) + 1
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
