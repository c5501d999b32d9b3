"""A service: each value with its cell, its history, its original workbook."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from data.identity import identify_agency, identify_service
from tests.pages.kept import build_kept, list_labels, plain, run_page

LIVE_SINCE_MARCH = str(identify_service(identify_agency("KPA"), code="KPA/008"))
GONE_BACK = str(identify_service(identify_agency("KPA"), code="KPA/010"))


@pytest.fixture(scope="module")
def kept_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("kept")
    build_kept(home)
    return home


@pytest.fixture(autouse=True)
def _look_at(kept_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TRACKER_HOME", str(kept_home))
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    yield


def test_the_title_says_since_when_and_whether_it_counts() -> None:
    app = run_page("service", id=LIVE_SINCE_MARCH)
    assert not app.error
    assert plain(app).startswith("Port service 8: live since 9 January, counted online")


def test_each_value_stands_beside_the_cell_that_says_it() -> None:
    values = run_page("service", id=LIVE_SINCE_MARCH).dataframe[0].value.set_index("What")
    assert values.loc["Stage", "Value"] == "Live"
    assert values.loc["Stage", "Cell"] == "Services!C12"
    assert values.loc["Service code", "Cell"] == "Services!A12"
    assert values.loc["Stage", "Sent by"] == "This machine"


def test_the_chosen_cell_is_shown_in_the_kept_workbook() -> None:
    table = run_page("service", id=LIVE_SINCE_MARCH).table[0].value
    assert table.loc[0, "C"] == "Status"
    marked = [cell for cell in table["C"] if "badge" in str(cell)]
    assert marked == [":blue-badge[**Live**]"]


def test_the_original_workbook_can_be_taken_away() -> None:
    app = run_page("service", id=LIVE_SINCE_MARCH)
    labels = list_labels(app, "download_button")
    assert "Original workbook" in labels


def test_the_history_names_what_changed_and_when() -> None:
    words = plain(run_page("service", id=LIVE_SINCE_MARCH))
    assert "Reported 2 times; 1 of them changed something" in words
    assert "Stage: Testing → Live" in words
    assert "First reported: Testing" in words


def test_what_is_not_live_says_why_it_is_in_no_count() -> None:
    words = plain(run_page("service", id=GONE_BACK))
    assert "Port service 10: integrated since 10 March, not live yet" in words
    assert "It is not live yet." in words
    assert "dated by the report that first said so" in words


def test_a_past_day_knows_only_what_was_said_by_then() -> None:
    words = plain(run_page("service", id=LIVE_SINCE_MARCH, known_on="2023-02-20"))
    assert "Port service 8: testing" in words
    assert "Reported 1 time" in words


def test_a_service_that_is_not_listed_leads_to_the_search() -> None:
    for asked in ({"id": str(uuid4())}, {"id": "nonsense"}):
        app = run_page("service", **asked)
        assert not app.exception
        assert "is not listed on 10 March 2023" in plain(app)
        assert "Search the inventory" in list_labels(app, "page_link")
    assert run_page("service").title[0].value == "No service is chosen"


def test_the_stages_stand_in_a_table_behind_the_timeline() -> None:
    app = run_page("service", id=GONE_BACK)
    app.session_state["table-timeline"] = True
    table = next(one.value for one in app.run().dataframe if "Until" in one.value.columns)
    assert table["Stage"].tolist() == ["Testing", "Integrated"]
