"""Saving a view: its name, its page and the filters of its address, for everybody to open."""

from typing import Final
from urllib.parse import parse_qsl, urlencode
from uuid import UUID, uuid4

from access.roles import Person, Right, require
from data.ledger import Ledger
from data.sentence import mark, phrase
from loaders.entering import AgreedRefused, check_words, enter, find_latest

LONGEST_NAME: Final = 80
LONGEST_ADDRESS: Final = 2_000
SAME_NAME: Final = """
select 1
from saved_views
where
    page = $page
    and lower(name) = lower($name)
    and entry_no <= $known
    and entry_no not in (
        select about from entries where act = 'withdrawal' and entry_no <= $known
    )
qualify
    row_number() over (partition by view_id order by entry_no desc) = 1
    and not is_removed
"""


def save_view(ledger: Ledger, name: str, page: str, address: str, person: Person) -> int:
    """Save the filters of a page (a query like "agency=KPA&stage=4") under a name.

    Needs the right to send. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    said = check_words(name, phrase("a name for the view"))
    if len(said) > LONGEST_NAME:
        raise AgreedRefused(phrase("Write a name of up to {most} letters.", most=LONGEST_NAME))
    query = urlencode(parse_qsl(address))
    if not query:
        raise AgreedRefused(mark("Set a filter first; the page without one needs no saving."))
    if len(query) > LONGEST_ADDRESS:
        raise AgreedRefused(mark("There are too many filters to save; take some off."))
    reading = ledger.reading()
    if reading.rows(SAME_NAME, page=page, name=said):
        raise AgreedRefused(
            phrase('There is a view called "{said}" already; write another name.', said=said)
        )
    row = {"view_id": uuid4(), "name": said, "page": page, "address": query, "is_removed": False}
    return enter(ledger, "view", "saved_views", row, person)


def remove_view(ledger: Ledger, view_id: UUID, person: Person) -> int:
    """Remove a saved view; it is told again, removed.

    Needs the right to send. Raises NotAllowed, AgreedRefused.
    """
    require(person, Right.SEND)
    row = find_latest(ledger.reading(), "saved_views", "view_id", view_id)
    if row is None or row["is_removed"]:
        raise AgreedRefused(mark("There is no such view; it may have been removed already."))
    return enter(ledger, "view", "saved_views", {**row, "is_removed": True}, person)
