"""Services that other sheets name: a code with a slash is one, a misspelt one is proposed."""

import pytest

from loaders.named_services import split_services

from .conftest import Desk

KNOWN = {"KPA/8", "A2", "Loans, grants and bursaries", "Port clearance", "Berth/Wharf"}


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("KPA/8", ["KPA/8"]),
        ("KPA/9", ["KPA/9"]),
        ("KPA/8, A2; A77 / Port clearance", ["KPA/8", "A2", "A77", "Port clearance"]),
        ("A2/Port clearance", ["A2", "Port clearance"]),
        ("Loans, grants and bursaries, A2", ["Loans, grants and bursaries", "A2"]),
        ("A2 and Port clearance", ["A2", "Port clearance"]),
        ("Import and export", ["Import and export"]),
        ("1. A2\n2. A2\n3) Berth/Wharf", ["A2", "Berth/Wharf"]),
        (2104.0, ["2104"]),
        ("  ", []),
        (None, []),
    ],
)
def test_a_cell_is_split_where_services_end(cell: object, named: list[str]):
    assert split_services(cell, KNOWN.__contains__) == named


SERVICES = [["Agency", "Code", "Service name", "Status"], ["KRA", "KPA/8", "Tax return", "Live"]]
ISSUES = [
    ["Raised by", "Issue", "Services affected", "Responsible", "Due date"],
    ["ICT", "The system is slow", "KPA/8", "ICT", "2023-05-01"],
]


def test_a_concern_names_services_of_its_own_workbook_and_is_of_its_agency(desk: Desk):
    prepared = desk.prepare({"Services": SERVICES, "Issues": ISSUES})
    assert prepared.concerns is not None
    assert prepared.concerns.rows.values["services"] == [["KPA/8"]]
    assert [one.code for one in prepared.concerns.owners.agencies] == ["KRA"]
    assert not [one for one in prepared.findings if one.rule == "concern_service_unknown"]
    alone = desk.prepare({"Issues": ISSUES}).concerns
    assert alone is not None
    assert alone.owners.agencies == []


def test_a_misspelt_service_of_the_monthly_figures_is_proposed(desk: Desk):
    monthly = [
        ["Service", "Month", "Collected", "Completed online"],
        ["Tax retrun", "Jan 2023", 5, 1],
        ["Berthing", "Jan 2023", 5, 1],
    ]
    prepared = desk.prepare({"Services": SERVICES, "Monthly": monthly})
    found = [one for one in prepared.findings if one.rule == "service_unknown"]
    assert [one.proposed for one in found] == ["Tax return", None]
