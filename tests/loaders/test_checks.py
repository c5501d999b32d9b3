"""Each rule about services finds the row it is for, and leaves a sound row alone."""

from datetime import date
from typing import Any

import pytest

from .conftest import Desk, rules_of

SOUND: dict[str, Any] = {
    "Agency": "KRA",
    "Service code": "A1",
    "Service name": "Tax compliance certificate",
    "Stage": "Live",
    "Started on": date(2022, 7, 1),
    "Planned go live": date(2022, 12, 1),
    "Go live date": date(2022, 12, 1),
    "Maturity": 4,
    "Fee": 0,
    "Payment status": "not applicable",
    "Link": "https://itax.kra.go.ke/certificates/apply",
}
NOT_LIVE = {"Stage": "Testing", "Go live date": None, "Planned go live": date(2023, 5, 1)}

BROKEN: list[tuple[str, dict[str, Any], str]] = [
    ("missing_name", {"Service name": None}, "C2"),
    ("totals_row", {"Service name": "Grand total of all"}, ""),
    ("template_row", {"Service name": "*** Replace this text ***"}, "C2"),
    ("name_is_number", {"Service name": "4711"}, "C2"),
    ("unknown_stage", {"Stage": "Livee"}, "D2"),
    ("missing_stage", {"Stage": None}, "D2"),
    ("live_without_date", {"Go live date": None}, "G2"),
    ("live_in_future", {"Go live date": date(2023, 4, 1)}, "G2"),
    ("live_before_start", {"Started on": date(2023, 1, 1)}, "G2"),
    ("live_date_not_live", {"Stage": "Testing"}, "G2"),
    ("planned_past", {**NOT_LIVE, "Planned go live": date(2023, 1, 1)}, "F2"),
    ("stage_since_future", {**NOT_LIVE, "Stage since": date(2023, 4, 1)}, "L2"),
    ("next_action_past", {**NOT_LIVE, "Next action on": date(2023, 1, 1)}, "L2"),
    ("date_implausible", {"Started on": date(1919, 1, 1)}, "E2"),
    ("unreadable_date", {"Started on": "soon"}, "E2"),
    ("live_low_maturity", {"Maturity": 1}, "H2"),
    ("live_maturity_unknown", {"Maturity": None}, "H2"),
    ("unknown_maturity", {"Maturity": "quite ripe"}, "H2"),
    ("exempt_but_live", {"Reason for exemption": "statute"}, "L2"),
    ("live_fee_no_payment", {"Fee": 500, "Payment status": "none"}, "I2"),
    ("negative_amount", {"Fee": -500}, "I2"),
    ("absurd_amount", {"Fee": 9e9}, "I2"),
    ("unreadable_number", {"Fee": "a lot"}, "I2"),
    ("unreadable_number", {"Fee": "10%"}, "I2"),
    ("other_currency", {"Fee": "USD 50"}, "I2"),
    ("letters_look_alike", {"Service code": "\uff211"}, "B2"),
    ("letters_look_alike", {"Service name": "\u03a4ax card"}, "C2"),
    ("unknown_payment_status", {"Payment status": "perhaps"}, "J2"),
    ("unknown_channel", {"Channel": "carrier pigeon"}, "L2"),
    ("provider_not_listed", {"Payment providers": "M-Pesa; cowries"}, "L2"),
    ("unknown_concern_kind", {"Kind of blocker": "weather"}, "L2"),
    ("blocked_without_owner", {**NOT_LIVE, "Blocker": "No gazette notice"}, "L2"),
    ("merged_without_target", {"Stage": "Merged"}, ""),
    ("unreadable_yes_no", {"Paperless": "in part"}, "L2"),
    ("link_missing", {"Link": None}, "K2"),
    ("link_malformed", {"Link": "see the website"}, "K2"),
    ("link_front_page", {"Link": "https://kra.go.ke/"}, "K2"),
    ("text_too_long", {"Service name": "Licence " * 40}, "C2"),
    ("injection_like", {"Remarks": "=cmd|' /C calc'!A0"}, "L2"),
    ("encoded_text", {"Service name": "Rates &amp; rents"}, "C2"),
    ("parent_is_itself", {"Parent service": "Tax compliance certificate"}, "L2"),
]


def make_rows(*changes: dict[str, Any]) -> list[list[Any]]:
    headings = list(dict.fromkeys([*SOUND, *(name for change in changes for name in change)]))
    rows = [{**SOUND, **change} for change in changes]
    return [headings, *([row.get(name) for name in headings] for row in rows)]


def test_a_sound_row_breaks_no_rule(desk: Desk):
    assert rules_of(desk.prepare(make_rows({}))) == set()


@pytest.mark.parametrize(("rule", "change", "cell"), BROKEN, ids=[rule for rule, _, _ in BROKEN])
def test_the_rule_finds_its_cell(desk: Desk, rule: str, change: dict[str, Any], cell: str):
    if rule == "totals_row":
        change = {**change, "Service name": "Jumla"}
    # A sound row stands below, so that what is found is the first row's own.
    rows = make_rows(change, {"Service code": "A2", "Service name": "Stamp duty assessment"})
    prepared = desk.prepare(rows)
    found = [one for one in prepared.findings if one.rule == rule]
    if rule == "totals_row" and not found:
        assert "rows_left_out" in rules_of(prepared)
        return
    assert len(found) == 1, rules_of(prepared)
    if cell:
        assert found[0].cell == cell
    assert found[0].remedy
    assert found[0].message


def test_two_rows_with_one_code_are_both_refused(desk: Desk):
    prepared = desk.prepare(make_rows({}, {"Service name": "Stamp duty assessment"}))
    found = [one for one in prepared.findings if one.rule == "same_code_twice"]
    assert [one.cell for one in found] == ["B2", "B3"]
    assert prepared.counts["refused"] == 2


def test_a_name_that_stands_twice_is_stored_and_told(desk: Desk):
    prepared = desk.prepare(make_rows({}, {"Service code": "A2"}))
    assert "name_twice" in rules_of(prepared)
    assert prepared.counts["accepted"] == 2


def test_tariff_lines_are_told_once(desk: Desk):
    names = [f"Storage of container {feet} ft" for feet in (10, 20, 40)]
    lines = [{"Service name": name, "Service code": f"A{no}"} for no, name in enumerate(names)]
    prepared = desk.prepare(make_rows(*lines))
    assert [one.rule for one in prepared.findings].count("likely_variant") == 1


def test_many_services_with_one_link_or_one_date_are_told_once(desk: Desk):
    lines = [
        {"Service name": f"Permit of kind {chr(97 + no) * 3}", "Service code": f"A{no}"}
        for no in range(12)
    ]
    rules = [one.rule for one in desk.prepare(make_rows(*lines)).findings]
    assert rules.count("link_shared") == 1
    assert rules.count("same_live_date") == 1


def test_one_service_at_two_agencies_is_proposed_as_one(desk: Desk):
    desk.send(make_rows({}))
    assert "listed_elsewhere" in rules_of(desk.prepare(make_rows({"Agency": "KPA"})))
    both = make_rows({}, {"Agency": "KPA"})
    assert "listed_elsewhere" in rules_of(desk.prepare(both))


def test_of_many_like_warnings_a_hundred_are_named_and_the_rest_counted(desk: Desk):
    lines = [
        {"Service name": f"Permit number {no}", "Service code": f"A{no}", "Maturity": None}
        for no in range(150)
    ]
    found = [
        one
        for one in desk.prepare(make_rows(*lines)).findings
        if one.rule == "live_maturity_unknown"
    ]
    assert len(found) == 100
    assert sum(one.count for one in found) == 150
    assert "50 more" in found[-1].message


def test_taking_every_proposed_stage_gives_a_file_without_errors(desk: Desk):
    rows = make_rows({"Stage": "Livee"}, {"Service code": "A2", "Stage": "Tesing"})
    rows[2][2] = "Stamp duty assessment"
    for finding in desk.prepare(rows).findings:
        if finding.rule == "unknown_stage" and finding.row_no:
            rows[finding.row_no - 1][3] = finding.proposed
    assert not desk.prepare(rows).has_errors
