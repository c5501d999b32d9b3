"""A row is compared with the service that it was joined to; nothing is new twice."""

from datetime import date

from access.roles import LOCAL_PERSON
from loaders.joining import propose_all
from loaders.linking import confirm_links, propose_links
from loaders.options import Mode

from .conftest import Desk

HEADINGS = ["Agency", "Service code", "Service name", "Stage", "Parent service", "Merged into"]
RETURN = ["KRA", "A1", "Tax return", "Live", None, None]
CARD = ["KRA", "A2", "Tax card", "Live", None, None]
LATER, LAST = date(2023, 3, 17), date(2023, 3, 24)


def join(desk: Desk, *rows: list[str | None]) -> None:
    """Send rows on the later day, and confirm every link that they suggest."""
    prepared = desk.prepare([HEADINGS, *rows], on=LATER)
    links = propose_links(desk.ledger.reading(), prepared)
    assert links
    desk.send([HEADINGS, *rows], on=LATER)
    confirm_links(desk.ledger, links, LOCAL_PERSON)


def changes(desk: Desk, *rows: list[str | None]) -> dict[str, int]:
    prepared = desk.prepare([HEADINGS, *rows], on=LAST)
    assert propose_all(desk.ledger.reading(), [prepared]) == []
    return {name: count for name, count in prepared.change_counts.items() if count}


def test_the_old_code_of_a_joined_service_is_no_new_service(desk: Desk) -> None:
    desk.send([HEADINGS, RETURN, CARD])
    join(desk, ["KRA", "KRA-1", *RETURN[2:]], CARD)
    assert changes(desk, ["KRA", "KRA-1", *RETURN[2:]], CARD) == {"unchanged": 2}
    # A code is a field like any other: here the older one is written again.
    assert changes(desk, RETURN, CARD) == {"edited": 1, "unchanged": 1}


def test_a_service_merged_into_another_changes_nothing_when_it_is_listed_again(desk: Desk) -> None:
    desk.send([HEADINGS, RETURN, CARD])
    merged = [*CARD[:3], "Merged", None, "Tax return"]
    join(desk, RETURN, merged)
    assert changes(desk, RETURN, merged) == {"unchanged": 2}
    assert changes(desk, merged, [*RETURN[:3], "In use", *RETURN[4:]]) == {
        "promoted": 1,
        "unchanged": 1,
    }


def test_a_variant_keeps_its_parent_after_the_parent_was_joined(desk: Desk) -> None:
    variant = ["KRA", "A3", "Tax card, small", "Live", "Tax return", None]
    desk.send([HEADINGS, RETURN, variant])
    join(desk, ["KRA", "KRA-1", *RETURN[2:]], variant)
    assert changes(desk, ["KRA", "KRA-1", *RETURN[2:]], variant) == {"unchanged": 2}


def test_a_ministrys_row_is_compared_with_what_its_agency_reported(desk: Desk) -> None:
    headings = [*HEADINGS[:4], "Link"]
    ministry = ["The National Treasury and Economic Planning", "T1", "Tax return", "Live", "x.ke/r"]
    agency = ["KRA", "A1", "Tax return", "Live", "x.ke/r"]
    desk.send([headings, ministry], register_agencies=True)
    prepared = desk.prepare([headings, agency], on=LATER)
    links = propose_all(desk.ledger.reading(), [prepared])
    desk.send([headings, agency], on=LATER)
    confirm_links(desk.ledger, links, LOCAL_PERSON)
    again = desk.prepare([headings, [*ministry[:3], "In use", ministry[4]]], on=LAST)
    told = {name: count for name, count in again.change_counts.items() if count}
    assert told == {"promoted": 1}
    empty = desk.prepare(
        [headings, ["KRA", "A9", "Tax card", "Live", None]], on=LAST, mode=Mode.FULL
    )
    assert empty.change_counts["withdrawn"] == 1
