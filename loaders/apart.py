"""Pairs that a person said are two services: remembered, so that nobody is asked again."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from access.roles import Person, Right, require
from data.entries import NewEntry
from data.reading import Reading
from loaders.linking import Link

ACT: Final = "apart"
PREFIX: Final = "apart:"
WHY: Final = "Said to be two services"
# Of a pair the word counts from when it was given, whatever day is asked about.
ALWAYS: Final = date(2000, 1, 1)
KEPT_APART: Final = """
select distinct settings.name
from settings
inner join entries using (entry_no)
where
    settings.entry_no <= $known
    and entries.act = 'apart'
    and settings.entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
"""


def read_apart(reading: Reading) -> frozenset[str]:
    """Return the keys of the pairs that were said to be two services."""
    rows = reading.rows(KEPT_APART)
    return frozenset(str(name).removeprefix(PREFIX) for (name,) in rows)


def compose_apart(links: Sequence[Link], person: Person) -> NewEntry:
    """Return the entry that remembers pairs as two services; raises NotAllowed."""
    require(person, Right.SEND)
    rows = [
        {"name": f"{PREFIX}{key}", "value": "true", "effective_on": ALWAYS}
        for key in dict.fromkeys(link.key for link in links)
    ]
    agencies: dict[UUID, bool] = {}
    return NewEntry(ACT, {"settings": rows}, agencies, person=person.key, why=WHY)
