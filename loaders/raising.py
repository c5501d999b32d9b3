"""Concerns entered on the page: raised, then answered or closed as a row told again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

from access.roles import Person, Right, require
from data.identity import name_key
from data.ledger import Ledger
from data.reading import Reading
from data.sentence import mark, phrase
from loaders.entering import (
    LONGEST,
    AgreedRefused,
    check_words,
    enter,
    find_agency,
    find_code,
    require_agency,
)

# A row that no sheet holds.
NO_PLACE: Final = {"sheet_no": 0, "row_no": 0}
LATEST: Final = """
select concerns.*
from concerns
where
    concern_id = $concern_id
    and entry_no = $entry_no
    and entry_no <= $known
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
order by row_no desc
limit 1
"""
# Each word that is neither the code nor the name of a listed service, and the name most like it.
UNKNOWN: Final = """
with listed as (
    select lower(service_code) as code, name_key, service_name
    from periods
    where
        ($agency_id is null or agency_id = $agency_id)
        and from_on <= $day
        and (until_on is null or until_on > $day)
)

select
    word,
    (
        select service_name
        from listed
        where jaro_winkler_similarity(name_key, word_key) >= $alike
        order by jaro_winkler_similarity(name_key, word_key) desc, name_key
        limit 1
    ) as like_it
from (select unnest($words::varchar[]) as word, unnest($keys::varchar[]) as word_key)
where lower(word) not in (select code from listed where code is not null)
    and word_key not in (select name_key from listed)
"""
ALIKE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Raised:
    """A concern as it is first entered; `agency` is a code, `services` are names or codes."""

    concern: str
    raised_by: str
    raised_on: date
    agency: str | None = None
    kind: str | None = None
    services: Sequence[str] = ()
    owner: str | None = None
    due_on: date | None = None


def enter_concern(
    ledger: Ledger, raised: Raised, person: Person, entered_at: datetime | None = None
) -> int:
    """Enter a concern and return its entry; needs the right to send, for its agency.

    A service that it names must be listed on the day: no count would tell that it is held up.
    Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    require_agency(person, raised.agency)
    if raised.due_on and raised.due_on < raised.raised_on:
        raise AgreedRefused(mark("It would be due before it was raised; choose a later day."))
    services = [name for each in raised.services if (name := " ".join(each.split()))]
    reading = ledger.reading()
    agency_id = find_agency(reading, raised.agency)
    _check_services(reading, services, agency_id, raised.raised_on)
    row = {
        **NO_PLACE,
        "concern_id": uuid4(),
        "agency_id": agency_id,
        "raised_by": check_words(raised.raised_by, phrase("who raises it")),
        "kind": (raised.kind or "").strip()[:LONGEST] or None,
        "concern": check_words(raised.concern, phrase("what holds services up")),
        "services": services or None,
        "owner": (raised.owner or "").strip()[:LONGEST] or None,
        "raised_on": raised.raised_on,
        "due_on": raised.due_on,
        "answer": None,
        "closed_on": None,
    }
    return enter(ledger, "concern", "concerns", row, person, entered_at=entered_at)


def answer_concern(
    ledger: Ledger,
    concern_id: UUID,
    seen: int,
    answer: str,
    person: Person,
    closed_on: date | None = None,
    due_on: date | None = None,
) -> int:
    """Answer a concern, and close it where `closed_on` is given; `due_on` None keeps its day.

    `seen` is the entry whose words the person saw: they are told again with the answer. Needs the
    right to send, for its agency. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    reading = ledger.reading()
    found = reading.records(LATEST, concern_id=concern_id, entry_no=seen)
    if not found:
        raise AgreedRefused(mark("There is no such concern; it may have been taken back."))
    row: dict[str, Any] = {name: value for name, value in found[0].items() if name != "entry_no"}
    require_agency(person, find_code(reading, row["agency_id"]))
    row |= {**NO_PLACE, "answer": check_words(answer, phrase("the answer")), "closed_on": closed_on}
    row["due_on"] = due_on or row["due_on"]
    return enter(ledger, "concern", "concerns", row, person)


def _check_services(
    reading: Reading, services: Sequence[str], agency_id: UUID | None, day: date
) -> None:
    """Refuse names and codes that no listed service has, each with the name most like it."""
    unknown = reading.rows(
        UNKNOWN,
        words=list(services),
        keys=[name_key(each) for each in services],
        agency_id=agency_id,
        day=day,
        alike=ALIKE,
    )
    if not unknown:
        return
    first, *others = [
        phrase("“{name}” (did you mean “{like}”?)", name=word, like=like)
        if like
        else phrase("“{name}”", name=word)
        for word, like in unknown
    ]
    for other in others:
        first = phrase("{first}, {second}", first=first, second=other)
    raise AgreedRefused(
        phrase(
            "Not a listed service: {names}. Write each as the inventory has it, or leave it out.",
            names=first,
        )
    )
