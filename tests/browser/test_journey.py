"""The main job in a real browser: from a workbook to the count, to the cell, and back again."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.dashboard import Dashboard, find_barriers, run_dashboard, wait_until_still
from tests.pages.kept import MARCH, build_kept, row, write_workbook

# The second row of the grid, by name: the service that the workbook has just brought.
NEW_SERVICE: Any = {"x": 120, "y": 88}


@pytest.fixture
def journey(chromium: Browser, tmp_path: Path) -> Iterator[Dashboard]:
    """A dashboard of its own, for its ledger is changed."""
    build_kept(tmp_path)
    with run_dashboard(tmp_path, chromium) as running:
        yield running


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """KPA's next report: two services more, one word that is no stage."""
    rows = [*MARCH, row(11), row(12, "Livee")]
    path = tmp_path / "KPA 17 March.xlsx"
    path.write_bytes(write_workbook(rows, "17th March 2023"))
    return path


def read_title(page: Page) -> str:
    wait_until_still(page)
    return page.locator("h1").inner_text().replace("\u00a0", " ")


def expect_no_barrier(page: Page) -> None:
    wait_until_still(page)
    assert find_barriers(page) == []


def test_a_number_is_made_traced_and_taken_back(journey: Dashboard, workbook: Path) -> None:
    with journey.open() as page:
        assert read_title(page).startswith("Eight of 5,000") or "8 of 5,000" in read_title(page)
        send_workbook(page, workbook)
        follow_the_number_to_its_cell(page)
        take_it_back(page)
        page.get_by_role("link", name="National", exact=True).first.click()
        expect(page.get_by_text("8 of 5,000").first).to_be_visible(timeout=20_000)


def send_workbook(page: Page, workbook: Path) -> None:
    page.get_by_role("link", name="Upload", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Send a workbook as your agency keeps it")
    expect_no_barrier(page)
    page.set_input_files("input[type=file]", workbook)
    expect(page.locator("h1")).to_have_text(
        "11 of 12 rows can be sent now; one cell needs correcting", timeout=30_000
    )
    expect_no_barrier(page)
    page.get_by_role("button", name="Take 1 meaning").click()
    expect(page.locator("h1")).to_have_text(
        "Twelve rows can be sent now; nothing needs correcting", timeout=20_000
    )
    page.get_by_role("button", name="Go on to what will change").click()
    preview = "The national count goes from 8 to 10, 2 more"
    expect(page.get_by_text(preview)).to_be_visible(timeout=20_000)
    expect_no_barrier(page)
    page.get_by_role("button", name="Send 12 rows").click()
    expect(page.locator("h1")).to_have_text(
        "Twelve rows are sent; two more services are online", timeout=20_000
    )
    expect_no_barrier(page)


def follow_the_number_to_its_cell(page: Page) -> None:
    page.get_by_role("link", name="See National").click()
    expect(page.get_by_text("10 of 5,000").first).to_be_visible(timeout=20_000)
    page.get_by_role("link", name="Services online").first.click()
    expect(page.locator("h1")).to_have_text("Ten services are online", timeout=20_000)
    expect_no_barrier(page)
    page.get_by_test_id("stDataFrame").first.click(position=NEW_SERVICE)
    page.wait_for_url(re.compile("/service\\?"))
    expect(page.locator("h1")).to_contain_text("Port service 11: live since", timeout=20_000)
    expect(page.get_by_role("table").get_by_text("Live", exact=True).first).to_be_visible()
    expect(page.get_by_text("KPA 17 March.xlsx").first).to_be_visible()
    expect_no_barrier(page)


def take_it_back(page: Page) -> None:
    page.get_by_role("link", name="Submission 4", exact=True).click()
    expect(page.locator("h1")).to_have_text(
        "Submission 4: 12 rows of Kenya Ports Authority stand", timeout=20_000
    )
    expect_no_barrier(page)
    page.get_by_text("Take this submission back").click()
    effect = "The national count goes from 10 to 8, 2 fewer."
    expect(page.get_by_text(effect)).to_be_visible(timeout=20_000)
    page.get_by_label("Why is it taken back?").fill("The wrong month")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("h1")).to_contain_text("was taken back on", timeout=20_000)
    expect_no_barrier(page)
