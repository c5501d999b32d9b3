"""A mapping that speaks of each sheet: tables of one file that need columns of their own."""

import pytest

from loaders.mapping_file import (
    LayoutMapping,
    MappingInvalid,
    change_sheet,
    parse_mapping,
    write_mapping,
)

from .conftest import Desk, rules_of

SHEETS = {
    "Services": [["Agency", "Code", "What", "Where at"], ["KRA", "A1", "Tax return", "Rolled"]],
    "Monthly": [
        ["Agency", "Code", "What it is", "When", "Cash"],
        ["KRA", "A1", "x", "Jan 2023", 5],
    ],
}
BY_KIND = """
[columns]
service_name = "What"
stage = "Where at"
month = "When"
collected = "Cash"
[values.stage]
"Rolled" = "live"
"""
BY_SHEET = """
[sheets."Services".columns]
service_name = "What"
stage = "Where at"
[sheets."Services".values.stage]
"Rolled" = "testing"
[sheets."Monthly".columns]
service_name = "What it is"
month = "When"
collected = "Cash"
[sheets."Monthly".constants]
provider = "M-Pesa"
"""


def test_a_heading_that_only_the_services_have_is_not_asked_of_the_monthly_sheet(desk: Desk):
    prepared = desk.prepare(SHEETS, mapping=parse_mapping(BY_KIND))
    assert [part.kind for part in prepared.parts] == ["services", "performance"]
    assert prepared.counts["accepted"] == 2


def test_each_sheet_is_read_by_what_was_said_of_it(desk: Desk):
    prepared = desk.prepare(SHEETS, mapping=parse_mapping(BY_SHEET))
    services, monthly = prepared.services, prepared.performance
    assert services is not None
    assert monthly is not None
    assert services.rows.values["stage"] == [5]
    assert monthly.rows.values["service_name"] == ["x"]
    assert monthly.rows.values["provider"] == ["M-Pesa"]


def test_what_was_said_of_a_sheet_goes_before_what_was_said_of_all():
    mapping = parse_mapping(BY_KIND + BY_SHEET)
    assert mapping.of_sheet("Monthly").columns["service_name"] == "What it is"
    assert mapping.of_sheet("Services").values["stage"] == {"Rolled": "testing"}
    assert mapping.of_sheet("Other").columns["service_name"] == "What"
    assert mapping.of_sheet("Other").by_sheet == {}


def test_a_mapping_of_sheets_written_and_read_again_is_the_same():
    mapping = parse_mapping('only_sheets = ["Services", "Monthly"]\n' + BY_KIND + BY_SHEET)
    assert mapping.sheets == ("Services", "Monthly")
    assert parse_mapping(write_mapping(mapping)) == mapping
    changed = change_sheet(mapping, 'Odd "name"', constants={"stage": "live"})
    assert parse_mapping(write_mapping(changed)) == changed
    assert changed.by_sheet["Monthly"] == mapping.by_sheet["Monthly"]


def test_a_mapping_without_sheets_keeps_the_digest_it_had():
    assert "by_sheet" not in LayoutMapping({"stage": "State"}).as_json()


def test_a_sheet_that_the_file_does_not_have_is_told(desk: Desk):
    prepared = desk.prepare(SHEETS, mapping=parse_mapping(BY_SHEET.replace("Monthly", "Months")))
    [found] = [one for one in prepared.findings if one.rule == "mapped_sheet_missing"]
    assert found.value == "Months"
    assert "mapped_sheet_missing" not in rules_of(desk.prepare(SHEETS))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[sheets.A.columns]\nstag = "x"', '"stag" is not a field'),
        ("[sheets.A]\ncolums = 3", 'has a part "colums"'),
        ("[sheets]\nA = 3", 'sheets."A": write a part'),
        ("sheets = [3]", "write a list of names"),
        ("[constants]\nstage = [1]", "constants.stage: write one value"),
    ],
)
def test_each_fault_of_a_mapping_is_told_with_its_place(text: str, said: str):
    with pytest.raises(MappingInvalid, match=".") as caught:
        parse_mapping(text)
    assert said in str(caught.value)
