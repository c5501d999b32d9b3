"""Whatever was sent: the counts of every day are those of the slow twin."""

from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from data.ledger import Ledger
from metrics.counting import DERIVED
from metrics.counts import count_by, count_by_agency, read_counts
from tests.data.stories import day
from tests.metrics.histories import LOOSE, PATIENT, histories
from tests.metrics.programmes import RULE
from tests.metrics.random_ledgers import open_history, seed, seeded
from tests.metrics.twin import active_services, counts_on

DAYS = range(-5, 130, 15)


def flatten(counts):
    left_out = asdict(counts.left_out)
    names = ("claimed", "distinct", "end_to_end", "transacting", "in_scope")
    return {**{name: getattr(counts, name) for name in names}, **left_out}


@PATIENT
@given(histories(), st.data())
def test_the_counts_of_every_day_are_those_of_the_twin(entries, data):
    ledger = open_history(entries)
    known = data.draw(st.integers(3, ledger.head))
    for reading in (ledger.reading(), ledger.reading(known)):
        periods = reading.records("from periods")
        for number in DAYS:
            active = active_services(seeded(entries), reading.known, day(number))
            expected = counts_on(periods, day(number), active)
            assert flatten(read_counts(reading, day(number))) == expected, number
    ledger.close()


@settings(PATIENT, max_examples=8)
@given(histories(rules=True))
def test_counts_never_exceed_the_count_before_them(entries):
    ledger = open_history(entries)
    reading = ledger.reading()
    for number in DAYS:
        c = read_counts(reading, day(number))
        out = c.left_out
        assert c.transacting <= c.end_to_end <= c.distinct <= c.claimed
        assert c.end_to_end <= c.in_scope
        assert c.claimed - out.variants - out.duplicates - out.exempt == c.distinct
        assert c.end_to_end - out.no_transactions == c.transacting
        short = out.maturity_below + out.maturity_unknown + out.channel
        assert c.distinct - short == c.end_to_end
    ledger.close()


@settings(PATIENT, max_examples=8)
@given(histories(rules=True))
def test_online_is_the_level_of_the_rule_in_force(entries):
    ledger = open_history(entries)
    reading = ledger.reading()
    periods = reading.records("from periods")
    for number in DAYS:
        counts = read_counts(reading, day(number))
        rule = reading.settings(day(number))["counting_rule"]
        assert rule in (RULE, LOOSE)
        assert counts.online == counts_on(periods, day(number), rule=rule)[counts.level]
    ledger.close()


@PATIENT
@given(histories())
def test_agencies_add_up_to_ministries_and_ministries_to_the_nation(entries):
    ledger = open_history(entries)
    reading = ledger.reading()
    nation = flatten(read_counts(reading, day(60)))
    by_agency = count_by_agency(reading, day(60))
    by_ministry = count_by(reading, day(60))
    for name, number in nation.items():
        assert by_agency[name].sum() == by_ministry[name].sum() == number
    ledger.close()


@settings(PATIENT, max_examples=5)
@given(histories(rules=True))
def test_refreshing_touched_agencies_gives_what_building_anew_gives(entries):
    grown = Ledger.open(None, DERIVED)
    grown.commit(seed())
    for entry in seeded(entries)[2:]:
        grown.reading()
        grown.commit([entry])
    whole = open_history(entries)
    for table in DERIVED:
        sql = f"from {table.name}"
        rows, expected = grown.reading().rows(sql), whole.reading().rows(sql)
        assert sorted(rows, key=str) == sorted(expected, key=str), table.name
    grown.close()
    whole.close()
