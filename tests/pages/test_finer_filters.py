"""Finer filters of the inventory, saved views, and the tests of a service's link."""

from pathlib import Path
from uuid import UUID

import pytest
from streamlit.testing.v1 import AppTest

from access.roles import LOCAL_PERSON
from data.ledger import Ledger
from data.opening import place_ledger
from loaders.verifying import Test, record_tests
from metrics.counting import DERIVED
from tests.data.stories import day, service
from tests.pages.kept import list_labels, plain, run_page
from tests.pages.paying import build_paying
from tests.pages.verifying import build_verifiable
from widgets.inventory.saved import read_filters


@pytest.fixture
def verified_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which the links of services 0 and 1 were tested."""
    build_verifiable(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    ledger = Ledger.open(place_ledger(home, is_sample=True), DERIVED)
    kra = ledger.reading().rows("select agency_id from known_agencies where code = 'KRA'")[0][0]
    tests = [
        Test(service(str(number)), UUID(str(kra)), "kra.example", result, "Tried twice")
        for number, result in enumerate(("works", "unreachable"))
    ]
    record_tests(ledger, None, tests, day(60), "Citizens' desk", LOCAL_PERSON)
    ledger.close()
    return home


def codes(app: AppTest) -> set[str]:
    return set(app.dataframe[0].value["Code"]) if app.dataframe else set()


def test_services_are_found_by_the_test_of_their_link(verified_home: Path) -> None:
    works = run_page("services", verified="works")
    assert codes(works) == {"0"}
    assert "tested and working" in works.title[0].value
    assert codes(run_page("services", verified="fails")) == {"1"}
    assert len(codes(run_page("services", verified="untested"))) == 6


def test_a_service_tells_what_a_reviewer_found_at_its_link(verified_home: Path) -> None:
    words = plain(run_page("service", id=str(service("1"))))
    assert "Its link was tested and fails" in words
    assert "○ Cannot be reached" in words
    assert "Citizens' desk. Tried twice" in words
    untested = run_page("service", id=str(service("5")))
    assert "Its link has not been tested" in plain(untested)
    assert "Verification" in list_labels(untested, "page_link")


@pytest.fixture
def paying(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_paying(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")


def count(**query: str) -> int:
    app = run_page("services", **query)
    assert not app.exception
    return len(codes(app))


def test_each_finer_filter_narrows_and_together_they_narrow_more(paying: None) -> None:
    every = count()
    parts = [count(link=one) for one in ("own_page", "front_page", "none")]
    assert sum(parts) == every
    assert count(payment="reconciled") == 1
    held = count(held="any")
    assert 0 < held < every
    assert count(held="any", payment="reconciled") <= min(held, 1)
    assert count(days="30") >= count(days="365")
    assert count(idle="1") <= every
    assert count(held="nothing so called") == every


def test_the_folded_filters_say_how_many_are_set(paying: None) -> None:
    app = run_page("services", payment="reconciled", days="45")
    assert app.selectbox(key="services-days").value == "45"
    assert "payment reconciled, in their stage for over 45 days" in app.title[0].value
    app.selectbox(key="services-payment").select("settling").run()
    assert app.query_params["payment"] == "settling"


def test_a_view_is_saved_opened_and_removed(verified_home: Path) -> None:
    app = run_page("services", verified="works", q="0")
    app.session_state["saved-views"] = True
    app.run()
    app.text_input(key="view-name").input("Those that work")
    app.button(key="save-view").click().run()
    assert "The view is saved." in app.success[0].value
    again = run_page("services")
    again.session_state["saved-views"] = True
    again.run()
    assert "Those that work" in list_labels(again, "page_link")
    (remove,) = [one for one in again.button if (one.key or "").startswith("remove-view-")]
    remove.click().run()
    assert "is removed" in again.success[0].value


def test_a_saved_address_opens_only_filters_of_the_page() -> None:
    assert read_filters("q=a&stage=4&as_of=2023-01-01&x=1") == {"q": "a", "stage": "4"}
