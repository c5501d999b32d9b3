from metrics.figures import read_figures
from metrics.losses import list_regressions, list_withdrawals
from metrics.plans import list_overdue, list_slipped, read_slips
from metrics.quality import (
    ASKED,
    count_pairs,
    list_ministry_pairs,
    list_missing,
    list_suspected_duplicates,
    list_suspected_variants,
    read_completeness,
    read_front_page_links,
    read_without_outliers,
)
from metrics.scope import Scope
from tests.data.stories import day, service
from tests.metrics.programmes import AGENCIES, open_programme, read_programme, register, row, told

URL = frozenset({"url", "regression_reason"})


def test_completeness_asks_each_field_of_the_services_that_should_state_it():
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=None), row("B", 6, 5), row("C", 3, planned_live_on=day(9)))
    )
    found = read_completeness(reading, day(20)).set_index("field")
    assert found.loc["maturity", ["whose", "filled", "services"]].tolist() == ["live", 1, 2]
    assert found.loc["planned_live_on", "filled_share"] == 1.0
    assert found.loc["fee", "services"] == 3


def test_behind_what_is_missing_stand_as_many_services_as_do_not_state_it():
    reading = read_programme(
        told(20, row("A", 6, 5, maturity=None), row("B", 7, 5), row("C", 3), row("D", 8, 5))
    )
    found = read_completeness(reading, day(20)).set_index("field")
    lacking = {field: len(list_missing(reading, day(20), field)) for field in ASKED}
    assert lacking == (found["services"] - found["filled"]).to_dict()
    assert list_missing(reading, day(20), "maturity") == {service("A")}
    assert not list_missing(reading, day(20), "remarks")


def test_links_without_a_path_lead_to_a_front_page_only():
    links = ("https://kra.go.ke/", "http://kra.go.ke", "kra.go.ke", "https://kra.go.ke/returns",
             "https://kra.go.ke/#/returns")  # fmt: skip
    rows = [row(f"S{n}", 6, 5, url=link) for n, link in enumerate(links)]
    share = read_front_page_links(read_programme(told(20, *rows, said=URL)), day(20))
    assert (share.numerator, share.denominator) == (4, 5)


def test_many_services_on_one_link_are_suspected_variants():
    rows = [
        row(f"S{n}", 6, 5, name=f"Line {chr(65 + n)}", url="https://kpa.go.ke/tariff")
        for n in range(5)
    ]
    reading = read_programme(told(20, *rows, row("Z", 6, 5, url="https://kpa.go.ke/"), said=URL))
    found = list_suspected_variants(reading, day(20))
    assert found[["signal", "what", "services"]].values.tolist() == [
        ["link", "https://kpa.go.ke/tariff", 5]
    ]


def test_names_that_differ_in_numbers_only_are_suspected_variants():
    names = ("Wharfage, 20' container", "Wharfage 40' container", "Wharfage container", "Gate 5")
    rows = [row(f"S{n}", name=name) for n, name in enumerate(names)]
    found = list_suspected_variants(read_programme(told(20, *rows)), day(20))
    assert found[["signal", "what", "services"]].values.tolist() == [
        ["name", "wharfage container", 2]
    ]


def test_the_same_words_in_another_order_are_suspected_duplicates():
    reading = read_programme(
        told(20, row("A", name="Renewal of a Passport"), row("B", name="Passport renewal")),
        told(20, row("A", name="Passport renewal"), agency="KPA"),
    )
    found = list_suspected_duplicates(reading, day(20))
    assert found[["code", "services"]].values.tolist() == [["KRA", 2]]


def test_a_sign_that_compares_tells_two_names_apart():
    reading = read_programme(told(20, row("A", name="Loans < 1M"), row("B", name="Loans >= 1M")))
    assert list_suspected_duplicates(reading, day(20)).empty


def test_a_service_of_a_ministry_and_of_its_agency_is_a_pair():
    ministry = {
        "TRE": ("Treasury", "Treasury", None, False),
        "SDT": ("The State Department for Transit", "Transport", "Shipping", False),
    }
    ledger = open_programme([], seeded=False)
    ledger.commit([register({**AGENCIES, **ministry})])
    ledger.commit([told(20, row("A", name="Levy")), told(20, row("B", name="Levy"), agency="TRE")])
    found = list_ministry_pairs(ledger.reading(), day(20))
    assert found[["ministry_code", "agency_code"]].values.tolist() == [["TRE", "KRA"]]
    for code, pairs in (("TRE", 1), ("KRA", 1), ("KPA", 0)):
        assert count_pairs(ledger.reading(), day(20), Scope(agency=code)) == pairs
    assert read_figures(ledger.reading(), day(20))["counts"]["pairs"] == 1
    ledger.commit([told(25, row(code, name="Permit"), agency=code) for code in ("SDT", "KPA")])
    found = list_ministry_pairs(ledger.reading(), day(25))
    assert found[["ministry_code", "agency_code"]].values.tolist() == [
        ["SDT", "KPA"], ["TRE", "KRA"],
    ]  # fmt: skip
    ledger.commit([told(30, row("B", 5, name="Levy"), agency="TRE")])
    assert count_pairs(ledger.reading(), day(30)) == 1, "only what is counted twice"
    assert len(list_ministry_pairs(ledger.reading(), day(30))) == 2


def test_outliers_are_named_and_the_counts_told_without_them():
    many = {f"A{n}": (f"Agency {n}", "Treasury", None, False) for n in range(6)}
    ledger = open_programme([], seeded=False)
    ledger.commit([register(many)])
    rows = [row(f"S{n}", 6, 5) for n in range(30)]
    ledger.commit([told(20, *rows[: 30 if code == "A0" else 2], agency=code) for code in many])
    found = read_without_outliers(ledger.reading(), day(20))
    assert found.agencies["code"].tolist() == ["A0"]
    assert found.counts.set_index("count").loc["online"].tolist() == [40, 10]


def test_regressions_and_withdrawals_lead_to_their_rows():
    reading = read_programme(
        told(20, row("A", 6, 5), row("B", 6, 5), row("C", 4, since=1), row("D", 6, 5)),
        told(
            30,
            row("A", 5, since=28, regression_reason="Failed a test"),
            row("B", 8),
            row("D", 6, 5, exempt="Defence"),
            said=URL,
        ),
        told(40, row("A", 5, since=28), row("B", 8), row("D", 6, 5, exempt="x"), mode="full"),
    )
    (back,) = list_regressions(reading, day(40)).to_dict("records")
    assert (back["stage_was"], back["stage_is"], back["on_day"].date()) == (6, 5, day(28))
    assert (back["regression_reason"], back["entry_no"], back["row_no"]) == ("Failed a test", 4, 2)
    left = list_withdrawals(reading, day(40))
    assert left[["service_name", "how", "entry_no"]].values.tolist() == [
        ["Service C", "omitted", 5],
        ["Service B", "withdrawn", 4],
    ]
    assert list_withdrawals(reading, day(29)).empty


def test_slips_tell_how_often_and_how_far_plans_moved():
    reading = read_programme(
        told(10, row("A", 3, planned_live_on=day(50)), row("B", 3, planned_live_on=day(50))),
        told(20, row("A", 3, planned_live_on=day(60)), row("B", 3, planned_live_on=day(50))),
        told(30, row("A", 3, planned_live_on=day(55)), row("B", 3), row("C", 3)),
    )
    slips = read_slips(reading, day(30))
    assert (slips.moved.numerator, slips.moved.denominator) == (1, 2)
    assert (slips.times, slips.postponed, slips.median_days) == (2, 1, 5)
    assert read_slips(reading, day(15)).reason == "No planned date has moved."
    (slipped,) = list_slipped(reading, day(30)).to_dict("records")
    assert (slipped["service_code"], slipped["times"], slipped["postponed"]) == ("A", 2, 1)
    dates = [slipped[name].date() for name in ("first_planned_on", "planned_live_on", "moved_on")]
    assert dates == [day(50), day(55), day(30)]
    assert (slipped["days_moved"], slipped["entry_no"]) == (5, 5)
    assert list_slipped(reading, day(15)).empty
    assert list_slipped(reading, day(30), Scope(agency="KPA")).empty


def test_overdue_services_stand_the_longest_first():
    reading = read_programme(
        told(
            20,
            row("A", 3, planned_live_on=day(10)),
            row("B", 3, planned_live_on=day(5)),
            row("C", 3, planned_live_on=day(20)),
            row("D", 6, 5, planned_live_on=day(1)),
        )
    )
    found = list_overdue(reading, day(20))
    assert found[["service_code", "days_overdue"]].values.tolist() == [["B", 15], ["A", 10]]
