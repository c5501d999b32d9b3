"""Confirmed links are taken back with a reason, whole or one by one, and figures follow."""

from dataclasses import replace
from datetime import date

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Right
from loaders.linking import Link, confirm_links, propose_links
from loaders.loading import NoSuchSubmission
from loaders.unlinking import take_back, withdraw_links
from metrics.links import list_links

from .conftest import Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Date live"]
OLD = [["KRA", f"A{n}", f"Tax service {n}", "Live", date(2023, 1, 5)] for n in (1, 2)]
NEW = [["KRA", f"KRA-{n}", *row[2:]] for n, row in enumerate(OLD, 1)]
LATER = date(2023, 3, 17)


def confirm_two(desk: Desk) -> tuple[list[Link], int]:
    desk.send([HEADINGS, *OLD])
    prepared = desk.prepare([HEADINGS, *NEW], on=LATER)
    links = propose_links(desk.ledger.reading(), prepared)
    desk.send([HEADINGS, *NEW], on=LATER)
    return links, confirm_links(desk.ledger, links, LOCAL_PERSON)


def test_taking_links_back_leaves_two_services_again(desk: Desk) -> None:
    _, entry = confirm_two(desk)
    assert len(desk.inventory(LATER)) == 2
    undone = take_back(desk.ledger, entry, "they are two", LOCAL_PERSON)
    assert len(desk.inventory(LATER)) == 4
    listed = list_links(desk.ledger.reading())
    assert listed["taken_back_by"].tolist() == [undone, undone]
    assert set(listed["taken_back_why"]) == {"they are two"}


def test_one_link_is_taken_back_and_the_others_of_its_entry_stand_on(desk: Desk) -> None:
    links, entry = confirm_two(desk)
    withdraw_links(desk.ledger, entry, "the first was wrong", LOCAL_PERSON, links[0].from_id)
    codes = [one["service_code"] for one in desk.inventory(LATER)]
    assert sorted(codes) == ["A1", "KRA-1", "KRA-2"]
    listed = list_links(desk.ledger.reading())
    standing = listed[listed["taken_back_by"].isna()]
    assert standing["from_id"].tolist() == [links[1].from_id]


def test_what_was_taken_back_is_not_taken_back_again(desk: Desk) -> None:
    links, entry = confirm_two(desk)
    take_back(desk.ledger, entry, "wrong", LOCAL_PERSON)
    with pytest.raises(NoSuchSubmission, match=f"links of entry {entry} were taken back already"):
        take_back(desk.ledger, entry, "wrong", LOCAL_PERSON)
    with pytest.raises(NoSuchSubmission, match="There is no submission 99"):
        take_back(desk.ledger, 99, "wrong", LOCAL_PERSON)
    with pytest.raises(NoSuchSubmission, match="holds no such link"):
        again = confirm_links(desk.ledger, links[:1], LOCAL_PERSON)
        withdraw_links(desk.ledger, again, "wrong", LOCAL_PERSON, links[1].from_id)


def test_a_submission_is_taken_back_by_the_same_door(desk: Desk) -> None:
    submission = desk.send([HEADINGS, *OLD]).submission
    assert submission is not None
    take_back(desk.ledger, submission, "wrong month", LOCAL_PERSON)
    assert desk.inventory() == []


def test_taking_links_back_needs_the_right_and_the_agency(desk: Desk) -> None:
    _, entry = confirm_two(desk)
    for person in (
        replace(LOCAL_PERSON, rights=frozenset({Right.SEND})),
        replace(LOCAL_PERSON, agencies=frozenset({"KPA"})),
    ):
        with pytest.raises(NotAllowed):
            take_back(desk.ledger, entry, "wrong", person)


def test_links_are_listed_with_names_codes_and_who_confirmed_them(desk: Desk) -> None:
    links, entry = confirm_two(desk)
    listed = list_links(desk.ledger.reading(), service=links[0].to_id)
    [row] = listed.to_dict("records")
    assert (row["entry_no"], row["person"], row["kind"]) == (entry, "local", "code")
    assert (row["from_code"], row["to_code"]) == ("A1", "KRA-1")
    assert row["from_name"] == "Tax service 1"
    assert (row["from_agency"], row["to_agency"]) == ("KRA", "KRA")
    submission = entry - 1
    assert len(list_links(desk.ledger.reading(), submission=submission)) == 2
