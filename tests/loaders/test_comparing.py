"""What a second report changes: each row one change, the fields with old and new."""

from datetime import date
from typing import Any

import pytest

from loaders.options import Mode

from .conftest import Desk, rules_of

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Category", "Remarks"]
FIRST = [
    ["KRA", "A1", "Tax return", "Testing", "tax", "x"],
    ["KRA", "A2", "Tax card", "Live", "tax", "x"],
    ["KRA", "A3", "Tax refund", "Mapped", "tax", "x"],
]
LATER = date(2023, 3, 17)


@pytest.fixture
def second(desk: Desk) -> Desk:
    assert desk.send([HEADINGS, *FIRST]).is_committed
    return desk


def change_of(desk: Desk, **cells: Any) -> dict[str, int]:
    row = dict(zip(HEADINGS, FIRST[0], strict=True)) | cells
    counts = desk.prepare([HEADINGS, [row[name] for name in HEADINGS]], on=LATER).change_counts
    return {name: count for name, count in counts.items() if count}


@pytest.mark.parametrize(
    ("cells", "change"),
    [
        ({}, "unchanged"),
        ({"Remarks": "y"}, "edited"),
        ({"Remarks": None}, "edited"),
        ({"Category": "permit", "Remarks": "y"}, "reclassified"),
        ({"Service name": "Tax return online", "Category": "permit"}, "renamed"),
        ({"Stage": "Live", "Service name": "Tax return online"}, "promoted"),
        ({"Stage": "Mapped"}, "regressed"),
        ({"Stage": "Withdrawn"}, "withdrawn"),
        ({"Service code": "A9"}, "new"),
    ],
)
def test_each_row_has_the_first_change_that_fits(second: Desk, cells: dict[str, Any], change: str):
    missing = 3 if change == "new" else 2
    assert change_of(second, **cells) == {change: 1, "not_mentioned": missing}


def test_a_field_tells_old_and_new(second: Desk):
    prepared = second.prepare(
        [HEADINGS, ["KRA", "A1", "Tax return", "Live", "tax", None]], on=LATER
    )
    assert prepared.changes is not None
    assert prepared.services is not None
    told = {
        one.name: (one.old, one.new) for one in prepared.changes.fields(prepared.services.rows, 0)
    }
    assert told == {"stage": (5, 6), "remarks": ("x", None)}


def test_a_column_that_the_sheet_lacks_changes_nothing(second: Desk):
    prepared = second.prepare([HEADINGS[:4], FIRST[0][:4]], on=LATER)
    assert prepared.change_counts["unchanged"] == 1


def test_a_full_report_withdraws_what_it_does_not_mention(second: Desk):
    rows = [HEADINGS, *FIRST[:2]]
    assert second.prepare(rows, on=LATER, mode=Mode.FULL).change_counts["withdrawn"] == 1
    assert second.send(rows, on=LATER, mode=Mode.FULL).is_committed
    assert [row["service_code"] for row in second.inventory(LATER)] == ["A2", "A1"]
    assert len(second.inventory(date(2023, 3, 16))) == 3


def test_a_refused_row_of_a_full_report_withdraws_nothing(second: Desk):
    rows = [HEADINGS, *FIRST[:2], ["KRA", "A3", "Tax refund", "???", "tax", "x"]]
    answer = second.send(rows, on=LATER, mode=Mode.FULL, accept_valid_rows=True)
    assert answer.prepared is not None
    assert answer.prepared.change_counts["withdrawn"] == 0
    assert len(second.inventory(LATER)) == 3


def test_a_stage_gone_back_asks_for_its_reason(second: Desk):
    headings = [*HEADINGS, "Reason stage went back"]
    row = ["KRA", "A1", "Tax return", "Mapped", "tax", "x"]
    without = second.prepare([headings, [*row, None]], on=LATER)
    assert "stage_gone_back" in rules_of(without)
    given = second.prepare([headings, [*row, "New law"]], on=LATER)
    assert "stage_gone_back" not in rules_of(given)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (["KRA", "A1", "Tax return, online", "Testing", "tax", "x"], "renamed"),
        (["KRA", "A1", "Import of second-hand boats", "Testing", "tax", "x"], "recycled_code"),
        (["KRA", "B1", "Tax return", "Testing", "tax", "x"], "code_changed"),
        (["KRA", None, "Tax return", "Testing", "tax", "x"], "code_lacking"),
        (["KRA", "B1", "Tax retrun", "Testing", "tax", "x"], "likely_rename"),
    ],
)
def test_names_and_codes_that_moved_are_told_and_never_merged(
    second: Desk, row: list[Any], rule: str
):
    assert rule in rules_of(second.prepare([HEADINGS, row], on=LATER))


def test_many_services_that_become_live_at_once_are_told(desk: Desk):
    def rows(stage: str) -> list[list[Any]]:
        return [
            HEADINGS,
            *(["KRA", f"A{no}", f"Permit {no}", stage, "x", None] for no in range(30)),
        ]

    desk.send(rows("Testing"))
    assert "mass_go_live" in rules_of(desk.prepare(rows("Live"), on=LATER))


def test_an_earlier_report_that_comes_late_is_compared_with_its_own_day(second: Desk):
    prepared = second.prepare([HEADINGS, FIRST[0]], on=date(2023, 3, 3))
    assert prepared.change_counts["new"] == 1


def test_a_full_report_names_what_it_would_withdraw(desk: Desk):
    rows = [HEADINGS, *[["KRA", f"A{no}", f"Tax {no}", "Live", None, 4] for no in range(3)]]
    desk.send(rows)
    later = {"on": date(2023, 3, 17)}
    [found] = [
        one
        for one in desk.prepare(rows[:2], mode=Mode.FULL, **later).findings
        if one.rule == "drops_out"
    ]
    assert "2 services of Kenya Revenue Authority" in found.message
    assert "A1 Tax 1; A2 Tax 2" in found.message
    assert "drops_out" not in rules_of(desk.prepare(rows[:2], **later))
    assert "drops_out" not in rules_of(desk.prepare(rows, mode=Mode.FULL, **later))
