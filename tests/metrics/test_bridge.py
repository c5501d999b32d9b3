import pytest

from metrics.bridge import read_bridge
from metrics.scope import Scope
from tests.data.stories import day, link, service, withdrawal
from tests.metrics.programmes import open_programme, read_programme, row, setting, told


def told_as(bridge):
    rows = bridge.rows.to_dict("records")
    assert bridge.start + sum(r["delta"] for r in rows) == bridge.end
    return sorted((r["change"], r["cause"], r["delta"]) for r in rows)


STORIES = {
    "a first row already live is new": (
        [told(20, row("A", 6, 15))], [("new", "submission", 1)],
    ),
    "a service that goes live is promoted": (
        [told(5, row("A", 3, since=1)), told(20, row("A", 6, 15))], [("promoted", "submission", 1)],
    ),
    "a date written in advance comes with a passing day": (
        [told(5, row("A", 6, 15))], [("new", "passing day", 1)],
    ),
    "a service back in testing has regressed": (
        [told(5, row("A", 6, 1)), told(20, row("A", 5, since=18))],
        [("regressed", "submission", -1)],
    ),
    "a service called withdrawn is withdrawn": (
        [told(5, row("A", 6, 1)), told(20, row("A", 8))], [("withdrawn", "submission", -1)],
    ),
    "a service called merged is merged": (
        [told(5, row("A", 6, 1)), told(20, row("A", 9))], [("merged", "submission", -1)],
    ),
    "a service that a full list omits is withdrawn": (
        [told(5, row("A", 6, 1)), told(20, row("B", 3), mode="full")],
        [("withdrawn", "submission", -1)],
    ),
    "a service that comes back has returned": (
        [told(2, row("A", 6, 1)), told(5, row("B", 3), mode="full"), told(20, row("A", 6, 18))],
        [("returned", "submission", 1)],
    ),
    "a better maturity reclassifies": (
        [told(5, row("A", 6, 1, maturity=2)), told(20, row("A", 6, 1))],
        [("reclassified", "submission", 1)],
    ),
    "an exemption reclassifies": (
        [told(5, row("A", 6, 1)), told(20, row("A", 6, 1, exempt="Defence"))],
        [("reclassified", "submission", -1)],
    ),
    "a parent listed at last reclassifies its variant": (
        [told(5, row("V", 6, 1, parent="P")), told(20, row("P", 3, since=18))],
        [("reclassified", "submission", -1)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("story", STORIES)
def test_each_difference_has_its_one_cause(story):
    entries, expected = STORIES[story]
    assert told_as(read_bridge(read_programme(*entries), day(10), day(25))) == expected


def test_a_new_rule_is_told_apart_from_what_agencies_did():
    strict = {"level": "end_to_end", "maturity_from": 4, "channels": ["e-Citizen"]}
    reading = read_programme(
        told(5, row("A", 6, 1, maturity=3), row("B", 6, 1, maturity=4)),
        setting("counting_rule", strict, 20),
    )
    assert told_as(read_bridge(reading, day(10), day(25))) == [("rule", "setting", -1)]
    assert told_as(read_bridge(reading, day(25), day(10))) == [("rule", "setting", 1)]


def test_a_difference_leads_to_its_submission_and_row():
    reading = read_programme(told(5, row("A", 3)), told(20, row("B", 3), row("A", 6, 15)))
    (found,) = read_bridge(reading, day(10), day(25)).rows.to_dict("records")
    assert (found["entry_no"], found["sheet_no"], found["row_no"]) == (4, 1, 3)
    assert found["service_id"] == service("A")


def test_what_was_learnt_later_is_told_apart_from_what_happened():
    ledger = open_programme([told(5, row("A", 6, 1), row("B", 6, 1))])
    then = ledger.reading()
    ledger.commit([told(20, row("C", 6, 8), row("D", 6, 15)), told(21, row("X", 3), agency="KPA")])
    ledger.commit([withdrawal(3), told(22, row("A", 6, 1))])
    bridge = read_bridge(ledger.reading(), day(10), day(25), earlier=then)
    assert told_as(bridge) == [
        ("corrected later", "submission", 1),
        ("new", "submission", 1),
        ("taken back", "taking back", -1),
    ]
    assert (bridge.start, bridge.end) == (2, 3)


def test_a_link_that_makes_two_services_one_is_the_cause():
    ledger = open_programme([told(5, row("A", 6, 1), row("B", 6, 1))])
    then = ledger.reading()
    ledger.commit([link("A", "B", "merge")])
    bridge = read_bridge(ledger.reading(), day(10), day(10), earlier=then)
    assert told_as(bridge) == [("link", "link", -1)]


def test_a_rule_entered_later_is_the_cause_where_the_words_are_the_same():
    ledger = open_programme([told(5, row("A", 6, 1, maturity=2))])
    then = ledger.reading()
    loose = {"level": "end_to_end", "maturity_from": 2, "channels": ["e-Citizen"]}
    ledger.commit([setting("counting_rule", loose, 1)])
    bridge = read_bridge(ledger.reading(), day(10), day(10), earlier=then)
    assert told_as(bridge) == [("rule", "setting", 1)]


def test_the_bridge_of_an_agency_holds_its_own_differences_only():
    reading = read_programme(
        told(20, row("A", 6, 15)), told(20, row("A", 6, 15), row("B", 6, 15), agency="KPA")
    )
    bridge = read_bridge(reading, day(10), day(25), Scope(agency="KPA"))
    assert (bridge.start, bridge.end) == (0, 2)
    nation = read_bridge(reading, day(10), day(25))
    assert nation.by_agency()["code"].tolist() == ["KPA", "KRA"]
    assert nation.summary()["delta"].tolist() == [3]
