"""Whose sheets are that name no agency: a line between the rows, a cover, the other sheets."""

from typing import Any

import pytest

from loaders.finding import list_tables
from loaders.naming import Owner, confirm
from loaders.reading.files import read_many

from .conftest import Desk, make_workbook

ROWS = [["Service code", "Service name", "Stage"], ["A1", "Tax return", "Live"]]
MONTHS = [["Service code", "Month", "Completed online", "Collected"], ["A1", "2023-02", 10, 500]]


def owners(desk: Desk, rows: Any, **options: Any) -> list[str]:
    prepared = desk.prepare(rows, **options)
    return [agency.code for agency in prepared.agencies]


def sources(desk: Desk, rows: Any, **options: Any) -> list[str]:
    found = desk.prepare(rows, **options).findings
    return [one.message for one in found if one.rule == "agency_from_title"]


@pytest.mark.parametrize(
    ("title", "name", "code"),
    [
        ("The Judiciary: services by category, 3rd March", "report.xlsx", "JUD"),
        ("Kenya Ports Authority services, March 2023", "report.xlsx", "KPA"),
        ("Weekly report", "Huduma za TSC.xlsx", "TSC"),
        ("Weekly report", "Final report of KRA 3rd March.xlsx", "KRA"),
    ],
)
def test_words_about_the_paper_do_not_hide_an_agency(desk: Desk, title: str, name: str, code: str):
    assert owners(desk, [[title], [], *ROWS], name=name) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya Ports Authority - Harbour Department",
        "Kenya Ports Authority: Moi Teaching and Referral Hospital services",
        "Kenya Ports Authority - Kisumu",
        "cue services",
    ],
)
def test_a_title_that_may_name_another_is_not_taken_for_the_one_in_it(desk: Desk, text: str):
    register = desk.prepare(ROWS, agency="KRA").register
    assert confirm(Owner(None, text, "cell A1", is_said=False), register) is None


def test_a_category_between_the_rows_leaves_the_agency_above_it(desk: Desk):
    rows = [
        *[["No", "Service name", "Stage", "Maturity"], ["KENYA REVENUE AUTHORITY"]],
        *[[1, "Tax return", "Live", 3], ["Licences"], [2, "Tax card", "Live", 3]],
        *[["Kenya Ports Authority"], [1, "Berth", "Live", 3]],
    ]
    prepared = desk.prepare(rows)
    assert [agency.code for agency in prepared.agencies] == ["KRA", "KPA"]
    assert prepared.counts["accepted"] == 3
    assert len(sources(desk, rows)) == 2


def test_an_unknown_agency_between_the_rows_ends_the_one_above_it(desk: Desk):
    rows = [
        *[["No", "Service name", "Stage", "Maturity"], ["Kenya Revenue Authority"]],
        *[[1, "Tax return", "Live", 3], ["STATE DEPARTMENT FOR BOATS"], [2, "Boat", "Live", 3]],
    ]
    prepared = desk.prepare(rows)
    assert prepared.counts["accepted"] == 1
    assert [one.cell for one in prepared.findings if one.rule == "missing_agency"] == ["B5"]


def test_one_sheets_agency_serves_the_sheet_that_names_none(desk: Desk):
    named = [["Agency: Kenya Ports Authority"], [], *ROWS]
    book = {"Services": named, "Months": MONTHS}
    prepared = desk.prepare(book)
    assert (prepared.counts["accepted"], len(prepared.agencies)) == (2, 1)
    assert any('the sheet "Services"' in one for one in sources(desk, book))


def test_the_agency_in_a_column_of_one_sheet_serves_another_in_any_order(desk: Desk):
    by_column = [["Agency", *MONTHS[0]], ["KPA", *MONTHS[1]]]
    assert owners(desk, {"Services": ROWS, "Months": by_column}) == ["KPA"]


def test_sheets_of_two_agencies_serve_no_third(desk: Desk):
    book = {"KRA": ROWS, "KPA": ROWS, "Other": ROWS}
    prepared = desk.prepare(book)
    assert prepared.counts["refused"] == 1


def test_a_cover_names_the_agency(desk: Desk):
    cover = [["Service report"], [], ["Agency:", "Kenya Ports Authority"], ["By", "KRA"]]
    book = {"Cover": cover, "Services": ROWS}
    assert owners(desk, book) == ["KPA"]
    assert any('the sheet "Cover"' in one for one in sources(desk, book))


def test_a_cover_of_several_agencies_names_none(desk: Desk):
    cover = [["Kenya Ports Authority"], [], ["Kenya Revenue Authority"]]
    assert owners(desk, {"Cover": cover, "Services": ROWS}) == []


def test_tables_are_found_once_a_sheet():
    content = make_workbook({"Services": ROWS, "Months": MONTHS})
    [opened] = read_many([("report.xlsx", content)])
    assert opened.book is not None
    first = [tables for _, tables in list_tables(opened.book)]
    again = [tables for _, tables in list_tables(opened.book)]
    assert all(one is other for one, other in zip(first, again, strict=True))


def test_the_code_in_one_sheet_names_the_agency_of_the_other(desk: Desk):
    services = [["Agency", "Service name", "Status"], ["KRA", "Tax return", "Live"]]
    monthly = [["Service", "Month", "Collected"], ["Tax return", "Jan 2023", 5]]
    prepared = desk.prepare({"Services": services, "Monthly": monthly})
    assert not prepared.has_errors
    assert [one.code for one in prepared.agencies] == ["KRA"]
