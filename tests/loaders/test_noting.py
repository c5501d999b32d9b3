"""Notes on charts and the offices that are asked."""

import pytest

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.noting import note, remove_note, set_office
from loaders.taking_back import take_back_entry
from metrics.annotations import list_annotations
from metrics.offices import Office, find_office, list_offices
from metrics.scope import Scope
from tests.data.stories import day
from tests.metrics.programmes import open_programme


@pytest.fixture
def ledger() -> Ledger:
    return open_programme([])


def words(ledger: Ledger, on: int = 30, agency: str | None = None) -> list[str]:
    return list_annotations(ledger.reading(), day(on), Scope(agency=agency))["words"].tolist()


def test_an_agencys_chart_has_its_own_notes_and_the_programmes(ledger: Ledger) -> None:
    note(ledger, day(10), "Meeting in Nakuru", None, LOCAL_PERSON)
    note(ledger, day(12), "Gateway down", "KPA", LOCAL_PERSON)
    assert words(ledger) == ["Meeting in Nakuru"]
    assert words(ledger, 30, "KPA") == ["Meeting in Nakuru", "Gateway down"]
    assert words(ledger, 30, "KRA") == ["Meeting in Nakuru"]
    assert words(ledger, 9) == []


def test_a_note_that_is_removed_was_still_there_then(ledger: Ledger) -> None:
    note(ledger, day(10), "Meeting in Nakuru", None, LOCAL_PERSON)
    then = ledger.reading()
    (row,) = list_annotations(then, day(30)).to_dict("records")
    removed = remove_note(ledger, row["annotation_id"], LOCAL_PERSON)
    assert words(ledger) == []
    assert len(list_annotations(then, day(30))) == 1
    with pytest.raises(AgreedRefused):
        remove_note(ledger, row["annotation_id"], LOCAL_PERSON)
    take_back_entry(ledger, removed, "Wrong", LOCAL_PERSON)
    assert words(ledger) == ["Meeting in Nakuru"]


def test_a_note_that_is_too_long_for_a_chart_is_refused(ledger: Ledger) -> None:
    with pytest.raises(AgreedRefused):
        note(ledger, day(10), "a" * 81, None, LOCAL_PERSON)


def test_an_agencys_own_office_comes_before_its_ministrys(ledger: Ledger) -> None:
    set_office(ledger, "Office of the PS", LOCAL_PERSON, ministry="Transport", email="ps@x.go.ke")
    assert find_office(list_offices(ledger.reading()), "KPA", "Transport") == Office(
        "Office of the PS", "ps@x.go.ke"
    )
    set_office(ledger, "Port's ICT office", LOCAL_PERSON, agency="KPA")
    offices = list_offices(ledger.reading())
    assert find_office(offices, "KPA", "Transport") == Office("Port's ICT office", None)
    assert find_office(offices, "KRA", "Treasury") is None
    last = set_office(ledger, "Another office", LOCAL_PERSON, agency="KPA")
    take_back_entry(ledger, last, "Wrong", LOCAL_PERSON)
    assert find_office(list_offices(ledger.reading()), "KPA", None) == Office(
        "Port's ICT office", None
    )


@pytest.mark.parametrize(
    "more",
    [{}, {"agency": "KPA", "ministry": "Transport"}, {"agency": "KPA", "email": "not an address"}],
    ids=["neither", "both", "odd address"],
)
def test_an_office_is_of_one_agency_or_one_ministry(ledger: Ledger, more: dict) -> None:
    with pytest.raises(AgreedRefused):
        set_office(ledger, "Office", LOCAL_PERSON, **more)
