"""Whose rows they are: the row's own cell, the title, the tab, the file's name, the option."""

from typing import Any

import pytest

from loaders.naming import strip_paper_words

from .conftest import Desk, rules_of

ROWS = [["Service code", "Service name", "Stage"], ["A1", "Tax return", "Live"]]


def owners(desk: Desk, rows: Any, **options: Any) -> list[str]:
    prepared = desk.prepare(rows, **options)
    return [agency.code for agency in prepared.agencies]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Agency: Kenya Revenue Authority", "report.xlsx"),
        ("Kenya Revenue Authority - services on e-Citizen, 14 February 2026", "report.xlsx"),
        ("Taasisi: KRA", "report.xlsx"),
        ("Weekly report", "kra.xlsx"),
        ("Weekly report", "kenya-revenue-authority.xlsx"),
        ("Weekly report", "KRA services March 2023.xlsx"),
    ],
)
def test_title_or_file_name_say_whose_workbook_it_is(desk: Desk, title: str, name: str):
    assert owners(desk, [[title], [], *ROWS], name=name) == ["KRA"]


def test_the_tab_may_name_the_agency(desk: Desk):
    assert owners(desk, {"KRA": ROWS, "KPA": ROWS}) == ["KRA", "KPA"]


def test_the_option_names_the_agency_of_a_workbook_that_names_none(desk: Desk):
    assert owners(desk, ROWS, agency="kra") == ["KRA"]
    assert "missing_agency" in rules_of(desk.prepare(ROWS))


def test_a_row_of_another_agency_keeps_its_own_and_is_told(desk: Desk):
    rows = [["Agency", *ROWS[0]], ["KRA", *ROWS[1]], ["KPA", "B1", "Berth", "Live"]]
    prepared = desk.prepare(rows, agency="KRA")
    assert "row_of_another_agency" in rules_of(prepared)
    assert prepared.counts["accepted"] == 2


def test_an_unknown_agency_is_refused_with_the_likely_one_proposed(desk: Desk):
    rows = [["Agency", *ROWS[0]], ["Kenya Revenue Authorty", *ROWS[1]]]
    prepared = desk.prepare(rows)
    [finding] = [one for one in prepared.findings if one.rule == "unknown_agency"]
    assert (finding.cell, finding.proposed) == ("A2", "Kenya Revenue Authority")


def test_an_unknown_agency_is_taken_in_only_where_that_was_asked_for(desk: Desk):
    rows = [
        ["Ministry", "Agency", *ROWS[0]],
        ["Ministry of Boats", "Boat Board (BOBO)", *ROWS[1]],
    ]
    answer = desk.send(rows, register_agencies=True)
    assert answer.is_committed
    [agency] = desk.ledger.reading().records("select * from known_agencies where code = 'BOBO'")
    assert (agency["name"], agency["ministry"]) == ("Boat Board (BOBO)", "Ministry of Boats")


def test_a_spelling_much_like_a_known_agency_is_kept_apart_and_told(desk: Desk):
    rows = [["Agency", *ROWS[0]], ["National Cereals and Produce Board (NCPB)", *ROWS[1]]]
    prepared = desk.prepare(rows, register_agencies=True)
    assert prepared.agencies[0].is_new
    assert "agency_like_another" in rules_of(prepared)
    assert not desk.prepare(rows).agencies[0].is_new


def test_an_agency_named_in_lines_between_the_rows_owns_those_beneath(desk: Desk):
    rows = [
        *[["No", "Service name", "Stage", "Maturity"], ["Kenya Revenue Authority"]],
        *[[1, "Tax return", "Live", 3], [2, "Tax card", "Live", 3], ["Kenya Ports Authority"]],
        *[[1, "Berth", "Live", 3], [2, "Crane", "Live", 3]],
    ]
    prepared = desk.prepare(rows)
    assert [agency.code for agency in prepared.agencies] == ["KRA", "KPA"]
    assert prepared.counts == {"read": 4, "accepted": 4, "refused": 0, "out_of_scope": 0}


def test_a_withdrawn_registration_takes_the_agency_along(desk: Desk):
    from access.roles import LOCAL_PERSON
    from loaders.loading import withdraw

    rows = [["Agency", *ROWS[0]], ["Boat Board (BOBO)", *ROWS[1]]]
    answer = desk.send(rows, register_agencies=True)
    withdraw(desk.ledger, answer.submission or 0, "wrong file", LOCAL_PERSON)
    found = desk.ledger.reading().rows("select * from known_agencies where code = 'BOBO'")
    assert found == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "National Treasury - Pensions Department - services on e-Citizen, 14 February 2026",
            "National Treasury - Pensions Department",
        ),
        ("Service inventory: Kenya Ports Authority", "Kenya Ports Authority"),
        ("Monthly status report, March 2023", ""),
    ],
)
def test_words_about_the_paper_are_no_part_of_an_agencys_name(title: str, name: str):
    assert strip_paper_words(title) == name
