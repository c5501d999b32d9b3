"""Headings of workbooks and the fields they stand for."""

from typing import Any

import pytest

from data.opening import FOLDER
from data.programme import read_programme
from loaders.headings import Matching, is_known_heading, match_columns
from loaders.mapping_file import LayoutMapping
from loaders.reading.book import name_column
from loaders.reading.tables import Heading, Table, Title
from loaders.synonyms import KINDS, SYNONYMS, read_synonyms
from loaders.values import build_lists

from .conftest import Desk, rules_of

LISTS = build_lists(read_programme(FOLDER).settings)


def make_table(headings: list[str], rows: list[list[Any]], title: str = "") -> Table:
    columns = [Heading(text, no, name_column(no)) for no, text in enumerate(headings, start=1)]
    titles = [Title("A1", title)] if title else []
    return Table("Sheet1", 3, columns, list(enumerate(rows, start=4)), titles)


def match(headings: list[str], rows: list[list[Any]] | None = None, **more: Any) -> Matching:
    return match_columns(make_table(headings, rows or []), lists=LISTS, **more)


def test_each_heading_is_matched_to_one_field():
    matching = match(["Service Name*", "Jina la Taasisi", "HALI", "Go-Live Date", "Fee (KES)"])
    assert matching.kind == "services"
    assert {name: one.column for name, one in matching.columns.items()} == {
        "service_name": "A",
        "agency": "B",
        "stage": "C",
        "live_on": "D",
        "fee": "E",
    }


def test_likeness_is_taken_with_less_confidence_and_a_reason():
    matching = match(["Service name", "Stage", "Targt go live date", "Responsible oficer"])
    assert {"planned_live_on", "officer"} <= set(matching.columns)
    found = matching.columns["officer"]
    assert found.confidence < 0.95
    assert "responsible officer" in found.reason


def test_no_field_is_given_two_columns_silently():
    matching = match(["Service name", "Status", "Current status", "Agency"])
    assert matching.columns["stage"].column == "B"
    assert [(one.field_name, one.column) for one in matching.rivals] == [("stage", "C")]
    assert matching.unmatched_headings == ["Current status"]


def test_values_that_contradict_a_heading_weigh_against_it():
    rows = [["Permit", "Live", 12000.0 + no] for no in range(6)]
    matching = match(["Service name", "Stage", "Timeline"], rows)
    assert "planned_live_on" not in matching.columns
    few = match(["Service name", "Stage", "Timeline"], rows[:2])
    assert 0.72 < few.columns["planned_live_on"].confidence < 0.9


def test_a_column_of_links_is_known_by_its_values():
    rows = [["Permit", "Live", f"https://a.go.ke/{no}"] for no in range(4)]
    found = match(["Service name", "Stage", "Where"], rows).columns["url"]
    assert found.column == "C"
    assert found.confidence < 0.9


def test_the_headings_of_a_mapping_file_win():
    mapping = LayoutMapping(columns={"stage": "Online Application", "channel": ""})
    headings = ["Service name", "Status", "Online Application", "Agency", "Channel"]
    matching = match(headings, mapping=mapping)
    assert matching.columns["stage"].column == "C"
    assert matching.columns["agency"].column == "D"
    assert "channel" not in matching.columns


def test_a_heading_that_a_mapping_names_and_the_sheet_lacks_is_told():
    matching = match(["Service name", "Agency"], mapping=LayoutMapping(columns={"stage": "State"}))
    assert matching.missing == ["stage"]


@pytest.mark.parametrize(
    ("headings", "title", "kind"),
    [
        (["Service name", "Stage"], "", "services"),
        (["Service code", "Month", "Completed online", "Collected"], "", "performance"),
        (["Merchant", "Month", "Amount collected"], "Safaricom PLC settlement", "statement"),
        (["Concern", "Raised by", "Owner", "Due on"], "", "concerns"),
        (["Name", "Telephone", "Room"], "", None),
    ],
)
def test_headings_tell_the_kind_of_table(headings: list[str], title: str, kind: str | None):
    table = make_table(headings, [], title)
    assert match_columns(table, lists=LISTS).kind == kind


def test_a_department_stands_for_the_agency_where_none_is_named():
    alone = match(["Department name", "Service name", "Status"])
    assert alone.columns["agency"].column == "A"
    both = match(["department_name", "agency_name", "service_name", "status"])
    assert (both.columns["agency"].column, both.columns["state_department"].column) == ("B", "A")


def test_a_column_of_counts_is_no_stage_whatever_its_numbers():
    rows = [["Permit", no % 8, str(no % 3)] for no in range(20)]
    assert "stage" not in match(["Service name", "Calls", "Visits"], rows).columns


def test_french_headings_beside_english_ones_are_left_alone():
    matching = match(["Service Name (English)", "Service Name (French)", "Status"])
    assert matching.columns["service_name"].column == "A"
    assert "Service Name (French)" in matching.unmatched_headings


def test_every_word_of_the_synonyms_is_a_known_heading_of_one_field():
    assert SYNONYMS.exists()
    for kind in KINDS:
        for words in read_synonyms().headings[kind]:
            assert is_known_heading(words) == 1.0, (kind, words)


def test_the_reason_tells_truly_how_many_values_a_list_has(desk: Desk):
    rows = [["Agency", "Service name", "Stage"], ["KRA", "Tax return", "Livee"]]
    [found] = [one for one in desk.prepare(rows).findings if one.rule == "column_guessed"]
    assert "though no value fits" in found.message


def test_free_words_under_a_sure_heading_are_offered_for_mapping(desk: Desk):
    words = [f"waits for paper {no} of the Attorney General" for no in range(30)]
    rows = [["KRA", f"Tax return {no}", word] for no, word in enumerate(words)]
    prepared = desk.prepare([["Agency", "Service name", "Status"], *rows])
    assert "no_stage_column" not in rules_of(prepared)
    assert len(prepared.unknown_words()["stage"]) == 30
    counts = [[*row[:2], 1000 + no] for no, row in enumerate(rows)]
    assert "no_stage_column" in rules_of(
        desk.prepare([["Agency", "Service name", "Phase"], *counts])
    )
