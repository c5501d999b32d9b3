"""A messy workbook in a real browser: corrected in place, reloaded, marked, sent, and again."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.dashboard import (
    Dashboard,
    find_barriers,
    keep_picture,
    run_dashboard,
    wait_until_still,
)
from tests.pages.kept import MARCH, build_kept, row, write_workbook

MESSY = [*MARCH, row(11, "Livee"), row(12, "Livee"), row(13, name=None)]
SLOW = 30_000


@pytest.fixture
def journey(chromium: Browser, tmp_path: Path) -> Iterator[Dashboard]:
    """A dashboard of its own, for its ledger is changed."""
    build_kept(tmp_path)
    with run_dashboard(tmp_path, chromium) as running:
        yield running


def drop(page: Page, path: Path) -> None:
    page.get_by_role("link", name="Upload", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Send a workbook as your agency keeps it")
    wait_until_still(page)
    page.set_input_files("input[type=file]", path)


def expect_title(page: Page, title: str) -> None:
    expect(page.locator("h1")).to_have_text(title, timeout=SLOW)


def write_in_grid(page: Page, value: str) -> None:
    """Write below "Use instead" in the first row of the only grid, where nothing is proposed.

    The grid's editor drops what a machine types faster than it draws; then it is typed again.
    """
    for _attempt in range(3):
        type_into_cell(page, value)
        with contextlib.suppress(AssertionError):
            # The canvas has a table beside it for those who cannot see it.
            told = page.get_by_test_id("stDataFrame").first.locator("table")
            expect(told).to_contain_text(value, timeout=SLOW / 6)
            return
    raise AssertionError(f"The grid did not keep {value!r}.")


def type_into_cell(page: Page, value: str) -> None:
    """Choose the cell, open its editor, type at a person's pace, and leave it with Enter."""
    wait_until_still(page)
    grid = page.get_by_test_id("stDataFrame").first
    box = grid.bounding_box()
    assert box is not None
    # The grid is a canvas; half of it is the middle of the third of its four columns.
    grid.click(position={"x": box["width"] / 2, "y": 52})
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    # What is typed before the editor stands over the cell is lost.
    editor = page.locator("#portal textarea")
    expect(editor).to_be_visible(timeout=SLOW)
    page.keyboard.type(value, delay=50)
    expect(editor).to_have_value(value)
    page.keyboard.press("Enter")


def test_a_messy_workbook_is_corrected_in_place_and_sent(
    journey: Dashboard, tmp_path: Path
) -> None:
    path = tmp_path / "KPA 17 March.xlsx"
    path.write_bytes(write_workbook(MESSY, "17th March 2023"))
    with journey.open() as page:
        drop(page, path)
        expect_title(page, "10 of 13 rows can be sent now; three cells need correcting")
        wait_until_still(page)
        assert find_barriers(page) == []
        keep_picture(page, "correct")
        page.get_by_role("button", name="Take 2 proposals").click()
        expect_title(page, "12 of 13 rows can be sent now; one cell needs correcting")
        reload_and_reopen_elsewhere(page, journey)
        write_in_grid(page, "Berth booking")
        expect_title(page, "13 rows can be sent now; nothing needs correcting")
        # While the page runs anew, what is old stands paler than it may.
        wait_until_still(page)
        assert find_barriers(page) == []
        page.get_by_role("button", name="Go on to what will change").click()
        page.get_by_role("button", name="Send 13 rows").click()
        expect_title(page, "13 rows are sent; three more services are online")
        assert "draft=" not in page.url
        send_again_without_a_question(page, tmp_path)


def reload_and_reopen_elsewhere(page: Page, journey: Dashboard) -> None:
    """The draft stands after a reload, and in a browser that has only its link."""
    page.wait_for_url(re.compile("draft="))
    wait_until_still(page)
    page.reload()
    expect_title(page, "12 of 13 rows can be sent now; one cell needs correcting")
    draft = page.url.split("draft=")[1].split("&")[0]
    with journey.open("upload", draft=draft, width=390) as other:
        expect_title(other, "12 of 13 rows can be sent now; one cell needs correcting")
        expect(other.get_by_text("2 cells are corrected here")).to_be_visible()
        wait_until_still(other)
        assert find_barriers(other) == []
    wait_until_still(page)


def send_again_without_a_question(page: Page, tmp_path: Path) -> None:
    """The next report of the agency, with words as they should be, goes straight to its changes."""
    rows = [*MARCH, row(11), row(12), row(13, name="Berth booking"), row(14)]
    path = tmp_path / "KPA 24 March.xlsx"
    path.write_bytes(write_workbook(rows, "24th March 2023"))
    page.get_by_role("button", name="Send another").click()
    wait_until_still(page)
    page.set_input_files("input[type=file]", path)
    expect_title(page, "14 rows can be sent now; nothing needs correcting")
    page.wait_for_url(re.compile("step=change"))
    page.get_by_role("button", name="Send 14 rows").click()
    expect_title(page, "14 rows are sent; one more service is online")


def test_the_marked_copy_is_corrected_and_dropped_in_again(
    journey: Dashboard, tmp_path: Path
) -> None:
    path = tmp_path / "KPA 17 March.xlsx"
    path.write_bytes(write_workbook(MESSY, "17th March 2023"))
    with journey.open() as page:
        drop(page, path)
        expect_title(page, "10 of 13 rows can be sent now; three cells need correcting")
        wait_until_still(page)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Workbook with every cell marked").click()
        assert waiting.value.suggested_filename == "KPA 17 March to correct.xlsx"
        marked = tmp_path / "KPA 17 March to correct.xlsx"
        waiting.value.save_as(marked)
        correct_by_hand(marked)
        page.get_by_role("button", name="Take another file").click()
        wait_until_still(page)
        page.set_input_files("input[type=file]", marked)
        expect_title(page, "13 rows can be sent now; nothing needs correcting")
        page.get_by_role("button", name="Send 13 rows").click()
        expect_title(page, "13 rows are sent; three more services are online")


def correct_by_hand(path: Path) -> None:
    """Write into each cell that a comment asks for, as the sender would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Services"]
    wrong = [
        cell for line in sheet.iter_rows() for cell in line if cell.fill.fgColor.rgb[2:] == "F6D5D2"
    ]
    assert [cell.coordinate for cell in wrong] == ["C15", "C16", "B17"]
    assert all(cell.comment for cell in wrong)
    for cell, value in zip(wrong, ("Live", "Live", "Berth booking"), strict=True):
        cell.value = value
    book.save(path)
