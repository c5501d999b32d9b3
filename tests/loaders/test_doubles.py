"""A service that a ministry and its agency both list is counted as a pair, beside distinct."""

from .conftest import Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Link"]
MINISTRY = "The National Treasury and Economic Planning"
LINK = "https://kra.go.ke/returns"
TREASURY = [MINISTRY, "T1", "Tax return", "Live", LINK]
AGENCY = ["KRA", "A1", "Tax Return", "Live", LINK]
OTHER = ["KRA", "A2", "Tax card", "Live", "https://kra.go.ke/card"]


def test_a_pair_within_a_file_is_listed_once(desk: Desk):
    prepared = desk.prepare([HEADINGS, TREASURY, AGENCY, OTHER], register_agencies=True)
    [double] = prepared.doubles
    assert (double.row_no, double.agency, double.other) == (2, MINISTRY, "Kenya Revenue Authority")
    assert double.is_ministry
    assert prepared.counts["accepted"] == 3


def test_a_pair_with_what_the_ledger_has_is_listed(desk: Desk):
    desk.send([HEADINGS, TREASURY], register_agencies=True)
    [double] = desk.prepare([HEADINGS, AGENCY, OTHER]).doubles
    assert (double.row_no, double.name, double.other) == (2, "Tax Return", MINISTRY)
    assert double.is_ministry


def test_the_same_name_under_another_link_is_no_pair(desk: Desk):
    other = [*TREASURY[:4], "https://treasury.go.ke/returns"]
    assert desk.prepare([HEADINGS, other, AGENCY], register_agencies=True).doubles == []
