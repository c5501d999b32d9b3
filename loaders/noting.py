"""Notes on dates that charts show, and the offices that are asked."""

from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid4

from access.roles import Person, Right, require
from data.ledger import Ledger
from data.sentence import mark, phrase
from loaders.entering import (
    AgreedRefused,
    check_words,
    enter,
    find_agency,
    find_latest,
    require_agency,
)

LONGEST_NOTE: Final = 80


def note(
    ledger: Ledger,
    noted_on: date,
    words: str,
    agency: str | None,
    person: Person,
    entered_at: datetime | None = None,
) -> int:
    """Enter a note on a day of the chart, of an agency (a code) or of the programme.

    Needs the right to send. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    require_agency(person, agency)
    said = check_words(words, phrase("the note"))
    if len(said) > LONGEST_NOTE:
        raise AgreedRefused(
            phrase("A note on a chart has {most} letters or fewer.", most=LONGEST_NOTE)
        )
    row = {
        "annotation_id": uuid4(),
        "agency_id": find_agency(ledger.reading(), agency),
        "noted_on": noted_on,
        "words": said,
        "is_removed": False,
    }
    return enter(ledger, "annotation", "annotations", row, person, entered_at=entered_at)


def remove_note(ledger: Ledger, annotation_id: UUID, person: Person) -> int:
    """Remove a note from the charts; earlier views keep it.

    Needs the right to send. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    row = find_latest(ledger.reading(), "annotations", "annotation_id", annotation_id)
    if row is None or row["is_removed"]:
        raise AgreedRefused(mark("There is no such note; it may have been removed already."))
    return enter(ledger, "annotation", "annotations", {**row, "is_removed": True}, person)


def set_office(
    ledger: Ledger,
    office: str,
    person: Person,
    agency: str | None = None,
    ministry: str | None = None,
    email: str = "",
    entered_at: datetime | None = None,
) -> int:
    """Say which office is asked for an agency (a code) or a ministry; the latest stands.

    Needs the right to administer. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.ADMINISTER)
    if (agency is None) == (ministry is None):
        raise AgreedRefused(mark("Name an agency or a ministry for the office."))
    address = email.strip()
    if address and not (address.count("@") == 1 and " " not in address and len(address) <= 120):
        raise AgreedRefused(mark("Write one e-mail address of the office, or none."))
    row = {
        "office_id": uuid4(),
        "office": check_words(office, phrase("the office")),
        "agency_id": find_agency(ledger.reading(), agency),
        "ministry": ministry,
        "email": address or None,
        "is_removed": False,
    }
    return enter(ledger, "office", "offices", row, person, entered_at=entered_at)
