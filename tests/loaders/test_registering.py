"""Registering: a new agency, a new name from a day on, and names that would stand for two."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right
from data.ledger import Ledger
from data.opening import seed
from loaders.administering import ChangeRefused
from loaders.agencies import read_register
from loaders.loading import withdraw
from loaders.registering import Description, add_name, describe_agency, register_agency
from loaders.taking_back import take_back_entry
from metrics.counting import DERIVED
from metrics.register import list_register, list_unknown
from tests.data.stories import Row, Sent, entry_of

ON = date(2023, 3, 10)
NEW = Description("NEWA", "New Agency", "Ministry of Health", "", False, ON)


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    opened = Ledger.open(None, DERIVED)
    seed(opened)
    yield opened
    opened.close()


def describe(ledger: Ledger, code: str) -> dict[Any, Any]:
    rows = list_register(ledger.reading(), ON)
    found: dict[Any, Any] = rows[rows["code"] == code].iloc[0].to_dict()
    return found


def test_a_new_agency_stands_and_is_found_by_its_name(ledger: Ledger) -> None:
    number = register_agency(ledger, NEW, "Set up by law", LOCAL_PERSON)
    assert describe(ledger, "NEWA")["ministry"] == "Ministry of Health"
    assert read_register(ledger.reading()).find("new agency")[0].code == "NEWA"
    take_back_entry(ledger, number, "Too early", LOCAL_PERSON)
    assert "NEWA" not in set(list_register(ledger.reading(), ON)["code"])


def test_a_renamed_agency_goes_on_by_its_old_name_too(ledger: Ledger) -> None:
    old = str(describe(ledger, "KPA")["name"])
    renamed = Description("KPA", "Ports Kenya", "Ministry of Ports", "Shipping", False, ON)
    known = ledger.head
    describe_agency(ledger, renamed, "Renamed by law", LOCAL_PERSON)
    now = describe(ledger, "KPA")
    assert (now["name"], now["ministry"]) == ("Ports Kenya", "Ministry of Ports")
    assert old in list(now["other_names"])
    register = read_register(ledger.reading())
    assert register.find(old) == register.find("Ports Kenya")
    before = list_register(ledger.reading(known), ON)
    assert "Ports Kenya" not in set(before["name"])


def test_an_agency_set_free_has_no_ministry(ledger: Ledger) -> None:
    free = Description("KPA", "Kenya Ports Authority", "", "", True, ON)
    describe_agency(ledger, free, "By the constitution", LOCAL_PERSON)
    assert describe(ledger, "KPA")["is_independent"]


def test_one_more_name_leads_to_its_agency(ledger: Ledger) -> None:
    add_name(ledger, "KPA", "Bandari", LOCAL_PERSON)
    assert read_register(ledger.reading()).find("BANDARI")[0].code == "KPA"
    for name in ("Kenya Revenue Authority", "Kenya Ports Authority", " "):
        with pytest.raises(ChangeRefused):
            add_name(ledger, "KPA", name, LOCAL_PERSON)


def test_every_wrong_value_is_named_at_once(ledger: Ledger) -> None:
    wrong = Description("K A", "Kenya Revenue Authority", "", "", False, ON)
    with pytest.raises(ChangeRefused) as refused:
        register_agency(ledger, wrong, "", LOCAL_PERSON)
    assert [fault.where for fault in refused.value.faults] == [
        "agency.code",
        "agency.name",
        "agency.ministry",
    ]
    placed = Description("kpa", "Another Agency", "Ministry of Health", "", True, ON)
    with pytest.raises(ChangeRefused, match="kpa is taken"):
        register_agency(ledger, placed, "", LOCAL_PERSON)
    early = Description("KPA", "Ports Kenya", "Ministry of Ports", "", False, date(1999, 1, 1))
    with pytest.raises(ChangeRefused, match="before the last change"):
        describe_agency(ledger, early, "", LOCAL_PERSON)
    later = Description("KPA", "Ports Kenya", "Ministry of Ports", "", False, date(2999, 1, 1))
    with pytest.raises(ChangeRefused, match="has not come yet"):
        describe_agency(ledger, later, "", LOCAL_PERSON)
    with pytest.raises(ChangeRefused, match="XYZ is not known"):
        add_name(ledger, "XYZ", "Nobody", LOCAL_PERSON)


def test_only_who_may_register_does(ledger: Ledger) -> None:
    reader = Person("r", "Reader", frozenset({Right.VIEW, Right.SEND}))
    with pytest.raises(NotAllowed):
        register_agency(ledger, NEW, "", reader)
    with pytest.raises(NotAllowed):
        add_name(ledger, "KPA", "Bandari", reader)
    assert list_unknown(ledger.reading()).empty


def test_names_that_nobody_goes_by_are_listed_until_their_workbook_is_taken_back(
    ledger: Ledger,
) -> None:
    sent = entry_of(Sent(30, [Row("A")]))
    finding = {
        "severity": "error",
        "rule": "unknown_agency",
        "sheet": "Services",
        "cell": "A5",
        "value": "Kenya Sugar Board",
        "message": "It is not an agency of the register.",
        "remedy": "Register it.",
    }
    told = replace(sent, tables={**sent.tables, "findings": [finding, finding]})
    number = ledger.commit([told])[0].entry_no
    (row,) = list_unknown(ledger.reading()).to_dict("records")
    assert (row["name"], row["times"], row["entry_no"]) == ("Kenya Sugar Board", 2, number)
    withdraw(ledger, number, "Wrong file", LOCAL_PERSON)
    assert list_unknown(ledger.reading()).empty
