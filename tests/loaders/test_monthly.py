"""Monthly figures and payment firms' statements."""

from datetime import date
from typing import Any

import pytest

from .conftest import Desk, rules_of

SERVICES = [
    ["Agency", "Service code", "Service name", "Stage", "Maturity"],
    ["KRA", "A1", "Tax return", "Live", 4],
    ["KRA", "A2", "Tax card", "Testing", 3],
]
HEADINGS = ["Agency", "Service code", "Month", "Provider", "Applications started"]
HEADINGS += ["Completed online", "Completed all", "Collected", "Settled", "Unmatched receipts"]
SOUND: list[Any] = ["KRA", "A1", "2023-02", "M-Pesa", 100, 90, 95, 5000.0, 4900.0, 10.0]


def make_rows(*changes: dict[str, Any]) -> dict[str, list[list[Any]]]:
    sound = dict(zip(HEADINGS, SOUND, strict=True))
    rows = [[{**sound, **change}[name] for name in HEADINGS] for change in changes]
    return {"Monthly performance": [HEADINGS, *rows]}


@pytest.fixture
def listed(desk: Desk) -> Desk:
    desk.send(SERVICES)
    return desk


def test_a_month_is_stored_with_its_service_and_provider(listed: Desk):
    answer = listed.send(make_rows({}, {"Month": "January 2023", "Provider": "Safaricom"}))
    assert answer.is_committed, answer.error
    rows = listed.ledger.reading().records("select * from performance order by month")
    assert [(row["month"], row["provider"]) for row in rows] == [
        (date(2023, 1, 1), "M-Pesa"),
        (date(2023, 2, 1), "M-Pesa"),
    ]
    [service] = [row for row in listed.inventory() if row["service_code"] == "A1"]
    assert {row["service_id"] for row in rows} == {service["service_id"]}
    assert (rows[0]["completed_online"], rows[0]["collected"]) == (90, 5000.0)


def test_a_sound_month_breaks_no_rule(listed: Desk):
    assert rules_of(listed.prepare(make_rows({}))) == set()


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("missing_month", {"Month": None}),
        ("unreadable_month", {"Month": "some time"}),
        ("month_ahead", {"Month": "2023-03"}),
        ("receipts_without_transactions", {"Completed online": 0, "Completed all": 0}),
        ("unmatched_above_receipts", {"Unmatched receipts": 6000}),
        ("settled_above_receipts", {"Settled": 6000}),
        ("online_above_all", {"Completed online": 99}),
        ("completed_above_started", {"Applications started": 50}),
        ("transactions_not_live", {"Service code": "A2"}),
        ("service_unknown", {"Service code": "Z9"}),
        ("negative_amount", {"Collected": -1, "Settled": None, "Unmatched receipts": None}),
        ("absurd_amount", {"Collected": 9e12}),
        ("provider_not_listed", {"Provider": "Cowries"}),
        ("no_figures", dict.fromkeys(HEADINGS[4:])),
    ],
)
def test_the_rule_finds_its_row(listed: Desk, rule: str, change: dict[str, Any]):
    assert rule in rules_of(listed.prepare(make_rows(change)))


def test_the_same_month_twice_is_refused(listed: Desk):
    prepared = listed.prepare(make_rows({}, {}))
    assert prepared.counts["refused"] == 2
    assert "month_twice" in rules_of(prepared)


def test_months_left_out_between_two_are_told(listed: Desk):
    assert "months_missing" in rules_of(listed.prepare(make_rows({}, {"Month": "2022-11"})))


def test_services_and_their_months_may_come_in_one_file(desk: Desk):
    prepared = desk.prepare({"Services": SERVICES, **make_rows({})})
    assert [part.kind for part in prepared.parts] == ["services", "performance"]
    assert "service_unknown" not in rules_of(prepared)


def test_a_statement_names_its_firm_and_is_held_against_the_agency(listed: Desk):
    listed.send(make_rows({}))
    statement = [
        ["Safaricom PLC - M-Pesa settlement statement"],
        [],
        ["Merchant", "Month", "Amount collected", "Amount settled"],
        ["Kenya Revenue Authority", "2023-02", 7000, 6900],
    ]
    answer = listed.send(statement, name="safaricom.xlsx")
    assert answer.is_committed, answer.error
    assert answer.prepared is not None
    assert [part.kind for part in answer.prepared.parts] == ["statement"]
    [gap] = [one for one in answer.prepared.findings if one.rule == "firm_and_agency_differ"]
    assert gap.message == "7000 here, and 5000 in the other side's report of the same month."
    [row] = listed.ledger.reading().records(
        "select performance.* from performance inner join sheets using (entry_no, sheet_no)"
        " where kind = 'statement'"
    )
    assert (row["provider"], row["collected"], row["service_id"]) == ("M-Pesa", 7000.0, None)
