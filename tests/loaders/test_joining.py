"""A service that a ministry and its agency both list is proposed as one, and counted once then."""

from dataclasses import replace
from datetime import date

from access.roles import LOCAL_PERSON
from loaders.apart import compose_apart, read_apart
from loaders.joining import propose_all
from loaders.linking import LinkKind, confirm_links, may_confirm

from .conftest import Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Go live date", "Link"]
MINISTRY = "The National Treasury and Economic Planning"
LIVE = ["Live", date(2023, 1, 5), "https://kra.go.ke/returns"]
TREASURY = [MINISTRY, "T1", "Tax return", *LIVE]
AGENCY = ["KRA", "A1", "Tax Return", *LIVE]
STRANGER = ["KPA", "P1", "Tax return", *LIVE]
LATER = date(2023, 3, 17)


def test_the_ministrys_service_is_proposed_to_be_the_agencys(desk: Desk) -> None:
    desk.send([HEADINGS, TREASURY], register_agencies=True)
    prepared = desk.prepare([HEADINGS, AGENCY])
    [link] = propose_all(desk.ledger.reading(), [prepared])
    assert (link.kind, link.from_code, link.to_code) == (LinkKind.MERGE, "T1", "A1")
    assert link.is_across
    assert link.place == "Services!C2"
    assert not link.is_row_first


def test_it_does_not_matter_which_of_the_two_reports_later(desk: Desk) -> None:
    desk.send([HEADINGS, AGENCY])
    prepared = desk.prepare([HEADINGS, TREASURY], register_agencies=True)
    [link] = propose_all(desk.ledger.reading(), [prepared])
    assert (link.from_code, link.to_code, link.is_row_first) == ("T1", "A1", True)


def test_a_pair_within_one_file_is_proposed_once(desk: Desk) -> None:
    prepared = desk.prepare([HEADINGS, TREASURY, AGENCY], register_agencies=True)
    [link] = propose_all(desk.ledger.reading(), [prepared])
    assert (link.from_code, link.to_code) == ("T1", "A1")


def test_the_same_service_at_two_agencies_is_two_services(desk: Desk) -> None:
    prepared = desk.prepare([HEADINGS, STRANGER, AGENCY])
    assert prepared.doubles
    assert propose_all(desk.ledger.reading(), [prepared]) == []


def test_joined_it_is_counted_once_under_whoever_reported_last(desk: Desk) -> None:
    desk.send([HEADINGS, TREASURY], register_agencies=True)
    prepared = desk.prepare([HEADINGS, AGENCY], on=LATER)
    [link] = propose_all(desk.ledger.reading(), [prepared])
    desk.send([HEADINGS, AGENCY], on=LATER)
    assert len(desk.inventory(LATER)) == 2
    confirm_links(desk.ledger, [link], LOCAL_PERSON)
    [service] = desk.inventory(LATER)
    assert (service["agency_code"], service["service_id"]) == ("KRA", link.to_id)
    again = desk.prepare([HEADINGS, AGENCY], on=date(2023, 3, 24))
    assert propose_all(desk.ledger.reading(), [again]) == []


def test_a_pair_across_agencies_is_not_one_agencys_to_confirm(desk: Desk) -> None:
    prepared = desk.prepare([HEADINGS, TREASURY, AGENCY], register_agencies=True)
    [link] = propose_all(desk.ledger.reading(), [prepared])
    assert may_confirm(link, LOCAL_PERSON)
    assert not may_confirm(link, replace(LOCAL_PERSON, agencies=frozenset({"KRA"})))


def test_what_was_said_to_be_two_services_is_remembered(desk: Desk) -> None:
    prepared = desk.prepare([HEADINGS, TREASURY, AGENCY], register_agencies=True)
    [link] = propose_all(desk.ledger.reading(), [prepared])
    assert read_apart(desk.ledger.reading()) == frozenset()
    desk.ledger.commit([compose_apart([link], LOCAL_PERSON)])
    assert read_apart(desk.ledger.reading()) == {link.key}
    turned = replace(link, from_id=link.to_id, to_id=link.from_id)
    assert turned.key == link.key
