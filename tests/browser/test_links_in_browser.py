"""Links to our own pages stay in the tab, and the browser's way back finds the filters again."""

import re

from playwright.sync_api import Page

from tests.browser.dashboard import Dashboard, wait_until_still


def come_back(page: Page) -> None:
    page.go_back()
    page.wait_for_url(re.compile("agencies.*q=kenya"))
    wait_until_still(page)


def test_a_link_in_a_table_opens_in_the_same_tab(dashboard: Dashboard) -> None:
    with dashboard.open("agencies", {"q": "kenya ports"}, width=390, height=844) as page:
        page.get_by_role("link", name="Kenya Ports Authority").click()
        page.wait_for_url("**/agency?**")
        wait_until_still(page)
        assert "Kenya Ports Authority" in page.locator("h1").inner_text()
        assert len(page.context.pages) == 1
        come_back(page)


def test_one_step_back_from_a_row_finds_the_filters(dashboard: Dashboard) -> None:
    with dashboard.open("agencies", {"q": "kenya ports"}) as page:
        page.get_by_test_id("stDataFrame").first.click(position={"x": 250, "y": 54})
        page.wait_for_url("**/agency?**")
        wait_until_still(page)
        come_back(page)
        assert page.get_by_placeholder("Name or code").input_value() == "kenya ports"


def test_a_paper_is_made_when_it_is_asked_for(dashboard: Dashboard) -> None:
    with dashboard.open("agency", {"agency": "KPA"}) as page:
        page.get_by_role("button", name="Papers").click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Excel").click()
        assert download.value.suggested_filename == "brief-KPA-2023-03-10.xlsx"


def test_the_name_of_the_first_page_leads_to_it_with_its_filters(dashboard: Dashboard) -> None:
    with dashboard.open("national", {"ministry": "Ministry of Health"}) as page:
        page.wait_for_url(re.compile(r"/\?ministry=Ministry\+of\+Health"))
        wait_until_still(page)
        assert page.locator("h1").inner_text().startswith("Health: ")
        assert not page.get_by_role("dialog").count()
