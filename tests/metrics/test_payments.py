import pytest

from metrics.payments import (
    list_backsliders,
    list_integration,
    list_provider_gap,
    list_providers,
    read_use,
)
from metrics.uplift import read_days_to_serve, read_uplift
from tests.data.stories import day, link
from tests.metrics.programmes import month, months, read_programme, row, told

ON = 100  # 11 April 2023: January to March are the three latest whole months.


def spoken(service="A", number=3, **more):
    return {"service": service, "month": month(number), **more}


def test_shares_are_over_rows_that_state_both_numbers():
    reading = read_programme(
        told(20, row("A", 6, 5)),
        months(
            99,
            spoken(number=1, completed_online=30, completed_all=40, started=60),
            spoken(number=2, completed_online=10),
            spoken(number=3, completed_all=90),
            spoken("B", number=-1, completed_online=1000, completed_all=1000),
        ),
    )
    shares = read_use(reading, day(ON)).shares
    assert (shares["take_up"].numerator, shares["take_up"].denominator) == (30, 40)
    assert shares["completion"].value == 0.5
    assert shares["settlement"].value is None
    assert "both numbers" in (shares["settlement"].reason or "")


def test_receipts_are_spread_over_the_days_of_the_months_reported():
    reading = read_programme(
        told(20, row("A", 6, 5)),
        months(99, spoken(number=1, collected=3100.0), spoken("B", number=1, collected=3100.0)),
        months(99, spoken(number=2, collected=5600.0), agency="KPA"),
    )
    receipts = read_use(reading, day(ON)).receipts
    assert (receipts.per_day, receipts.days) == (11800 / 59, 59)
    assert receipts.months == (month(1), month(2))


def test_a_later_word_on_a_month_replaces_the_earlier():
    reading = read_programme(
        months(50, spoken(number=1, provider="M-Pesa", collected=10.0)),
        months(60, spoken(number=1, provider="M-Pesa", collected=31.0)),
        months(40, spoken(number=1, provider="card", collected=31.0)),
    )
    assert read_use(reading, day(ON)).receipts.collected == 62.0
    providers = list_providers(reading, day(ON))
    assert providers["collected_share"].tolist() == [0.5, 0.5]


def test_links_make_the_later_word_of_one_service_replace_the_earlier():
    told_twice = (months(50, spoken("A", collected=10.0)), months(60, spoken("B", collected=31.0)))
    assert read_use(read_programme(*told_twice), day(ON)).receipts.collected == 41.0
    linked = read_programme(*told_twice, link("A", "B"))
    assert read_use(linked, day(ON)).receipts.collected == 31.0


def test_where_agency_and_payment_firm_differ_both_stand():
    reading = read_programme(
        months(50, spoken(provider="M-Pesa", collected=100.0)),
        months(60, spoken(provider="M-Pesa", collected=90.0), kind="statement"),
        months(60, spoken(provider="M-Pesa", collected=70.0), agency="KPA", kind="statement"),
    )
    gap = list_provider_gap(reading, day(ON)).set_index("code")
    assert gap.loc["KRA", ["agency_says", "firm_says", "gap"]].tolist() == [100.0, 90.0, 10.0]
    collected = read_use(reading, day(ON)).receipts.collected
    assert collected == 170.0, "the firm speaks for an agency that says nothing itself"


def test_payment_coverage_and_paper_are_of_services_online():
    reading = read_programme(
        told(
            20,
            row("A", 6, 5, fee=50.0, payment_status="settling", paperless=True),
            row("B", 6, 5, fee=50.0, payment_status="initiated", paperless=False),
            row("C", 6, 5, fee=0.0, payment_status="settling"),
            row("D", 4, since=5, fee=50.0, payment_status="reconciled", paperless=True),
        )
    )
    use = read_use(reading, day(ON))
    assert (use.payment_coverage.numerator, use.payment_coverage.denominator) == (1, 2)
    assert (use.paperless.numerator, use.paperless.denominator) == (1, 2)


def test_activation_and_its_other_side():
    reading = read_programme(
        told(20, row("A", 6, 1), row("B", 6, 1, maturity=2), row("C", 6, 30)),
        months(99, spoken("A", completed_online=0), spoken("B", completed_online=4)),
    )
    share = read_use(reading, day(ON)).activation
    assert (share.numerator, share.denominator) == (1, 2)
    assert list_backsliders(reading, day(ON))["service_code"].tolist() == ["A"]
    silent = read_use(read_programme(told(20, row("A", 6, 1))), day(ON)).activation
    assert silent.value is None
    assert "reports transactions" in (silent.reason or "")


def test_uplift_needs_both_sides():
    reading = read_programme(
        told(20, row("A", 6, 40)),
        months(
            99,
            spoken("A", number=1, completed_all=10),
            spoken("A", number=3, completed_all=30),
            spoken("B", number=3, completed_all=12),
            spoken("B", number=-9, completed_all=10),
        ),
    )
    uplift = read_uplift(reading, day(ON))
    assert (uplift.on_year.value, uplift.year_services) == (1.2, 1)
    assert uplift.since_live.value == pytest.approx(2.0), "20 a month now, 10 before going live"
    assert read_days_to_serve(reading, day(ON)).kept.reason


def test_a_service_is_listed_under_each_provider_that_it_names():
    said = frozenset({"payment_providers"})
    reading = read_programme(
        told(
            20,
            row("A", fee=5.0, payment_status="settling", payment_providers=["card", "M-Pesa"]),
            row("B", fee=5.0, payment_status="initiated", payment_providers=["card"]),
            row("C", fee=5.0, payment_providers=[]),
            row("D", fee=0.0, payment_providers=["card"]),
            row("E", 3, fee=5.0, payment_providers=["card"]),
            said=said,
        )
    )
    found = list_integration(reading, day(20))
    assert found[["service_code", "provider", "is_served"]].values.tolist() == [
        ["A", "M-Pesa", True], ["A", "card", True], ["B", "card", False], ["C", "", False],
    ]  # fmt: skip
