"""Services joined as one are seen where they were sent, and taken back with a reason."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.kept import build_kept, plain, run_page, write_workbook
from tests.pages.test_correcting import drop, press
from tests.pages.test_proposed import RENAMED, SAID
from widgets.ledger import SAMPLE, _open, find_home


@pytest.fixture
def joined(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A ledger in which two services were joined with the sending of submission 4."""
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = press(press(drop(write_workbook(RENAMED, SAID)), "pairs-same"), "upload-send")
    assert not app.error
    return app


def take_first_back(page: AppTest, why: str) -> AppTest:
    page.session_state["part"] = True
    page.run().text_input(key="part-why").input(why)
    return press(page, "part-now")


def test_the_list_of_submissions_ends_with_what_was_joined(joined: AppTest) -> None:
    page = run_page("submissions")
    assert "2 services are joined to others" in plain(page)
    rows = page.dataframe[-1].value
    assert rows["Until then"].tolist() == ["KPA/001: Port service 1", "KPA/002: Port service 2"]
    assert rows["One with"].tolist()[0] == "P-KPA/001: Port service 1M"
    assert rows["Because"].tolist() == ["another name"] * 2
    assert rows["By"].tolist() == ["This machine"] * 2


def test_one_joining_is_taken_back_with_a_reason_and_the_other_stands(joined: AppTest) -> None:
    page = run_page("submission", entry="4")
    assert "2 services are joined to others" in plain(page)
    page = take_first_back(page, "two <b>berths</b>")
    assert not page.exception
    assert "They are two services again. The national count goes from 8 to 9" in plain(page)
    assert "1 service is joined to another; 1 was taken apart again" in plain(page)
    states = page.dataframe[0].value["State"].tolist()
    assert "Taken back: two <b>berths</b>" in states


def test_without_a_reason_a_joining_stands(joined: AppTest) -> None:
    page = take_first_back(run_page("submissions"), " ")
    assert "Say why they are two services." in plain(page)
    assert "2 services are joined to others" in plain(page)


def test_a_past_view_shows_no_joining_of_later(joined: AppTest) -> None:
    assert "joined" not in plain(run_page("submissions", known_on="2023-03-10"))


def test_the_page_of_a_service_says_what_was_joined_to_it(joined: AppTest) -> None:

    sql = "select from_id, to_id from service_links order by all limit 1"
    old, new = _open(find_home(), SAMPLE).reading().rows(sql)[0]
    for service in (old, new):
        page = run_page("service", id=str(service))
        assert "was joined to" in plain(page)
        assert "by This machine on" in plain(page)
