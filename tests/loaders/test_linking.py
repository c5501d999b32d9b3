"""Links between identities: proposed from a file, confirmed by a person, refused where unsound."""

from dataclasses import replace
from datetime import date

import pytest

from access.roles import LOCAL_PERSON, NotAllowed
from loaders.linking import Link, LinkKind, LinkRefused, confirm_links, propose_links

from .conftest import Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Date live", "Merged into"]
FIRST = ["KRA", "A1", "Tax return filing", "Live", date(2023, 1, 5)]
LATER = date(2023, 3, 17)


def propose(desk: Desk, *rows: list[object]) -> list[Link]:
    prepared = desk.prepare([HEADINGS, *rows], on=LATER)
    return propose_links(desk.ledger.reading(), prepared)


def test_a_changed_code_is_proposed_and_carries_the_history_along(desk: Desk):
    desk.send([HEADINGS, FIRST])
    row = ["KRA", "KRA-001", *FIRST[2:]]
    [link] = propose(desk, row)
    assert (link.kind, link.from_name) == (LinkKind.CODE, "Tax return filing")
    desk.send([HEADINGS, row], on=LATER)
    assert len(desk.inventory(LATER)) == 2
    confirm_links(desk.ledger, [link], LOCAL_PERSON)
    [service] = desk.inventory(LATER)
    assert (service["service_code"], service["from_on"]) == ("KRA-001", LATER)
    [before] = desk.inventory(date(2023, 2, 1))
    assert before["service_id"] == service["service_id"] == link.to_id


def test_a_row_that_lacks_its_code_leads_to_the_service_that_has_it(desk: Desk):
    desk.send([HEADINGS, FIRST])
    [link] = propose(desk, ["KRA", None, *FIRST[2:]])
    [known] = desk.inventory()
    assert link.to_id == known["service_id"]


def test_a_likely_rename_is_proposed(desk: Desk):
    desk.send([HEADINGS, ["KRA", None, *FIRST[2:]]])
    [link] = propose(desk, ["KRA", None, "Tax returns filing", *FIRST[3:]])
    assert (link.kind, link.to_name) == (LinkKind.RENAME, "Tax returns filing")


def test_a_service_merged_into_another_leads_to_it(desk: Desk):
    merged = ["KRA", "A2", "Tax card", "Merged", None, "Tax return filing"]
    [link] = propose(desk, FIRST, merged)
    assert (link.kind, link.from_name, link.to_name) == (
        LinkKind.MERGE,
        "Tax card",
        "Tax return filing",
    )


def test_what_is_linked_is_not_proposed_again(desk: Desk):
    desk.send([HEADINGS, FIRST])
    row = ["KRA", "KRA-001", *FIRST[2:]]
    links = propose(desk, row)
    confirm_links(desk.ledger, links, LOCAL_PERSON)
    assert propose(desk, row) == []


def test_a_second_link_from_one_service_is_refused_in_one_sentence(desk: Desk):
    links = make_links(desk)
    confirm_links(desk.ledger, links[:1], LOCAL_PERSON)
    head = desk.ledger.head
    with pytest.raises(LinkRefused, match='"A" is linked to another service already') as told:
        confirm_links(desk.ledger, [replace(links[0], to_id=links[1].to_id)], LOCAL_PERSON)
    assert str(told.value).count(".") == 1
    assert desk.ledger.head == head


def test_a_circle_is_refused_whether_it_stands_or_comes_at_once(desk: Desk):
    there, on, back = make_links(desk)
    for links in ([there, on, back], [replace(there, to_id=there.from_id)]):
        with pytest.raises(LinkRefused, match="leads back to it"):
            confirm_links(desk.ledger, links, LOCAL_PERSON)
    confirm_links(desk.ledger, [there, on], LOCAL_PERSON)
    with pytest.raises(LinkRefused, match="leads back to it"):
        confirm_links(desk.ledger, [back], LOCAL_PERSON)


def test_links_of_another_agency_are_not_a_persons_to_confirm(desk: Desk):
    stranger = replace(LOCAL_PERSON, agencies=frozenset({"KPA"}))
    with pytest.raises(NotAllowed):
        confirm_links(desk.ledger, make_links(desk), stranger)


def make_links(desk: Desk) -> list[Link]:
    """Return links from A to B, from B to C, and from C back to A."""
    desk.send([HEADINGS, *(["KRA", code, f"Service {code}", "Live"] for code in "ABC")])
    ids = {one["service_code"]: one["service_id"] for one in desk.inventory()}
    agency = desk.inventory()[0]["agency_id"]
    return [
        Link(ids[a], ids[b], LinkKind.MERGE, ((agency, "KRA"),), a, b)
        for a, b in ("AB", "BC", "CA")
    ]
