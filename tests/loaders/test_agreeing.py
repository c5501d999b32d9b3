"""What a stocktake enters is checked, told again when it changes, and can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.ledger import Ledger
from loaders.agreeing import (
    Agreement,
    agree_action,
    close_stocktake,
    drop_action,
    finish_action,
    give_reply,
    move_action,
)
from loaders.entering import AgreedRefused
from loaders.taking_back import CannotTakeBack, take_back_entry
from metrics.actions import list_actions
from metrics.replies import list_replies
from metrics.scope import Scope
from metrics.stocktake import find_pack, find_stocktake, list_stocktakes
from tests.data.stories import day
from tests.metrics.programmes import open_programme

SENDER = Person("sender", "Port's ICT office", frozenset({Right.VIEW, Right.SEND}), {"KPA"})
READER = Person("reader", "Reader", frozenset({Right.VIEW}))
ACTION = Agreement("Sign the letter", "Legal office", day(10), day(17), "KRA")


@pytest.fixture
def ledger() -> Ledger:
    return open_programme([])


def the_action(ledger: Ledger, on: int = 30, known: int | None = None) -> dict:
    (found,) = list_actions(ledger.reading(known), day(on)).to_dict("records")
    return found


def test_an_action_is_open_until_its_day_and_late_after_it(ledger: Ledger) -> None:
    agree_action(ledger, ACTION, LOCAL_PERSON)
    assert the_action(ledger, 17)["state"] == "open"
    late = the_action(ledger, 20)
    assert (late["state"], late["days_late"], late["code"]) == ("late", 3, "KRA")
    assert list_actions(ledger.reading(), day(9)).empty, "it was not agreed yet"


def test_a_new_day_keeps_the_old_one_in_sight(ledger: Ledger) -> None:
    agree_action(ledger, ACTION, LOCAL_PERSON)
    before = ledger.head
    move_action(ledger, ACTION.action_id, day(24), "The office was closed", LOCAL_PERSON)
    now = the_action(ledger, 20)
    assert (now["state"], now["moved"]) == ("open", 1)
    assert [now["first_due_on"].date(), now["due_on"].date()] == [day(17), day(24)]
    assert the_action(ledger, 20, before)["state"] == "late", "the new day was not known then"


def test_done_and_dropped_say_when_and_what_came_of_it(ledger: Ledger) -> None:
    other = replace(ACTION, what="Name an officer", action_id=Agreement(**fields(ACTION)).action_id)
    agree_action(ledger, ACTION, LOCAL_PERSON)
    agree_action(ledger, other, LOCAL_PERSON)
    finish_action(ledger, ACTION.action_id, day(15), "Signed", LOCAL_PERSON)
    drop_action(ledger, other.action_id, day(16), "Not needed", LOCAL_PERSON)
    states = {
        row["what"]: (row["state"], row["outcome"])
        for row in list_actions(ledger.reading(), day(20)).to_dict("records")
    }
    assert states["Sign the letter"] == ("done", "Signed")
    assert states["Name an officer"] == ("dropped", "Not needed")
    assert set(list_actions(ledger.reading(), day(14))["state"]) == {"open"}


def fields(agreement: Agreement) -> dict:
    names = ("what", "office", "agreed_on", "due_on", "agency")
    return {name: getattr(agreement, name) for name in names}


def test_taking_back_brings_back_what_stood_before(ledger: Ledger) -> None:
    agree_action(ledger, ACTION, LOCAL_PERSON)
    done = finish_action(ledger, ACTION.action_id, day(15), "", LOCAL_PERSON)
    take_back_entry(ledger, done, "Wrong row", LOCAL_PERSON)
    assert the_action(ledger)["state"] == "late"
    with pytest.raises(CannotTakeBack):
        take_back_entry(ledger, done, "Again", LOCAL_PERSON)


@pytest.mark.parametrize(
    "change",
    [{"what": "  "}, {"office": ""}, {"due_on": day(9)}, {"agency": "XXX"}, {"what": "a" * 501}],
    ids=lambda change: next(iter(change)),
)
def test_what_cannot_stand_is_refused_in_a_sentence(ledger: Ledger, change: dict) -> None:
    head = ledger.head
    with pytest.raises(AgreedRefused, match=r"\.$"):
        agree_action(ledger, replace(ACTION, **change), LOCAL_PERSON)
    assert ledger.head == head


def test_a_day_before_the_agreement_and_an_unknown_action_are_refused(ledger: Ledger) -> None:
    with pytest.raises(AgreedRefused):
        finish_action(ledger, ACTION.action_id, day(15), "", LOCAL_PERSON)
    agree_action(ledger, ACTION, LOCAL_PERSON)
    with pytest.raises(AgreedRefused):
        finish_action(ledger, ACTION.action_id, day(9), "", LOCAL_PERSON)


def test_nobody_writes_without_the_right_or_for_another_agency(ledger: Ledger) -> None:
    agree_action(ledger, ACTION, LOCAL_PERSON)
    head = ledger.head
    for person in (READER, SENDER):
        with pytest.raises(NotAllowed):
            agree_action(ledger, ACTION, person)
        with pytest.raises(NotAllowed):
            move_action(ledger, ACTION.action_id, day(30), "", person)
        with pytest.raises(NotAllowed):
            give_reply(ledger, "KRA", "We begin", "ICT office", day(10), person)
        with pytest.raises(NotAllowed):
            close_stocktake(ledger, head, day(10), "", person)
        with pytest.raises(NotAllowed):
            take_back_entry(ledger, head, "Wrong", person)
    give_reply(ledger, "KPA", "We begin", "ICT office", day(10), SENDER)


def test_what_is_agreed_or_taken_back_moves_no_forecast(ledger: Ledger) -> None:
    told = ledger.reading().told_key
    entry_no = agree_action(ledger, ACTION, LOCAL_PERSON)
    take_back_entry(ledger, entry_no, "Wrong", LOCAL_PERSON)
    assert ledger.reading().told_key == told


def test_the_latest_reply_by_a_day_stands(ledger: Ledger) -> None:
    give_reply(ledger, "KRA", "We begin", "ICT office", day(10), LOCAL_PERSON)
    last = give_reply(ledger, "KRA", "We  began", "ICT office", day(12), LOCAL_PERSON)
    assert list_replies(ledger.reading(), day(11))["reply"].tolist() == ["We begin"]
    assert list_replies(ledger.reading(), day(12))["reply"].tolist() == ["We began"]
    assert list_replies(ledger.reading(), day(12), Scope(agency="KPA")).empty
    take_back_entry(ledger, last, "Wrong", LOCAL_PERSON)
    assert list_replies(ledger.reading(), day(12))["reply"].tolist() == ["We begin"]


def test_a_day_is_closed_once_and_its_pack_is_what_was_seen(ledger: Ledger) -> None:
    seen = ledger.head
    agree_action(ledger, ACTION, LOCAL_PERSON)
    closed = close_stocktake(ledger, seen, day(10), "Held online", LOCAL_PERSON)
    with pytest.raises(AgreedRefused):
        close_stocktake(ledger, ledger.head, day(10), "", LOCAL_PERSON)
    close_stocktake(ledger, ledger.head, day(10) + timedelta(7), "", LOCAL_PERSON)
    pack = find_stocktake(ledger.reading(), closed)
    assert pack and (pack.held_on, pack.frozen_entry, pack.remark) == (day(10), seen, "Held online")
    assert [each.held_on for each in list_stocktakes(ledger.reading(), day(30))] == [
        day(17),
        day(10),
    ]
    assert find_pack(ledger.reading(seen), day(10)) == closed, "a paper of it leads back to it"
    assert find_pack(ledger.reading(), day(10)) is None
    take_back_entry(ledger, closed, "Wrong", LOCAL_PERSON)
    assert find_stocktake(ledger.reading(), closed) is None
    assert find_stocktake(ledger.reading(), 1) is None
