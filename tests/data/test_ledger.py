"""Entries are numbered, whole or not at all, seen by nobody too early, and never rewritten."""

import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from data.entries import Derived, EntryBeforeLast, LedgerMoved, NewEntry, SameAs
from data.identity import identify_agency
from data.ledger import Ledger
from tests.data.stories import Row, Sent, entry_of, service, withdrawal

COUNT = "select count(*) from periods where stage = 6"


@pytest.fixture
def ledger():
    opened = Ledger.open(None)
    yield opened
    opened.close()


def live(code="A", on=20, agency="KRA"):
    return entry_of(Sent(on, [Row(code, 6)], agency=agency))


def test_an_empty_ledger_reads_as_empty(ledger):
    assert ledger.head == 0
    assert ledger.reading().rows(COUNT) == [(0,)]
    assert ledger.reading().is_empty()
    assert ledger.reading().last_reported_on() is None
    assert ledger.known_entry(date(2030, 1, 1)) == 0


def test_entries_of_one_commit_are_numbered_in_order(ledger):
    numbers = [c.entry_no for c in ledger.commit([live("A"), live("B")])]
    assert (numbers, ledger.head) == ([1, 2], 2)


def test_a_reading_stays_as_it_was_while_the_ledger_moves(ledger):
    ledger.commit([live("A")])
    before = ledger.reading()
    ledger.commit([live("B")])
    assert (before.rows(COUNT), ledger.reading().rows(COUNT)) == ([(1,)], [(2,)])
    assert not before.is_empty()
    assert before.last_reported_on() == date(2023, 1, 21)


def test_what_one_entry_breaks_stores_nothing_of_the_others(ledger):
    broken = NewEntry("submission", {"sheets": [{"no_such_column": 1}]})
    with pytest.raises(Exception, match="no_such_column"):
        ledger.commit([live("A"), broken])
    assert ledger.head == 0
    assert ledger.reading().rows("select count(*) from submissions") == [(0,)]
    assert ledger.commit([live("A")])[0].entry_no == 1


def test_a_field_that_only_a_later_row_has_is_stored(ledger):
    first = {"kind": "target", "services": 5, "due_on": date(2023, 6, 30)}
    both = {"effective_on": date(2023, 1, 1)}
    rows = [{**first, **both}, {**first, **both, "signed_by": "Commissioner"}]
    ledger.commit([NewEntry("commitment", {"targets": rows})])
    found = ledger.reading().rows("select signed_by from targets order by signed_by")
    assert found == [("Commissioner",), (None,)]


def test_the_same_submission_is_stored_once_until_it_is_taken_back(ledger):
    same = SameAs("0" * 64, date(2023, 1, 21), "update", "")
    first, again = (replace(live("A"), same_as=same) for _ in range(2))
    assert ledger.commit([first])[0].is_new
    answer = ledger.commit([again])[0]
    assert (answer.entry_no, answer.is_new, ledger.head) == (1, False, 1)
    ledger.commit([withdrawal(1)])
    assert ledger.commit([replace(live("A"), same_as=same)])[0].is_new


def test_an_entry_sent_again_after_a_lost_answer_is_not_stored_twice(ledger):
    entry = live("A")
    ledger.commit([entry])
    assert ledger.commit([entry])[0].entry_no == 1
    assert ledger.head == 1


def test_the_second_of_two_people_at_one_agency_is_told_that_the_ledger_moved(ledger):
    seen = ledger.head
    ledger.commit([live("A")])
    with pytest.raises(LedgerMoved) as told:
        ledger.commit([replace(live("B"), seen=seen)])
    assert told.value.agencies == {identify_agency("KRA")}
    ledger.commit([replace(live("B", agency="KPA"), seen=seen)])
    assert ledger.head == 2


def test_taking_back_moves_the_ledger_for_the_agencies_of_the_submission(ledger):
    ledger.commit([live("A")])
    seen = ledger.head
    ledger.commit([withdrawal(1)])
    with pytest.raises(LedgerMoved):
        ledger.commit([replace(live("B"), seen=seen)])


def test_an_entry_is_never_dated_before_the_last(ledger):
    moment = datetime(2023, 3, 10, 9)
    ledger.commit([replace(live("A"), entered_at=moment)])
    with pytest.raises(EntryBeforeLast):
        ledger.commit([replace(live("B"), entered_at=moment - timedelta(seconds=1))])
    ledger.commit([replace(live("B"), entered_at=moment)])
    later = ledger.reading().rows("select is_entered_later from entries order by entry_no")
    assert later == [(True,), (True,)]


def test_a_day_is_known_until_midnight_in_nairobi(ledger):
    for hour, minute in ((20, 59), (21, 0)):
        at = datetime(2023, 3, 10, hour, minute)
        ledger.commit([replace(live(str(hour)), entered_at=at)])
    assert ledger.known_entry(date(2023, 3, 10)) == 1
    assert ledger.known_entry(date(2023, 3, 11)) == 2


def test_many_threads_commit_and_read_without_losing_an_entry(ledger):
    def send(number):
        ledger.commit([live(str(number), agency=f"A{number % 3}")])
        ledger.reading().rows(COUNT)

    threads = [threading.Thread(target=send, args=(n,)) for n in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ledger.head == 24
    assert ledger.reading().rows(COUNT) == [(24,)]


def test_refreshing_touched_agencies_equals_building_anew(ledger):
    cross = {"from_id": service("A"), "to_id": service("B", "KPA"), "kind": "merge"}
    acts = [
        live("A"),
        live("B", 25, "KPA"),
        live("C", 26, "KAA"),
        NewEntry("link", {"service_links": [cross]}, {identify_agency("KRA"): False}),
        live("B", 40, "KPA"),
        withdrawal(4),
    ]
    shown = "select service_id, agency_id, from_on, until_on from periods order by all"
    for act in acts:
        ledger.reading()
        ledger.commit([act])
        refreshed = ledger.reading().rows(shown)
        again = ledger.preview([]).rows(shown)
        assert refreshed == again
        assert refreshed == ledger._standing.build(ledger.head).rows(shown)


def test_a_derived_table_is_refreshed_with_the_agencies_it_reads():
    sql = (
        "select agency_id, count(*) as live_count from periods where stage = 6"
        " and ($agencies is null or list_contains($agencies, agency_id)) group by agency_id"
    )
    ledger = Ledger.open(None, derived=[Derived("live_by_agency", sql)])
    ledger.commit([live("A"), live("B", agency="KPA")])
    ledger.reading()
    ledger.commit([live("C")])
    counts = ledger.reading().rows("select live_count from live_by_agency order by live_count")
    ledger.close()
    assert counts == [(1,), (2,)]


def test_settings_are_those_in_force_on_the_day(ledger):
    for day, value in ((date(2023, 1, 1), "3"), (date(2023, 6, 1), "4")):
        row = {"name": "maturity_from", "value": value, "effective_on": day}
        ledger.commit([NewEntry("setting", {"settings": [row]})])
    reading = ledger.reading()
    assert reading.settings(date(2022, 12, 31)) == {}
    assert reading.settings(date(2023, 5, 31)) == {"maturity_from": 3}
    assert reading.settings(date(2023, 6, 1)) == {"maturity_from": 4}
    assert ledger.reading(1).settings(date(2023, 6, 1)) == {"maturity_from": 3}


def test_an_agency_that_a_load_registered_stands_while_a_standing_load_names_it(ledger):
    row = {
        "agency_id": identify_agency("KRA"),
        "code": "KRA",
        "name": "Kenya Revenue Authority",
        "is_independent": False,
        "effective_on": date(2022, 1, 1),
    }
    first = live("A")
    ledger.commit([replace(first, tables={**first.tables, "agencies": [row]}), live("B")])
    ledger.commit([withdrawal(1)])
    names = "select name from known_agencies"
    assert ledger.reading().rows(names) == [("Kenya Revenue Authority",)]
    ledger.commit([withdrawal(2)])
    assert ledger.reading().rows(names) == []


def test_another_process_is_told_that_the_ledger_is_busy(tmp_path):
    path = tmp_path / "ledger.duckdb"
    ledger = Ledger.open(path)
    code = (
        "import sys; from pathlib import Path; from data.ledger import Ledger, LedgerBusy\n"
        "try: Ledger.open(Path(sys.argv[1]))\n"
        "except LedgerBusy: sys.exit(7)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    ledger.close()
    assert done.returncode == 7


KILLED = """
import os, signal, sys, threading, time
from pathlib import Path
from data.ledger import Ledger
from tests.data.stories import Row, Sent, entry_of
ledger = Ledger.open(Path(sys.argv[1]))
threading.Thread(target=lambda: (time.sleep(float(sys.argv[2])), os.kill(os.getpid(), 9))).start()
for number in range(100000):
    ledger.commit([entry_of(Sent(20, [Row(f"{number}-{n}", 6) for n in range(50)]))])
    sys.stdout.write(f"{ledger.head}\\n"); sys.stdout.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
@pytest.mark.parametrize("after", [0.05, 0.2, 0.37])
def test_killed_in_the_middle_nothing_is_half_stored_or_lost(tmp_path, after):
    path = tmp_path / "ledger.duckdb"
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), str(after)],
        capture_output=True,
        text=True,
        check=False,
    )
    acknowledged = [int(line) for line in done.stdout.split()]
    ledger = Ledger.open(path)
    reading = ledger.reading()
    counted = reading.rows("select count(*) from service_versions")[0][0]
    assert ledger.head >= max(acknowledged, default=0)
    assert counted == 50 * ledger.head
    ledger.close()
