"""Concerns entered on the page stand beside those of sheets."""

from dataclasses import replace

import pytest

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.raising import Raised, answer_concern, enter_concern
from loaders.taking_back import take_back_entry
from metrics.concerns import count_held_up, list_concerns
from metrics.forecast.from_ledger import FLOW
from metrics.scope import Scope
from metrics.statements import read_statement
from tests.data.stories import day
from tests.metrics.programmes import open_programme, row, told
from tests.metrics.test_concerns import concern

RAISED = Raised("No fee is set", "Treasury", day(20), "KRA", "fees", ["A", " "], due_on=day(25))


@pytest.fixture
def ledger() -> Ledger:
    return open_programme([told(10, row("A", 3), row("B", 4))])


def listed(ledger: Ledger, on: int = 30, agency: str | None = None) -> list[dict]:
    return list_concerns(ledger.reading(), day(on), Scope(agency=agency)).to_dict("records")


def test_a_concern_entered_on_the_page_holds_up_the_services_it_names(ledger: Ledger) -> None:
    enter_concern(ledger, RAISED, LOCAL_PERSON)
    (found,) = listed(ledger)
    assert (found["concern"], found["unfinished"], found["is_past_due"]) == (
        "No fee is set",
        1,
        True,
    )
    assert listed(ledger, 19) == [], "it was not raised yet"
    assert listed(ledger, 30, "KPA") == []
    assert count_held_up(ledger.reading(), day(30))["held_by"].tolist() == ["fees"]


def test_an_answer_is_told_again_and_can_be_taken_back(ledger: Ledger) -> None:
    entry = enter_concern(ledger, RAISED, LOCAL_PERSON)
    (found,) = listed(ledger)
    answered = answer_concern(
        ledger, found["concern_id"], entry, "Gazetted", LOCAL_PERSON, closed_on=day(29)
    )
    (now,) = listed(ledger)
    assert (now["is_open"], now["answer"]) == (False, "Gazetted")
    assert listed(ledger, 28)[0]["is_open"]
    take_back_entry(ledger, answered, "Wrong", LOCAL_PERSON)
    assert listed(ledger)[0]["is_open"]
    take_back_entry(ledger, entry, "Wrong", LOCAL_PERSON)
    assert listed(ledger) == []


def test_a_sheets_concern_is_answered_on_the_page_and_a_later_sheet_has_the_last_word(
    ledger: Ledger,
) -> None:
    (first,) = ledger.commit([concern(20, "No law", ["A"])])
    (found,) = listed(ledger)
    answer_concern(ledger, found["concern_id"], first.entry_no, "Bill sent", LOCAL_PERSON)
    assert [each["answer"] for each in listed(ledger)] == ["Bill sent"]
    ledger.commit([concern(18, "No law", ["A"], answer="Said later, of an earlier day")])
    assert [each["answer"] for each in listed(ledger)] == ["Said later, of an earlier day"]


def test_a_concern_of_the_page_holds_services_on_the_path_to_target(ledger: Ledger) -> None:
    entry = enter_concern(ledger, RAISED, LOCAL_PERSON)
    holds = read_statement("holds", FLOW)

    def held_by() -> list[str]:
        return [name for _, name in ledger.reading().rows(holds, as_of=day(30))]

    assert held_by() == ["fees"]
    (found,) = listed(ledger)
    closing = {"answer": "Gazetted", "closed_on": day(29)}
    answer_concern(ledger, found["concern_id"], entry, person=LOCAL_PERSON, **closing)
    assert held_by() == []


def test_a_concern_raised_or_answered_moves_no_forecast(ledger: Ledger) -> None:
    before = ledger.reading().told_key
    entry = enter_concern(ledger, RAISED, LOCAL_PERSON)
    (found,) = listed(ledger)
    answer_concern(ledger, found["concern_id"], entry, "Bill sent", LOCAL_PERSON)
    assert ledger.reading().told_key == before


def test_a_service_that_is_not_listed_is_refused_with_the_name_most_like_it() -> None:
    ledger = open_programme([told(10, row("A", 3, name="Driving licence"), row("B", 4))])
    before = ledger.head
    wrong = replace(RAISED, services=["Drivng licence", "b", "Passport"])
    with pytest.raises(AgreedRefused) as refused:
        enter_concern(ledger, wrong, LOCAL_PERSON)
    assert str(refused.value).startswith(
        "Not a listed service: “Drivng licence” (did you mean “Driving licence”?), “Passport”."
    )
    assert ledger.head == before
    enter_concern(ledger, replace(RAISED, services=["driving  LICENCE", "b"]), LOCAL_PERSON)
    assert listed(ledger)[0]["unfinished"] == 2


def test_a_service_of_another_agency_or_before_its_day_is_not_listed(ledger: Ledger) -> None:
    for wrong in (replace(RAISED, agency="KPA"), replace(RAISED, raised_on=day(9))):
        with pytest.raises(AgreedRefused, match="Not a listed service: “A”"):
            enter_concern(ledger, wrong, LOCAL_PERSON)
    enter_concern(ledger, replace(RAISED, agency=None), LOCAL_PERSON)


def test_what_cannot_stand_is_refused(ledger: Ledger) -> None:
    with pytest.raises(AgreedRefused):
        enter_concern(ledger, Raised(" ", "Treasury", day(20)), LOCAL_PERSON)
    with pytest.raises(AgreedRefused):
        enter_concern(ledger, Raised("A", "Treasury", day(20), due_on=day(19)), LOCAL_PERSON)
    entry = enter_concern(ledger, RAISED, LOCAL_PERSON)
    (found,) = listed(ledger)
    with pytest.raises(AgreedRefused):
        answer_concern(ledger, found["concern_id"], entry - 1, "Yes", LOCAL_PERSON)
