from dataclasses import asdict

from metrics.counts import count_by, count_by_agency, read_counts
from metrics.scope import NATION, Scope
from tests.data.stories import day
from tests.metrics.programmes import month, months, read_programme, row, setting, told


def counted(reading, on, scope=NATION):
    counts = read_counts(reading, day(on), scope)
    return (counts.claimed, counts.distinct, counts.end_to_end, counts.transacting)


def left_out(reading, on):
    return {name: n for name, n in asdict(read_counts(reading, day(on)).left_out).items() if n}


def test_a_live_service_counts_from_the_day_it_went_live():
    reading = read_programme(told(20, row("A", 6, 5)))
    assert counted(reading, 4) == (0, 0, 0, 0)
    assert counted(reading, 5) == (1, 1, 1, 0)


def test_a_second_copy_of_a_name_in_one_agency_is_a_duplicate():
    reading = read_programme(
        told(20, row("A", 6, 5, name="Passport"), row("B", 6, 6, name="Passport")),
        told(20, row("A", 6, 5, name="Passport"), agency="KPA"),
    )
    assert counted(reading, 10) == (3, 2, 2, 0)
    assert left_out(reading, 10) == {"duplicates": 1, "no_transactions": 2}


def test_a_unit_counts_where_any_of_its_services_does():
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=2, name="Passport"), row("B", 6, 8, name="Passport"))
    )
    assert counted(reading, 6) == (1, 1, 0, 0)
    assert counted(reading, 8) == (2, 1, 1, 0)


def test_variants_are_left_out_while_their_parent_is_listed():
    reading = read_programme(
        told(20, row("P", 3, since=10), row("V", 6, 5, parent="P"), row("W", 6, 5, parent="P")),
        told(40, row("V", 6, 5, parent="P"), row("W", 6, 5, parent="P"), mode="full"),
    )
    assert counted(reading, 7) == (2, 1, 1, 0), "one stands in for the parent before it is listed"
    assert left_out(reading, 7) == {"variants": 1, "no_transactions": 1}
    assert counted(reading, 15) == (2, 0, 0, 0)
    assert left_out(reading, 15) == {"variants": 2}
    assert counted(reading, 40) == (2, 1, 1, 0)


def test_exempt_services_are_claimed_and_nothing_more():
    reading = read_programme(told(20, row("A", 6, 5, exempt="Defence"), row("B", 3, exempt="No")))
    assert counted(reading, 10) == (1, 0, 0, 0)
    assert read_counts(reading, day(20)).in_scope == 0
    assert left_out(reading, 10) == {"exempt": 1}


def test_each_distinct_service_that_does_not_count_has_one_reason():
    reading = read_programme(
        told(
            20,
            row("A", 6, 5, maturity=2, channel="own portal only"),
            row("B", 6, 5, maturity=None),
            row("C", 6, 5, maturity=4, channel="own portal only"),
            row("D", 6, 5, channel=None),
            row("E", 6, 5, channel="own portal linked"),
        )
    )
    assert counted(reading, 10) == (5, 5, 2, 0)
    assert left_out(reading, 10) == {
        "maturity_below": 1, "maturity_unknown": 1, "channel": 1, "no_transactions": 2,
    }  # fmt: skip
    assert asdict(read_counts(reading, day(10)).not_stated) == {"services": 1, "agencies": 1}


def test_withdrawn_services_are_out_of_scope_but_their_past_stands():
    reading = read_programme(told(20, row("A", 6, 5)), told(30, row("A", 8)))
    assert read_counts(reading, day(29)).in_scope == 1
    assert read_counts(reading, day(30)).in_scope == 0
    assert counted(reading, 29) == (1, 1, 1, 0)


def test_transacting_needs_a_transaction_in_the_three_latest_whole_months():
    reading = read_programme(
        told(20, row("A", 6, 5), row("B", 6, 5)),
        months(
            70,
            {"service": "A", "month": month(1), "completed_online": 3},
            {"service": "B", "month": month(1), "completed_online": 0},
        ),
    )
    assert day(30) == month(2).replace(month=1, day=31)
    assert counted(reading, 29) == (2, 2, 2, 0)
    assert counted(reading, 30) == (2, 2, 2, 1), "January has ended by its last day"
    assert counted(reading, 118) == (2, 2, 2, 1), "29 April: January to March are the latest"
    assert counted(reading, 119) == (2, 2, 2, 0), "30 April: January has dropped out"


def test_the_rule_in_force_on_the_day_is_the_one_that_counts():
    loose = {"level": "distinct", "maturity_from": 3, "channels": ["e-Citizen"]}
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=1)), setting("counting_rule", loose, 30)
    )
    assert read_counts(reading, day(29)).online == 0
    assert read_counts(reading, day(30)).online == 1
    assert read_counts(reading, day(30)).level == "distinct"


def test_an_agency_that_said_nothing_has_its_row():
    by_agency = count_by_agency(read_programme(told(20, row("A", 6, 5))), day(20))
    assert dict(zip(by_agency["code"], by_agency["claimed"], strict=True)) == {
        "KRA": 1, "KPA": 0, "JUD": 0,
    }  # fmt: skip


def test_independent_institutions_stand_beside_the_ministries():
    reading = read_programme(
        told(20, row("A", 6, 5)), told(20, row("A", 6, 5), row("B", 6, 5), agency="JUD")
    )
    by_ministry = count_by(reading, day(20))
    assert dict(zip(by_ministry["ministry"], by_ministry["online"], strict=True)) == {
        "Independent institutions": 2, "Transport": 0, "Treasury": 1,
    }  # fmt: skip
    assert counted(reading, 20, Scope(ministry="Treasury")) == (1, 1, 1, 0)
    assert counted(reading, 20, Scope(agency="JUD")) == (2, 2, 2, 0)
