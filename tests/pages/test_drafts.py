"""A draft survives a reload and another device, and ends when it is sent or thrown away."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.drafts import place_drafts
from tests.pages.kept import MARCH, build_kept, drop, plain, row, run_page, write_workbook
from tests.pages.writing import press

MESSY = [*MARCH, row(11, "Livee"), row(12, "Livee"), row(13, name=None)]
SAID = "17th March 2023"


@pytest.fixture
def folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    return place_drafts(home, is_sample=True)


def drop_messy() -> AppTest:
    return drop(("KPA 17 March.xlsx", write_workbook(MESSY, SAID)))


def read_link(app: AppTest) -> str:
    named = app.query_params["draft"]
    return named if isinstance(named, str) else named[0]


def test_a_fresh_draft_has_its_link_in_the_address(folder: Path) -> None:
    app = drop_messy()
    assert [one.name for one in folder.iterdir()] == [read_link(app)]
    assert "the address of this page reopens it" in plain(app)


def test_the_link_reopens_the_draft_at_its_step_with_its_corrections(folder: Path) -> None:
    here = press(drop_messy(), "take-unknown_stage")
    there = run_page("upload", draft=read_link(here))
    assert not there.exception
    assert there.query_params["step"] in ("correct", ["correct"])
    assert there.title[0].value == "12 of 13 rows can be sent now; one cell needs correcting"


def test_answers_and_files_that_cannot_be_read_come_back_too(folder: Path) -> None:
    silent = write_workbook([row(1)], None, agency="Inventory")
    here = drop(("list.xlsx", silent), ("letter.xlsx", b"Dear Sir"))
    here.selectbox(key="upload-agency-0").select("KPA").run()
    here.radio(key="upload-mode").set_value("full").run()
    there = run_page("upload", draft=read_link(here))
    assert not there.exception
    assert there.selectbox(key="upload-agency-0").value == "KPA"
    assert there.radio(key="upload-mode").value == "full"
    assert [one.value for one in there.warning] == [one.value for one in here.warning]


def test_what_is_said_on_another_device_is_taken_over(folder: Path) -> None:
    here = drop_messy()
    press(run_page("upload", draft=read_link(here)), "take-unknown_stage")
    here = here.run()
    assert here.title[0].value == "12 of 13 rows can be sent now; one cell needs correcting"


def test_a_draft_ends_when_it_is_sent(folder: Path) -> None:
    here = press(drop_messy(), "take-unknown_stage")
    there = run_page("upload", draft=read_link(here))
    here = press(press(here, "upload-next"), "upload-send")
    assert here.title[0].value.startswith("Twelve rows are sent")
    assert "draft" not in here.query_params
    assert not list(folder.iterdir())
    there = there.run()
    assert "This draft is gone" in there.warning[0].value
    assert there.title[0].value == "Send a workbook as your agency keeps it"


def test_a_draft_ends_when_it_is_thrown_away(folder: Path) -> None:
    app = press(drop_messy(), "upload-drop")
    assert not list(folder.iterdir())
    assert app.title[0].value == "Send a workbook as your agency keeps it"
    assert not app.warning


def test_a_link_that_names_no_draft_is_said_to_be_gone(folder: Path) -> None:
    for wrong in ("../../etc/passwd", "a" * 43):
        app = run_page("upload", draft=wrong, step="change")
        assert "This draft is gone" in app.warning[0].value
        assert not app.exception
