"""Verification: a sample is drawn, links are tested, results recorded, kept and taken back."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from tests.pages.kept import list_labels, plain, run_page
from tests.pages.verifying import build_verifiable
from widgets.verification.testing import frame_todo, make_link, read_edits
from widgets.verification.titles import title_verification


@pytest.fixture
def drawn(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page after a sample of three links was drawn."""
    build_verifiable(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = run_page("verification")
    assert app.title[0].value == "No link has been tested yet; draw a sample"
    assert "8 services that count end to end give a link." in plain(app)
    app.number_input(key="draw-size").set_value(3)
    return app.button(key="draw-now").click().run()


def test_a_drawn_sample_stands_in_the_address_with_its_seed(drawn: AppTest) -> None:
    assert drawn.title[0].value == "Three links are drawn; none is tested yet"
    assert "3 of 8 links of services that counted end to end" in plain(drawn)
    assert "with seed" in plain(drawn)
    assert len(drawn.query_params["draw"]) == 36


def test_a_result_is_recorded_and_survives_a_reload(drawn: AppTest) -> None:
    draw_id = drawn.query_params["draw"]
    first = drawn.header[0].value
    drawn.radio(key="test-result").set_value("works")
    drawn.button(key="record-one").click().run()
    assert "Recorded:" in drawn.success[0].value
    assert drawn.header[0].value != first
    again = run_page("verification", draw=draw_id)
    assert again.title[0].value == "1 of 1 link tested works; 2 are still to be tested"
    tested = run_page("verification", draw=draw_id, show="tested").dataframe[0].value
    assert list(tested["Result"]) == ["✓ Works"]
    assert list(tested["Tested by (office)"]) == ["This machine"]


def test_the_share_comes_with_its_interval_and_both_numbers(drawn: AppTest) -> None:
    assert "between" not in plain(drawn)
    drawn.radio(key="test-result").set_value("works")
    drawn.button(key="record-one").click().run()
    words = plain(drawn)
    assert "Of the 8 services that count end to end and give a link (all agencies)," in words
    assert "between 21% and 100% work" in words
    assert "1 of the 1 drawn and tested do, 100%" in words


def test_each_number_opens_its_links(drawn: AppTest) -> None:
    for result in ("works", "form_only"):
        drawn.radio(key="test-result").set_value(result)
        drawn.button(key="record-one").click().run()
    ways = {one.proto.label: one.proto.query_string for one in drawn.get("page_link")}
    for label, show, results in (
        ("See those that work: 1", "works", ["✓ Works"]),
        ("See them: 1", "fails", ["○ Form only"]),
        ("See all tested: 2", "tested", ["○ Form only", "✓ Works"]),
    ):
        assert f"show={show}" in ways[label]
        opened = run_page("verification", draw=drawn.query_params["draw"], show=show)
        assert list(opened.dataframe[0].value["Result"]) == results
    assert "show=todo" in ways["See what is left: 1"]


def test_recording_without_a_result_says_what_is_lacking(drawn: AppTest) -> None:
    drawn.button(key="record-one").click().run()
    assert "Choose a result" in drawn.error[0].value


def test_a_link_left_for_later_is_shown_again_after_the_others(drawn: AppTest) -> None:
    first = drawn.header[0].value
    shown = [drawn.button(key="skip").click().run().header[0].value for _ in range(3)]
    assert first not in shown[:2]
    assert shown[2] == first


def test_only_web_addresses_are_opened() -> None:
    assert make_link("kra.example/a") == "https://kra.example/a"
    assert make_link(" HTTPS://kra.example ") == "HTTPS://kra.example"
    assert make_link("javascript:alert(1)") is None
    assert make_link("data:text/html,x") is None
    assert make_link("see the office") is None
    assert make_link(None) is None


def test_results_chosen_in_the_table_become_tests() -> None:
    id_ = "00000000-0000-0000-0000-00000000000"
    todo = pd.DataFrame(
        {
            "place": [1, 2],
            "service_id": [f"{id_}1", f"{id_}2"],
            "agency_id": [f"{id_}3"] * 2,
            "service_name": ["A", "B"],
            "service_code": ["A1", None],
            "agency": ["Kenya Revenue Authority"] * 2,
            "url": ["kra.example", None],
        }
    )
    edited = frame_todo(todo)
    assert read_edits(todo, edited) == []
    edited.loc[1, ["Result", "Remark"]] = ["Form only", "To print"]
    (test,) = read_edits(todo, edited)
    assert (str(test.service_id), test.result, test.remark) == (f"{id_}2", "form_only", "To print")


@pytest.mark.parametrize(
    ("numbers", "title"),
    [
        ((0, 0, 0), "No link has been tested yet; draw a sample"),
        ((1, 0, 0), "One link is drawn; it is not tested yet"),
        ((60, 45, 34), "34 of 45 links tested work; 15 are still to be tested"),
        ((60, 59, 0), "0 of 59 links tested work; 1 is still to be tested"),
        ((60, 60, 60), "60 of 60 links tested work"),
    ],
)
def test_titles_say_what_was_found(numbers: tuple[int, int, int], title: str) -> None:
    assert title_verification(*numbers) == title


def test_a_past_view_draws_nothing(open_page: Open) -> None:
    app = open_page("verification", as_of="2023-03-03")
    assert not app.exception
    assert app.title[0].value == "No sample of links had been drawn by then"
    assert "draw-now" not in [one.key for one in app.button]
    assert "go back to now" in plain(app)


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("verification", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
    assert "Upload the first inventory" in list_labels(app, "page_link")
