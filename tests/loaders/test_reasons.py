"""Why a stage went back: asked where no cell says it, kept in the row, or said to be none."""

import json
from datetime import date

from loaders.options import Reason
from loaders.reasons import list_regressions

from .conftest import Desk, rules_of

HEADINGS = ["Agency", "Service code", "Service name", "Stage"]
COLUMN = "Reason stage went back"
LATER = date(2023, 3, 17)
WHY = "Fault found in use"


def rows(*stages: str) -> list[list[str]]:
    return [["KRA", f"A{n}", f"Tax service {n}", stage] for n, stage in enumerate(stages, 1)]


def test_rows_that_go_back_without_a_reason_are_listed_with_both_stages(desk: Desk) -> None:
    desk.send([HEADINGS, *rows("Live", "Live", "Testing")])
    prepared = desk.prepare([HEADINGS, *rows("Testing", "Live", "Integrated")], on=LATER)
    first, second = list_regressions(prepared.services)
    assert (first.sheet, first.row_no, first.cell) == ("Services", 2, "D2")
    assert (first.name, first.agency) == ("Tax service 1", "Kenya Revenue Authority")
    assert (first.stage_was, first.stage_is, second.stage_was, second.stage_is) == (6, 5, 5, 4)


def test_a_reason_given_is_kept_in_the_row_and_no_longer_missed(desk: Desk) -> None:
    desk.send([HEADINGS, *rows("Live", "Live", "Testing")])
    sent = [HEADINGS, *rows("Testing", "Live", "Integrated")]
    answer = desk.send(sent, on=LATER, reasons=(Reason("Services", 2, WHY),))
    assert answer.is_committed
    kept = {one["service_code"]: one["regression_reason"] for one in desk.inventory(LATER)}
    assert kept == {"A1": WHY, "A2": None, "A3": None}
    assert answer.prepared is not None
    missed = [one.cell for one in answer.prepared.findings if one.rule == "stage_gone_back"]
    assert missed == ["D4"]
    [options] = desk.ledger.reading().rows("select options from submissions order by all limit 1")
    assert json.loads(options[0])["reasons"] == [{"sheet": "Services", "row_no": 2, "words": WHY}]


def test_reasons_of_before_stay_with_the_other_rows(desk: Desk) -> None:
    with_reason = [[*HEADINGS, COLUMN], *([*row, "moved"] for row in rows("Live", "Live"))]
    desk.send(with_reason)
    assert {one["regression_reason"] for one in desk.inventory()} == {"moved"}
    reasons = (Reason("Services", 2, WHY),)
    desk.send([HEADINGS, *rows("Testing", "Live")], on=LATER, reasons=reasons)
    kept = {one["service_code"]: one["regression_reason"] for one in desk.inventory(LATER)}
    assert kept == {"A1": WHY, "A2": "moved"}


def test_what_a_cell_says_goes_before_and_is_not_asked(desk: Desk) -> None:
    desk.send([HEADINGS, *rows("Live", "Live")])
    sent = [[*HEADINGS, COLUMN], [*rows("Testing")[0], "law changed"], [*rows("", "Mapped")[1], ""]]
    reasons = (Reason("Services", 2, WHY), Reason("Services", 3, WHY))
    prepared = desk.prepare(sent, on=LATER, reasons=reasons)
    assert [one.row_no for one in list_regressions(prepared.services)] == [3]
    assert prepared.services is not None
    assert prepared.services.rows.values["regression_reason"] == ["law changed", WHY]


def test_a_reason_for_a_row_that_does_not_go_back_changes_nothing(desk: Desk) -> None:
    desk.send([HEADINGS, *rows("Live")])
    prepared = desk.prepare([HEADINGS, *rows("Live")], reasons=(Reason("Services", 2, WHY),))
    assert prepared.change_counts["unchanged"] == 1


def test_saying_that_there_is_none_is_kept_and_stops_nobody(desk: Desk) -> None:
    desk.send([HEADINGS, *rows("Live")])
    reasons = (Reason("Services", 2, ""),)
    answer = desk.send([HEADINGS, *rows("Testing")], on=LATER, reasons=reasons)
    assert answer.is_committed
    assert answer.prepared is not None
    assert "stage_gone_back" in rules_of(answer.prepared)
    assert answer.prepared.options.describe().count('"words": ""') == 1
