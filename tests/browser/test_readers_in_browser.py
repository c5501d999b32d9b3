"""What four readers come for in a real browser: official, PS office, analyst, payment firm."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.dashboard import Dashboard, find_barriers, run_dashboard, wait_until_still
from tests.pages.kept import MARCH, build_kept, row, write_workbook

SLOW: Final = 30_000
# The first cell of a table drawn on a canvas, below its headings.
FIRST_ROW: Any = {"x": 120, "y": 52}
MONTHS: Final = [
    ["Use of services as at 10th March 2023"],
    [],
    ["Agency", "Service code", "Month", "Provider", "Completed online", "Collected", "Settled"],
    ["KPA", "KPA/001", "2023-01", "M-Pesa", 90, 5000, 4900],
    ["KPA", "KPA/001", "2023-02", "M-Pesa", 95, 5200, 5100],
]
STATEMENT: Final = [
    ["Safaricom PLC - M-Pesa settlement statement as at 10th March 2023"],
    [],
    ["Merchant", "Month", "Amount collected", "Amount settled"],
    ["Kenya Ports Authority", "2023-02", 7000, 6900],
]


@pytest.fixture(scope="module")
def programme(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """One dashboard for the four of them, as in a ministry."""
    home = tmp_path_factory.mktemp("readers")
    build_kept(home)
    with run_dashboard(home, chromium) as running:
        yield running


def write_sheet(path: Path, name: str, rows: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for cells in rows:
        sheet.append(cells)
    book.save(path)
    return path


def expect_title(page: Page, words: str) -> None:
    expect(page.locator("h1")).to_contain_text(words, timeout=SLOW)
    wait_until_still(page)


def send(page: Page, path: Path) -> None:
    """Send a workbook that asks nothing, from Upload or from the receipt of another."""
    another = page.get_by_role("button", name="Send another")
    if another.count():
        another.click()
    else:
        page.get_by_role("link", name="Upload", exact=True).first.click()
    expect_title(page, "Send a workbook as your agency keeps it")
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name=re.compile("^Send \\d+ rows?$")).click(timeout=SLOW)
    expect(page.locator("h1")).to_contain_text("sent", timeout=SLOW)
    wait_until_still(page)


def test_an_official_sees_the_answers_filters_and_shares(programme: Dashboard) -> None:
    with programme.open(height=900) as page:
        for question in ("How far are we?", "How fast?", "Will we make it?", "Where is the gap?"):
            box = page.get_by_text(question).first.bounding_box()
            assert box and box["y"] < 900, f"{question} stands below the first screen"
        page.get_by_role("button", name="All ministries").click()
        page.get_by_role("combobox", name="Ministry").click()
        page.get_by_role("option", name=re.compile("Roads and Transport")).click()
        page.wait_for_url(re.compile("ministry="))
        wait_until_still(page)
        filtered = page.url
        said = page.locator("h1").inner_text()
        page.get_by_role("button", name="Papers").click()
        page.get_by_role("button", name="Make the picture").click()
        lines = page.get_by_test_id("stCode").first
        expect(lines).to_contain_text("8 of", timeout=SLOW)
        expect(lines).to_contain_text("Illustrative")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Picture", exact=True).click()
        assert Path(waiting.value.path()).stat().st_size < 200_000
        page.goto(filtered)
        wait_until_still(page)
        assert page.locator("h1").inner_text() == said


def test_the_ps_office_holds_a_stocktake_and_opens_it_again(
    programme: Dashboard, tmp_path: Path
) -> None:
    with programme.open("stocktake") as page:
        agree(page, "Name an officer for each service that waits")
        link = page.locator('.stMain a[href*="agency?"]').first
        name = link.inner_text()
        link.click()
        expect_title(page, name)
        page.go_back()
        expect_title(page, "reported")
        page.get_by_role("button", name="Close and keep the pack").click()
        expect(page.get_by_role("link", name="Open its pack")).to_be_visible(timeout=SLOW)
        page.get_by_role("link", name="Open its pack").click()
        page.wait_for_url(re.compile("stocktake="))
        wait_until_still(page)
        pack, before = page.url, read_pack(page)
        assert find_barriers(page) == []
        path = tmp_path / "KPA 10 March again.xlsx"
        path.write_bytes(write_workbook([*MARCH, row(11)], "10th March 2023"))
        page.get_by_role("button", name="Back to now").first.click()
        send(page, path)
        page.goto(pack)
        wait_until_still(page)
        assert read_pack(page) == before
        page.goto(f"{programme.address}/?as_of=2023-02-10&known_on=2023-02-10")
        expect_title(page, "of 5,000")
        expect(page.get_by_text("A past view, as of 10 February 2023.")).to_be_visible()


def agree(page: Page, words: str) -> None:
    page.get_by_role("button", name="Agree an action").click()
    page.get_by_label("What is to be done").fill(words)
    page.get_by_label("Office that acts").fill("ICT office, Kenya Ports Authority")
    page.get_by_label("Office that acts").press("Tab")
    page.get_by_role("button", name="Agree it").click()
    answer = page.get_by_text("The action is entered.")
    expect(answer).to_be_visible(timeout=SLOW)
    page.mouse.move(700, 500)
    page.mouse.wheel(0, 2_000)
    expect(answer).to_be_in_viewport()
    expect(page.get_by_text(words).first).to_be_visible()
    wait_until_still(page)


def read_pack(page: Page) -> list[str]:
    """Return what the pack says: its title, tiles and headings."""
    page.wait_for_selector(".st-key-tiles-stocktake")
    tiles = page.locator(".st-key-tiles-stocktake").inner_text()
    return [page.locator("h1").inner_text(), tiles, *page.locator("h2").all_inner_texts()]


def test_an_analyst_goes_from_a_finding_to_the_service_and_its_cell(programme: Dashboard) -> None:
    with programme.open("data_quality", {"agency": "KPA"}) as page:
        door = page.locator('a[href*="/services"]').first
        door.click()
        page.wait_for_url(re.compile("/services"))
        wait_until_still(page)
        page.get_by_test_id("stDataFrame").first.click(position=FIRST_ROW)
        page.wait_for_url(re.compile("/service\\?"))
        expect_title(page, "Port service")
        expect(page.get_by_text(re.compile("KPA \\w+.xlsx, reporting date")).first).to_be_visible()
        expect(page.get_by_role("table", name=re.compile("^Cell C5 of the sheet"))).to_be_visible()
        assert find_barriers(page) == []


def test_a_payment_firm_sends_its_statement_and_sees_the_gap(
    programme: Dashboard, tmp_path: Path
) -> None:
    with programme.open("upload") as page:
        send(page, write_sheet(tmp_path / "KPA months.xlsx", "Monthly performance", MONTHS))
        send(page, write_sheet(tmp_path / "safaricom.xlsx", "Statement", STATEMENT))
        page.get_by_role("link", name="Payments", exact=True).first.click()
        expect(page.locator("h2").get_by_text("1 of 1 statements differs")).to_be_visible(
            timeout=SLOW
        )
        told = page.get_by_role("row", name=re.compile("^Kenya Ports Authority.*Feb"))
        expect(told.first).to_contain_text("Sh 5.2k")
        expect(told.first).to_contain_text("Sh 7k")
        assert find_barriers(page) == []
