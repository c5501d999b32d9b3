"""Services, one service, submissions and upload: for all eyes, on every width, in both themes."""

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.dashboard import (
    Dashboard,
    Theme,
    find_faults,
    run_dashboard,
    wait_until_still,
)
from tests.pages.kept import HOSTILE, MARCH, build_kept, row, write_workbook
from tests.pages.test_service import LIVE_SINCE_MARCH

PAGES = [
    ("services", {}),
    ("services", {"q": "zzz"}),
    ("service", {"id": LIVE_SINCE_MARCH}),
    ("service", {"id": "nonsense"}),
    ("submissions", {}),
    ("submission", {"entry": "3"}),
    ("upload", {}),
]
WIDTHS = (1440, 390)


@pytest.fixture(scope="module")
def kept(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    home = tmp_path_factory.mktemp("inventory")
    build_kept(home)
    with run_dashboard(home, chromium) as running:
        yield running


def name_page(page: tuple[str, dict[str, str]]) -> str:
    name, query = page
    return "-".join([name, *query])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_a_page_has_no_barrier_and_no_sideways_scrolling(
    kept: Dashboard, page: tuple[str, dict[str, str]], theme: Theme
) -> None:
    name, query = page
    with kept.open(name, query, theme=theme) as shown:
        assert find_faults(shown, WIDTHS, f"{name_page(page)}-{theme}") == {}


def test_a_messy_workbook_is_shown_without_loading_what_it_names(
    kept: Dashboard, tmp_path: Path
) -> None:
    path = tmp_path / "messy.xlsx"
    rows = [*MARCH, row(11, "Livee", name=HOSTILE), row(12, "Livee")]
    path.write_bytes(write_workbook(rows, "17th March 2023"))
    asked: list[str] = []
    with kept.open("upload") as page:
        page.on("request", lambda request: asked.append(request.url))
        page.set_input_files("input[type=file]", path)
        page.get_by_text("10 of 12 rows can be sent now").wait_for(timeout=30_000)
        assert find_faults(page, WIDTHS, "upload-correct") == {}
    assert not [url for url in asked if "example.invalid" in url]


def test_a_service_is_opened_from_a_link_on_a_phone(kept: Dashboard) -> None:
    with kept.open("services", width=390, height=844, q="Port service 8") as page:
        page.get_by_role("link", name="Port service 8").click()
        page.wait_for_url("**/service?**")
        wait_until_still(page)
        assert "Port service 8" in page.locator("h1").inner_text()


def test_going_back_from_a_service_shows_the_list_again(kept: Dashboard) -> None:
    with kept.open("services", count="end_to_end") as page:
        page.get_by_test_id("stDataFrame").first.click(position={"x": 120, "y": 54})
        page.wait_for_url("**/service?**")
        wait_until_still(page)
        page.go_back()
        page.wait_for_url("**/services?**")
        wait_until_still(page)
        assert "end to end" in page.locator("h1").inner_text()
        assert "count=end_to_end" in page.url


def take_away(page: Page, label: str) -> bytes:
    """Return what a download button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    return Path(waiting.value.path()).read_bytes()


def test_what_leaves_the_sample_says_that_it_is_invented(kept: Dashboard) -> None:
    with kept.open("services") as page:
        table = take_away(page, "Download as CSV").decode("utf-8-sig")
        assert table.count("Illustrative: invented figures") == 10
        assert "Services" in table
        assert "KPA March.xlsx" in table
    with kept.open("upload") as page:
        book = openpyxl.load_workbook(io.BytesIO(take_away(page, "Standard workbook")))
        said = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
        assert any("Illustrative: invented figures" in words for words in said)


def test_the_original_workbook_is_the_one_that_was_sent(kept: Dashboard) -> None:
    with kept.open("service", id=LIVE_SINCE_MARCH) as page:
        content = take_away(page, "Original workbook")
        sheet = openpyxl.load_workbook(io.BytesIO(content))["Services"]
        assert sheet["C12"].value == "Live"
