"""Concerns from a sheet: stored with an identity that lasts, checked for owner, date and answer."""

from datetime import date
from typing import Any

import pytest

from .conftest import Desk, rules_of

HEADINGS = ["Raised by", "Agency", "Kind", "Concern", "Services", "Owner", "Raised on", "Due on"]
HEADINGS += ["Answer", "Closed on"]
SOUND: list[Any] = ["KRA", "KRA", "Legal", "The gazette notice is missing", None]
SOUND += ["Attorney General", date(2023, 2, 1), date(2023, 4, 1), None, None]


def make_rows(change: dict[str, Any]) -> dict[str, list[list[Any]]]:
    row = dict(zip(HEADINGS, SOUND, strict=True)) | change
    return {"Concerns": [HEADINGS, [row[name] for name in HEADINGS]]}


def test_a_concern_is_stored_and_keeps_its_identity(desk: Desk):
    desk.send(make_rows({}))
    closed = {"Answer": "Notice 12 of 2023", "Closed on": date(2023, 3, 1)}
    assert desk.send(make_rows(closed), on=date(2023, 3, 17)).is_committed
    rows = desk.ledger.reading().records("select * from concerns order by entry_no")
    assert len({row["concern_id"] for row in rows}) == 1
    assert [row["answer"] for row in rows] == [None, "Notice 12 of 2023"]
    assert rows[0]["kind"] == "law and gazettement"


def test_a_concern_of_no_agency_in_particular_is_stored(desk: Desk):
    assert desk.send(make_rows({"Agency": None, "Raised by": "Treasury"})).is_committed
    [row] = desk.ledger.reading().records("select * from concerns")
    assert row["agency_id"] is None


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("missing_concern", {"Concern": None}),
        ("concern_without_owner", {"Owner": None}),
        ("concern_without_due_date", {"Due on": None}),
        ("concern_overdue", {"Due on": date(2023, 3, 1)}),
        ("closed_without_answer", {"Closed on": date(2023, 3, 1)}),
        ("closed_before_raised", {"Closed on": date(2023, 1, 1), "Answer": "x"}),
        ("concern_service_unknown", {"Services": "Z1; Z2"}),
        ("unknown_concern_kind", {"Kind": "weather"}),
    ],
)
def test_the_rule_finds_its_row(desk: Desk, rule: str, change: dict[str, Any]):
    assert rule in rules_of(desk.prepare(make_rows(change)))


def test_a_sound_concern_breaks_no_rule(desk: Desk):
    assert rules_of(desk.prepare(make_rows({}))) == set()
