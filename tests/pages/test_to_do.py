"""Rows not sent are kept as to do, reachable, and settled once they are sent in order."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.kept import MARCH, build_kept, list_labels, plain, row, run_page, write_workbook
from tests.pages.test_correcting import drop, press
from widgets.upload.going_back import USUAL

SAID, NEXT = "17th March 2023", "24th March 2023"
MESSY = [*MARCH, row(11, "Livee"), row(12, "Liwe"), row(13, name=None)]


@pytest.fixture
def sent(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page after a messy workbook was sent: one cell corrected, two rows left."""
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = press(drop(write_workbook(MESSY, SAID)), "take-one-unknown_stage")
    return press(press(app, "upload-next"), "upload-send")


def test_what_is_left_to_correct_is_offered_before_the_next_workbook(sent: AppTest) -> None:
    page = run_page("upload")
    assert "2 rows of earlier workbooks are still to correct" in plain(page)
    assert "KPA 17 March\\.xlsx: 2 rows" in list_labels(page, "page_link")


def test_the_submission_lists_the_rows_with_what_is_to_correct(sent: AppTest) -> None:
    page = run_page("submission", entry="4")
    assert "2 rows were not stored" in plain(page)
    rows = page.dataframe[0].value
    assert rows["Place"].tolist() == ["Services!16", "Services!17"]
    assert rows["State"].tolist() == ["To do", "To do"]
    assert '"Liwe" is not a stage.' in rows["What is to correct"].tolist()[0]


def test_the_submission_lists_the_cells_corrected_on_the_page(sent: AppTest) -> None:
    page = run_page("submission", entry="4")
    assert "1 cell was corrected on the page" in plain(page)
    told = page.dataframe[1].value.iloc[0].to_dict()
    assert told == {"Place": "Services!C15", "The workbook says": "Livee", "Sent instead": "Live"}


def test_rows_sent_in_order_since_are_settled(sent: AppTest) -> None:
    rows = [*MARCH, row(11), row(12), row(13)]
    press(drop(write_workbook(rows, NEXT), "KPA 24 March.xlsx"), "upload-send")
    assert "still to correct" not in plain(run_page("upload"))
    page = run_page("submission", entry="4")
    assert "2 rows were not stored; 2 were sent since" in plain(page)
    assert page.dataframe[0].value["State"].tolist() == ["Sent with 5", "Sent with 5"]


def test_a_reason_given_stands_with_the_submission(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = drop(write_workbook([*MARCH[:7], row(8, "Testing"), *MARCH[8:]], SAID))
    app.selectbox[0].set_value(USUAL[0]).run()
    press(app, "upload-send")
    page = run_page("submission", entry="4")
    assert "1 stage gone back was explained" in plain(page)
    assert page.dataframe[0].value["Why it went back"].tolist() == [USUAL[0]]


def test_what_is_to_correct_is_said_in_kiswahili(sent: AppTest) -> None:
    page = run_page("submission", entry="4", lang="sw")
    told = [text for one in page.dataframe for text in one.value.astype(str).to_numpy().ravel()]
    assert any('"Liwe" si hatua.' in text for text in told)
    draft = run_page("upload", lang="sw")
    draft.file_uploader[0].set_value([("kpa.xlsx", write_workbook(MESSY, SAID), "")])
    words = plain(draft.run())
    assert '"Livee" si hatua.' in words
    assert "Tumia mojawapo ya:" in words
    assert "--" not in words
