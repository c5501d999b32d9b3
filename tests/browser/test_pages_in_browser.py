"""Every page in a real browser: for all eyes, on every width, in both themes."""

import re

import pytest

from tests.browser.dashboard import (
    Dashboard,
    Theme,
    find_faults,
    wait_until_still,
)

PAGES = [
    ("", {}),
    ("agencies", {}),
    ("agency", {"agency": "KPA"}),
    ("definitions", {}),
    ("", {"ledger": "real"}),
]
WIDTHS = (1440, 700, 390)


def name_page(page: tuple[str, dict[str, str]]) -> str:
    name, query = page
    return "-".join([name or "national", *query.values()])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES, ids=name_page)
def test_a_page_has_no_barrier_and_no_sideways_scrolling(
    dashboard: Dashboard, page: tuple[str, dict[str, str]], theme: Theme
) -> None:
    name, query = page
    with dashboard.open(name, query, theme=theme) as shown:
        assert find_faults(shown, WIDTHS, f"{name_page(page)}-{theme}") == {}


def test_the_five_answers_stand_above_the_fold(dashboard: Dashboard) -> None:
    with dashboard.open(width=1440, height=900) as page:
        bottoms = page.eval_on_selector_all(
            '[data-testid="stMetric"]', "all => all.map(e => e.getBoundingClientRect().bottom)"
        )
        assert len(bottoms) == 5
        assert max(bottoms) < 450


def test_on_a_phone_the_pages_are_in_reach(dashboard: Dashboard) -> None:
    with dashboard.open(width=390, height=844) as page:
        page.get_by_role("link", name="Agencies", exact=True).first.click()
        page.wait_for_url("**/agencies**")
        wait_until_still(page)
        assert page.locator("h1").is_visible()


def test_a_deep_link_to_a_fresh_page_stands_in_its_frame(dashboard: Dashboard) -> None:
    with dashboard.open("agency", {"agency": "KPA"}) as page:
        assert "Kenya Ports Authority" in page.locator("h1").inner_text()
        assert page.get_by_role("link", name="National").first.is_visible()
        assert "agency=KPA" in page.url


def test_the_day_that_is_chosen_goes_along_to_the_next_page(dashboard: Dashboard) -> None:
    with dashboard.open("", {"as_of": "2023-02-03"}) as page:
        page.get_by_role("link", name="Agencies", exact=True).first.click()
        page.wait_for_url(re.compile("agencies.*as_of=2023-02-03"))
        wait_until_still(page)
        assert page.get_by_text("A past view, as of").is_visible()


def test_the_next_agency_stands_in_the_address_and_back_leads_back(dashboard: Dashboard) -> None:
    with dashboard.open("agency", {"agency": "KPA"}) as page:
        page.get_by_role("link", name="Next").click()
        page.wait_for_url(lambda url: "agency=" in url and "agency=KPA" not in url)
        wait_until_still(page)
        assert "Kenya Ports Authority" not in page.locator("h1").inner_text()
        page.go_back()
        page.get_by_role("heading", name="Kenya Ports Authority").wait_for(timeout=10_000)
        page.get_by_role("link", name="National").first.click()
        page.get_by_role("heading", name="of 5,000 online").wait_for(timeout=10_000)
        page.go_back()
        page.get_by_role("heading", name="Kenya Ports Authority").wait_for(timeout=10_000)


def test_the_table_behind_a_chart_opens(dashboard: Dashboard) -> None:
    with dashboard.open() as page:
        page.locator(".st-key-rule-tile-far a[href*='table=']").click()
        page.get_by_role("dialog").get_by_text("Download as CSV").wait_for(timeout=10_000)
        page.wait_for_url("**/?table=far")
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="detached", timeout=10_000)
        page.wait_for_url(lambda url: "table=far" not in url, timeout=10_000)


def test_text_from_a_workbook_loads_no_picture(dashboard: Dashboard) -> None:
    asked: list[str] = []
    with dashboard.open("agency", {"agency": "KPA"}, width=390) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        wait_until_still(page)
    assert not [url for url in asked if "example.invalid" in url]
