"""Administering: a change holds from its day on, earlier days stay; every wrong value is named."""

from collections.abc import Iterator
from datetime import date

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.ledger import Ledger
from data.opening import seed
from loaders.administering import (
    ODDS,
    ChangeRefused,
    Goal,
    compose_goal,
    compose_promise,
    compose_setting,
    enter_change,
)
from loaders.taking_back import take_back_entry
from metrics.counting import DERIVED
from metrics.counts import read_counts
from metrics.targets import read_targets
from metrics.told import list_entries, list_promises, list_rules, list_targets
from tests.data.stories import Row, Sent, day, entry_of
from tests.metrics.programmes import ALL

FROM = day(60)
STRICT = {"level": "end_to_end", "maturity_from": 4, "channels": ["e-Citizen"]}
READER = Person("r", "Reader", frozenset({Right.VIEW, Right.SEND}))


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    """The programme as it is seeded; KRA has one service online at maturity 3, one at 4."""
    opened = Ledger.open(None, DERIVED)
    seed(opened)
    rows = [Row("A", live=10, maturity=3), Row("B", live=10, maturity=4)]
    opened.commit([entry_of(Sent(30, rows, said=ALL))])
    yield opened
    opened.close()


def set_rule(ledger: Ledger, name: str, value: object, on: date = FROM) -> int:
    entry = compose_setting(ledger.reading(), name, value, on, "Decided", LOCAL_PERSON)
    return enter_change(ledger, entry, LOCAL_PERSON)


def set_goal(ledger: Ledger, goal: Goal) -> int:
    entry = compose_goal(ledger.reading(), goal, "Decided", LOCAL_PERSON)
    return enter_change(ledger, entry, LOCAL_PERSON)


def faults_of(ledger: Ledger, name: str, value: object) -> list[str]:
    with pytest.raises(ChangeRefused) as refused:
        compose_setting(ledger.reading(), name, value, FROM, "Decided", LOCAL_PERSON)
    return [fault.where for fault in refused.value.faults]


def test_a_changed_counting_rule_leaves_earlier_days_alone(ledger: Ledger) -> None:
    known = ledger.head
    set_rule(ledger, "counting_rule", STRICT)
    now = ledger.reading()
    assert read_counts(now, day(59)).online == 2
    assert read_counts(now, FROM).online == 1
    assert read_counts(ledger.reading(known), FROM).online == 2


def test_a_preview_tells_what_saving_then_gives_and_stores_nothing(ledger: Ledger) -> None:
    head = ledger.head
    entry = compose_setting(
        ledger.reading(), "counting_rule", STRICT, FROM, "Decided", LOCAL_PERSON
    )
    seen = read_counts(ledger.preview([entry]), FROM).online
    assert ledger.head == head
    enter_change(ledger, entry, LOCAL_PERSON)
    assert read_counts(ledger.reading(), FROM).online == seen == 1


def test_a_change_taken_back_brings_the_rule_before_it_back(ledger: Ledger) -> None:
    entry_no = set_rule(ledger, "counting_rule", STRICT)
    take_back_entry(ledger, entry_no, "Not agreed", LOCAL_PERSON)
    assert read_counts(ledger.reading(), FROM).online == 2
    assert bool(list_entries(ledger.reading()).set_index("entry_no").loc[entry_no, "is_taken_back"])


def test_every_wrong_value_of_a_rule_is_named_at_once(ledger: Ledger) -> None:
    wrong = {"level": "best", "maturity_from": 7, "channels": ["fax"]}
    assert faults_of(ledger, "counting_rule", wrong) == [
        "counting_rule.level",
        "counting_rule.maturity_from",
        "counting_rule.channels",
    ]
    calendar = {"every_days": 0, "cutoff_weekday": "caturday", "late_after_days": -1}
    assert len(faults_of(ledger, "reporting_calendar", calendar)) == 3
    assert faults_of(ledger, ODDS, "nobody") == [ODDS]
    assert faults_of(ledger, "currency", "USD") == ["currency"]
    assert faults_of(ledger, "programme", {"name": " "}) == ["programme.name"]


def test_a_change_needs_a_reason_and_a_day_of_the_programme(ledger: Ledger) -> None:
    with pytest.raises(ChangeRefused) as refused:
        compose_setting(ledger.reading(), ODDS, "send", date(1999, 1, 1), " ", LOCAL_PERSON)
    assert [fault.where for fault in refused.value.faults] == ["why", "effective_on"]


def test_a_target_changes_from_its_day_on_and_keeps_its_version(ledger: Ledger) -> None:
    set_goal(ledger, Goal("target", 6000, date(2023, 12, 31), FROM, "As agreed"))
    reading = ledger.reading()
    assert read_targets(reading, day(59)).services == 5000
    assert read_targets(reading, FROM).services == 6000
    versions = list_targets(reading).query("kind == 'target'")
    assert list(versions["services"]) == [6000, 5000]


def test_a_target_that_contradicts_the_plan_is_refused(ledger: Ledger) -> None:
    for goal, where in (
        (Goal("target", 200, date(2023, 6, 30), FROM), "target.services"),
        (Goal("target", 5000, date(2022, 1, 1), FROM), "target.due_on"),
        (Goal("milestone", 9000, date(2023, 4, 30), FROM), "milestones, by day the 1."),
        (Goal("receipts_aim", 5, date(2023, 6, 30), FROM), "receipts_aim.kes_a_day"),
        (Goal("target", -1, date(2023, 6, 30), FROM), "target.services"),
        (Goal("commitment", 5, date(2023, 6, 30), FROM), "target.kind"),
    ):
        with pytest.raises(ChangeRefused) as refused:
            compose_goal(ledger.reading(), goal, "Why not", LOCAL_PERSON)
        assert where in [fault.where for fault in refused.value.faults], goal


def test_a_milestone_of_no_services_is_no_more(ledger: Ledger) -> None:
    assert read_targets(ledger.reading(), FROM).milestones == ((date(2023, 5, 31), 2501),)
    set_goal(ledger, Goal("milestone", 0, date(2023, 5, 31), FROM))
    assert read_targets(ledger.reading(), FROM).milestones == ()
    assert read_targets(ledger.reading(), day(59)).milestones


def test_a_commitment_is_signed_and_of_an_agency_that_stands(ledger: Ledger) -> None:
    due = date(2023, 6, 30)
    set_goal(ledger, Goal("commitment", 40, due, FROM, signed_by="Director", agency="KRA"))
    assert list(read_targets(ledger.reading(), FROM).commitments.values()) == [40]
    assert not read_targets(ledger.reading(), day(59)).commitments
    with pytest.raises(ChangeRefused) as refused:
        set_goal(ledger, Goal("commitment", 40, day(0), FROM, agency="XYZ"))
    assert [fault.where for fault in refused.value.faults] == [
        "commitment.signed_by",
        "commitment.due_on",
        "commitment.agency",
    ]


def test_a_promise_is_recorded_with_its_source_and_reading(ledger: Ledger) -> None:
    promise = {"speaker": "PS", "words": "All by May", "source": "The Star", "reading": "2,501"}
    enter_change(ledger, compose_promise(promise, LOCAL_PERSON), LOCAL_PERSON)
    assert "All by May" in [one["words"] for one in list_promises(ledger.reading())]
    with pytest.raises(ChangeRefused) as refused:
        compose_promise({"speaker": "PS"}, LOCAL_PERSON)
    assert len(refused.value.faults) == 3


def test_only_an_administrator_changes_anything(ledger: Ledger) -> None:
    entry = compose_setting(ledger.reading(), ODDS, "send", FROM, "Decided", READER)
    with pytest.raises(NotAllowed):
        enter_change(ledger, entry, READER)
    number = set_rule(ledger, ODDS, "administer")
    with pytest.raises(NotAllowed):
        take_back_entry(ledger, number, "Why not", READER)
    versions = [one["value"] for one in list_rules(ledger.reading()) if one["name"] == ODDS]
    assert versions == ["administer"]
