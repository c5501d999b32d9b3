"""What is agreed or noted beside the inventory builds no table of it anew."""

import gc
from datetime import date
from uuid import uuid4

from data.entries import NewEntry
from data.ledger import Ledger
from tests.data.stories import Row, Sent, entry_of

COUNT = "select count(*) from periods where stage = 6"
NOTES = "select count(*) from annotations where entry_no <= $known"


def note() -> NewEntry:
    row = {
        "annotation_id": uuid4(),
        "noted_on": date(2023, 3, 1),
        "words": "Holidays",
        "is_removed": False,
    }
    return NewEntry("annotation", {"annotations": [row]})


def live(code: str) -> NewEntry:
    return entry_of(Sent(20, [Row(code, 6)], agency="KRA"))


def test_an_entry_that_touches_no_agency_shares_the_tables_of_the_reading_before() -> None:
    ledger = Ledger.open(None)
    ledger.commit([live("A")])
    before = ledger.reading()
    ledger.commit([note()])
    ledger.reading()
    ledger.commit([note()])
    noted = ledger.reading()
    assert noted.schema == before.schema
    ledger.commit([live("B")])
    after = ledger.reading()
    # The tables outlive the reading that made them for as long as another shares them.
    del before
    gc.collect()
    assert [each.rows(COUNT) for each in (noted, after)] == [[(1,)], [(2,)]]
    assert [each.rows(NOTES) for each in (noted, ledger.reading(2))] == [[(2,)], [(1,)]]
    assert noted.rows("select count(*) from standing_submissions") == [(1,)]
    ledger.close()
