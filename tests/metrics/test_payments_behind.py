"""The services behind each figure of payment and use."""

from metrics.narrowing import narrow
from metrics.payments import list_backsliders, read_use
from metrics.payments_behind import FIGURES, list_behind, list_naming
from metrics.uplift import read_days_to_serve
from tests.data.stories import day, service
from tests.metrics.programmes import month, months, read_programme, row, told

ON = 100  # 11 April 2023: January to March are the three latest whole months.
SAID = frozenset({"days_promised", "payment_providers"})


def spoken(code, number=3, **more):
    return {"service": code, "month": month(number), **more}


def build():
    """Six services, of which E is not online and F is known only by its months."""
    return read_programme(
        told(
            20,
            row("A", 7, 1, fee=5.0, payment_status="settling", days_promised=5),
            row("B", 7, 1, fee=5.0, payment_status="initiated", payment_providers=["card"]),
            row("C", 7, 60, fee=5.0, days_promised=5),
            row("D", 7, 1, maturity=2, fee=5.0, payment_status="settling"),
            row("E", 3, 1, fee=5.0, payment_providers=["card", "M-Pesa"]),
            said=SAID,
        ),
        months(
            99,
            spoken("A", 1, started=9, completed_online=9, completed_all=12, collected=50.0),
            spoken("A", 2, completed_online=5, completed_all=5, collected=50.0, settled=50.0),
            spoken("A", 3, days_taken=5.0, unmatched=3.0),
            spoken("C", 3, started=4, completed_online=2, collected=20.0, settled=10.0),
            spoken("C", 2, days_taken=6.0, collected=20.0, unmatched=1.0, settled=20.0),
            spoken("D", 3, completed_online=0, collected=0.0, settled=0.0),
            spoken("F", 3, collected=70.0, settled=0.0),
        ),
    )


def test_behind_each_figure_stand_its_very_services():
    found = list_behind(build(), day(ON))
    expected = {
        "on_gateway": "A", "off_gateway": "BC", "used": "A", "receipts": "AC", "unsettled": "C",
        "unmatched": "C", "elsewhere": "A", "unfinished": "C", "in_time": "A", "late": "C",
    }  # fmt: skip
    assert found == {figure: set(map(service, codes)) for figure, codes in expected.items()}


def test_what_stands_behind_a_figure_is_as_much_as_it_says():
    reading = build()
    found, use = list_behind(reading, day(ON)), read_use(reading, day(ON))
    charging = found["on_gateway"] | found["off_gateway"]
    assert len(charging) == use.payment_coverage.denominator
    assert len(found["on_gateway"]) == use.payment_coverage.numerator
    idle = set(list_backsliders(reading, day(ON))["service_id"])
    assert len(found["used"]) == use.activation.numerator
    assert len(found["used"] | idle) == use.activation.denominator
    kept = read_days_to_serve(reading, day(ON)).kept
    assert len(found["in_time"]) == kept.numerator
    assert len(found["in_time"] | found["late"]) == kept.denominator


def test_a_search_narrows_to_a_figure_and_to_a_provider():
    reading = build()
    for figure, services in list_behind(reading, day(ON)).items():
        within = narrow(reading, day(ON), figure=figure).within
        assert set(within or ()) == services
    assert narrow(reading, day(ON), figure="unheard of").within == ()
    assert set(FIGURES) == set(list_behind(reading, day(ON)))
    assert list_naming(reading, day(ON), "card") == {service("B"), service("E")}
    assert list_naming(reading, day(ON), "") == set(map(service, "ACD"))
    both = narrow(reading, day(ON), figure="off_gateway", provider="card")
    assert both.within == (service("B"),)
