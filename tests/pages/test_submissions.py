"""Submissions: the list, one in full, and taking it back with a reason."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from tests.pages.kept import list_labels, plain, run_page

MARCH = "3"


def test_the_list_names_file_sender_and_state(kept_home: Path) -> None:
    app = run_page("submissions")
    assert app.title[0].value == "Two workbooks stand"
    first = app.dataframe[0].value.iloc[0]
    assert first["Workbook"] == "KPA March.xlsx"
    assert first["Agency"] == "KPA"
    assert first["Sent by"] == "This machine"
    assert first["State"] == "Stands"
    assert first["Stored"] == 10


def test_filters_in_the_address_narrow_the_list(kept_home: Path) -> None:
    assert len(run_page("submissions", q="february").dataframe[0].value) == 1
    assert "No submission fits" in plain(run_page("submissions", state="taken_back"))
    app = run_page("submissions", agency="KRA")
    assert app.title[0].value == "Kenya Revenue Authority: no workbooks stand"


def test_one_submission_says_who_sent_what_when(kept_home: Path) -> None:
    words = plain(run_page("submission", entry=MARCH))
    assert "Submission 3: 10 rows of Kenya Ports Authority stand" in words
    assert "KPA March.xlsx" in words
    assert "reporting date 10 March 2023; sent by This machine on 10 March 2023 at 12:00" in words
    assert "Promoted 2 · Gone back 1 · Unchanged 7" in words
    assert "Service code A, Service B, Stage C" in words


def test_a_submission_that_is_not_there_leads_back(kept_home: Path) -> None:
    app = run_page("submission", entry="99")
    assert app.title[0].value == "There is no submission 99"
    assert "All submissions" in list_labels(app, "page_link")
    assert run_page("submission").title[0].value == "No submission is chosen"


def open_taking_back(entry: str = MARCH) -> AppTest:
    app = run_page("submission", entry=entry)
    app.session_state["take-back"] = True
    return app.run()


def test_the_effect_is_shown_before_it_is_taken_back(kept_home: Path) -> None:
    app = open_taking_back()
    assert "The national count goes from 8 to 6, 2 fewer" in plain(app)
    counts = app.table[0].value
    assert counts.iloc[2].tolist() == ["End to end", "8 → **6** (−2)", "8 → **6** (−2)"]


def test_without_a_reason_nothing_is_taken_back(kept_home: Path) -> None:
    app = open_taking_back()
    app.button(key="take-back-now").click().run()
    assert "Say why it is taken back." in plain(app)
    assert "stand" in app.title[0].value


def test_taking_back_leaves_the_submission_in_the_list(kept_home: Path) -> None:
    app = open_taking_back()
    app.text_input(key="take-back-why").input("the wrong month <b>was</b> sent")
    app.button(key="take-back-now").click().run()
    assert not app.error
    assert "It is taken back. The national count goes from 8 to 6, 2 fewer." in plain(app)
    assert "was taken back on" in app.title[0].value
    assert "Taken back: the wrong month <b>was</b> sent" in plain(app)
    listed = run_page("submissions")
    assert listed.title[0].value == "One workbook stands; one was taken back"
    assert listed.dataframe[0].value["State"].tolist() == ["Taken back", "Stands"]


def test_a_past_view_offers_no_taking_back(kept_home: Path) -> None:
    app = run_page("submission", entry=MARCH, known_on="2023-03-10")
    assert "go back to now" in plain(app)
    assert not app.expander


def test_an_empty_ledger_says_what_to_do_next(open_page: Open) -> None:
    app = open_page("submissions", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"
