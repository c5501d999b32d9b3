"""Pipeline, payments, concerns, data quality and the stocktake in a real browser."""

import pytest

from tests.browser.dashboard import (
    Dashboard,
    Theme,
    find_faults,
)

PAGES = ("pipeline", "payments", "concerns", "data_quality", "stocktake")
WIDTHS = (1440, 390)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_barrier_and_no_sideways_scrolling(
    dashboard: Dashboard, page: str, theme: Theme
) -> None:
    with dashboard.open(page, theme=theme) as shown:
        assert find_faults(shown, WIDTHS, f"{page}-{theme}") == {}


@pytest.mark.parametrize("page", ["", "stocktake", "agency", "upload"])
def test_kiswahili_finds_room_on_a_phone(dashboard: Dashboard, page: str) -> None:
    with dashboard.open(page, {"lang": "sw", "agency": "KPA"}, width=390) as shown:
        assert shown.locator("html").get_attribute("lang") == "sw"
        assert find_faults(shown, [390], f"{page or 'national'}-sw") == {}


def test_the_table_behind_the_flow_opens(dashboard: Dashboard) -> None:
    with dashboard.open("pipeline") as page:
        page.locator(".st-key-table-flow button").click()
        page.locator(".st-key-csv-flow").wait_for(timeout=10_000)


def test_a_figure_is_a_door_to_the_services_behind_it(dashboard: Dashboard) -> None:
    with dashboard.open("pipeline", {"agency": "KPA"}) as page:
        page.get_by_role("link", name="See the overdue services").click()
        page.wait_for_url("**/services?**")
        assert "agency=KPA" in page.url
        assert "overdue=1" in page.url
