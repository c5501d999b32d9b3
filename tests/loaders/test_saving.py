"""Saved views: found again by everybody on their page, removed without being forgotten."""

from collections.abc import Iterator

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.ledger import Ledger
from loaders.entering import AgreedRefused
from loaders.saving import remove_view, save_view
from loaders.taking_back import take_back_entry
from metrics.saved_views import list_saved_views


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    opened = Ledger.open(None)
    yield opened
    opened.close()


def names(ledger: Ledger, known: int | None = None) -> list[str]:
    return [one["name"] for one in list_saved_views(ledger.reading(known), "services")]


def test_a_saved_view_keeps_its_filters_and_is_removed_from_now_on(ledger: Ledger) -> None:
    save_view(ledger, "  Ports, testing ", "services", "agency=KPA&stage=5", LOCAL_PERSON)
    save_view(ledger, "Elsewhere", "submissions", "state=standing", LOCAL_PERSON)
    (kept,) = list_saved_views(ledger.reading(), "services")
    assert (kept["name"], kept["address"]) == ("Ports, testing", "agency=KPA&stage=5")
    known = ledger.head
    remove_view(ledger, kept["view_id"], LOCAL_PERSON)
    assert names(ledger) == []
    assert names(ledger, known) == ["Ports, testing"]
    with pytest.raises(AgreedRefused, match="removed already"):
        remove_view(ledger, kept["view_id"], LOCAL_PERSON)
    save_view(ledger, "Ports, testing", "services", "agency=KPA", LOCAL_PERSON)
    assert names(ledger) == ["Ports, testing"]


def test_the_name_of_a_view_taken_back_is_free_again(ledger: Ledger) -> None:
    saved = save_view(ledger, "Ports", "services", "agency=KPA", LOCAL_PERSON)
    take_back_entry(ledger, saved, "Entered twice", LOCAL_PERSON)
    save_view(ledger, "Ports", "services", "agency=KPA&stage=5", LOCAL_PERSON)
    assert names(ledger) == ["Ports"]


def test_what_cannot_be_saved_is_said(ledger: Ledger) -> None:
    save_view(ledger, "Ports", "services", "agency=KPA", LOCAL_PERSON)
    for name, address in (("ports", "q=a"), ("", "q=a"), ("x" * 81, "q=a"), ("None", "")):
        with pytest.raises(AgreedRefused):
            save_view(ledger, name, "services", address, LOCAL_PERSON)
    with pytest.raises(AgreedRefused, match="too many"):
        save_view(ledger, "Long", "services", f"q={'a' * 2001}", LOCAL_PERSON)
    with pytest.raises(NotAllowed):
        save_view(ledger, "A", "services", "q=a", Person("r", "R", frozenset({Right.VIEW})))
