"""Mapping files and constants: the sender says how a layout is to be read."""

from datetime import date
from pathlib import Path

import pytest

from loaders.mapping_file import (
    LayoutMapping,
    MappingInvalid,
    parse_mapping,
    read_mapping,
    write_mapping,
)
from loaders.options import Options, OptionWrong, parse_constant

from .conftest import Desk, rules_of

ROWS = [
    ["Body", "Ref", "What", "Online"],
    ["KRA", "0012", "Tax return", "Enabled"],
    ["KRA", "5219e8798444", "Tax card", "Not enabled"],
    ["KRA", "3", "Tax law", "NA"],
]
TEXT = """
[columns]
agency = "Body"
service_code = "Ref"
service_name = "What"
stage = "Online"
[values.stage]
"Enabled" = "live"
"Not Enabled" = "identified"
"NA" = "out of scope"
[constants]
maturity = 3
"""


def test_a_mapping_file_reads_a_layout_of_its_own(desk: Desk):
    answer = desk.send(ROWS, mapping=parse_mapping(TEXT))
    assert answer.prepared is not None
    assert answer.prepared.counts == {"read": 3, "accepted": 2, "refused": 0, "out_of_scope": 1}
    told = [(row["service_code"], row["stage"], row["maturity"]) for row in desk.inventory()]
    assert told == [("5219e8798444", 0, 3), ("0012", 6, 3)]
    [left] = desk.ledger.reading().records("select * from refused_rows")
    assert (left["why"], left["row_no"]) == ("out of scope", 4)


def test_na_is_text_until_the_mapping_says_what_it_means(desk: Desk):
    words = parse_mapping(TEXT.replace('"NA" = "out of scope"', ""))
    prepared = desk.prepare(ROWS, mapping=words)
    assert prepared.unknown_words() == {"stage": {"NA": 1}}
    emptied = parse_mapping(TEXT.replace("out of scope", ""))
    assert "missing_stage" in rules_of(desk.prepare(ROWS, mapping=emptied))


def test_a_sheet_without_stages_needs_one_sentence_or_one_constant(desk: Desk):
    rows = [["Agency", "Service name"], ["KRA", "Tax return"], ["KRA", "Tax card"]]
    errors = [one for one in desk.prepare(rows).findings if one.severity == "error"]
    assert [one.rule for one in errors] == ["no_stage_column"]
    assert "--set stage=live" in errors[0].remedy
    prepared = desk.prepare(rows, constants={"stage": "live", "maturity": "3"})
    assert prepared.counts["accepted"] == 2


def test_a_constant_fills_the_gaps_of_a_column_and_nothing_else(desk: Desk):
    rows = [
        ["Agency", "Service name", "Stage"],
        ["KRA", "Tax return", "Mapped"],
        ["KRA", "Tax", ""],
    ]
    desk.send(rows, constants={"stage": "live"})
    assert [(row["service_name"], row["stage"]) for row in desk.inventory()] == [
        ("Tax", 6),
        ("Tax return", 1),
    ]


def test_a_constant_that_cannot_be_read_is_an_error(desk: Desk):
    prepared = desk.prepare([["Agency", "Service name"], ["KRA", "Tax"]], constants={"stage": "x"})
    assert "constant_unreadable" in rules_of(prepared)


def test_a_heading_that_the_sheet_lacks_is_an_error_where_no_sheet_has_it(desk: Desk):
    prepared = desk.prepare(ROWS, mapping=LayoutMapping(columns={"service_name": "Title"}))
    assert prepared.has_errors


def test_of_several_sheets_only_those_the_mapping_fits_are_read(desk: Desk):
    other = [["Ref", "Service name", "Target"], ["0012", "Tax return", 80]]
    prepared = desk.prepare({"Services": ROWS, "Standards": other}, mapping=parse_mapping(TEXT))
    assert prepared.counts["read"] == 3
    assert "sheet_not_read" in rules_of(prepared)


def test_a_mapping_written_and_read_again_is_the_same(tmp_path: Path):
    mapping = parse_mapping(TEXT)
    odd = LayoutMapping({"url": 'Say "link"\n*'}, {"stage": {"é\\": "live"}}, {}, ("A", "B"))
    for one in (mapping, odd):
        path = tmp_path / "mapping.toml"
        path.write_text(write_mapping(one), encoding="utf-8")
        assert read_mapping(path) == one


@pytest.mark.parametrize(
    "text",
    ["[columns", "[rows]\na=1", "[columns]\nstag = 'x'", "[values]\nstage = 3", "sheets = 3"],
)
def test_a_mapping_file_with_a_fault_is_refused_with_a_sentence(text: str):
    with pytest.raises(MappingInvalid):
        parse_mapping(text)


def test_constants_are_written_field_equals_value():
    assert parse_constant("stage = live") == ("stage", "live")
    for text in ("stage", "colour=red"):
        with pytest.raises(OptionWrong):
            parse_constant(text)


def test_options_have_one_digest_for_one_meaning():
    day = date(2023, 3, 10)
    one = Options(day, constants={"stage": "live", "maturity": "3"})
    other = Options(day, constants={"maturity": "3", "stage": "live"})
    assert one.hash == other.hash != Options(day).hash
