"""What a person confirmed about a layout is remembered for its agency, seen, changed, forgotten."""

from datetime import date
from typing import Any

from loaders.composing import compose_entry
from loaders.mapping_file import LayoutMapping, merge_mappings, write_mapping
from loaders.options import Options
from loaders.remembering import read_memory, remember, revise

from .conftest import REPORTED_ON, Desk, rules_of

LATER = date(2023, 3, 17)
ROWS = [["Agency", "Ref", "What it is", "State"], ["KRA", "A1", "Tax return", "Rolled out"]]
SAID = LayoutMapping(
    {"service_name": "What it is", "stage": "State", "service_code": "Ref"},
    {"stage": {"Rolled out": "live"}},
)


def confirm(desk: Desk, rows: list[list[Any]], **options: Any) -> None:
    prepared = desk.prepare(rows, **options)
    entry = remember(prepared.parts, prepared.agencies, Options(REPORTED_ON, **options), "Jane")
    assert entry is not None
    desk.ledger.commit([compose_entry(prepared, "Jane"), entry])


def test_the_second_submission_of_an_agency_needs_no_question(desk: Desk):
    assert desk.prepare(ROWS).has_errors
    confirm(desk, ROWS, mapping=SAID, constants={"maturity": "3"})
    second = [ROWS[0], ["KRA", "A1", "Tax return", "Rolled out"], ["KRA", "A2", "Tax card", "Live"]]
    prepared = desk.prepare(second, on=LATER)
    assert not prepared.has_errors
    assert prepared.services is not None
    assert prepared.services.rows.values["maturity"] == [3, 3]
    assert "layout_remembered" in rules_of(prepared)
    assert prepared.change_counts["unchanged"] == 1


def test_another_agency_or_another_layout_is_asked_for_itself(desk: Desk):
    confirm(desk, ROWS, mapping=SAID)
    assert desk.prepare([ROWS[0], ["KPA", *ROWS[1][1:]]]).has_errors
    assert desk.prepare([[*ROWS[0], "Tel"], [*ROWS[1], 4711]]).has_errors


def test_what_is_said_now_goes_before_what_was_said_then(desk: Desk):
    confirm(desk, ROWS, mapping=SAID)
    over = LayoutMapping(values={"stage": {"Rolled out": "testing"}})
    prepared = desk.prepare(ROWS, mapping=over)
    assert prepared.services is not None
    assert prepared.services.rows.values["stage"] == [5]
    assert merge_mappings(SAID, over).columns == SAID.columns


def test_what_is_remembered_is_listed_changed_and_forgotten(desk: Desk):
    confirm(desk, ROWS, mapping=SAID)
    [layout] = read_memory(desk.ledger.reading()).layouts.values()
    assert (layout.agency, layout.person, layout.headings) == ("KRA", "Jane", tuple(ROWS[0]))
    assert 'stage = "State"' in write_mapping(layout.mapping).replace('"stage" =', "stage =")
    desk.ledger.commit([revise(layout, LayoutMapping(), "Jane")])
    assert read_memory(desk.ledger.reading()).layouts == {}
    assert desk.prepare(ROWS, on=LATER).has_errors


def test_nothing_said_is_nothing_to_remember(desk: Desk):
    rows = [["Agency", "Service name", "Stage"], ["KRA", "Tax return", "Live"]]
    prepared = desk.prepare(rows)
    assert remember(prepared.parts, prepared.agencies, Options(REPORTED_ON), "Jane") is None
