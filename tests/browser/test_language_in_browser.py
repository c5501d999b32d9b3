"""Kiswahili in the browser: chosen at the top, told to screen readers, remembered, and it fits."""

import pytest

from tests.browser.dashboard import Dashboard, find_barriers, measure_overflow, wait_until_still

SPOKEN = "document.documentElement.lang"
CLIPPED = """[...document.querySelectorAll('.stMain [data-testid="stMetricValue"] *')]
    .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"""


def test_a_choice_of_language_is_carried_on_and_remembered(dashboard: Dashboard) -> None:
    with dashboard.open() as page:
        assert page.evaluate(SPOKEN) == "en"
        page.get_by_role("button", name="Kiswahili").click()
        page.wait_for_function(f"{SPOKEN} === 'sw'")
        wait_until_still(page)
        page.get_by_role("link", name="Taasisi", exact=True).first.click()
        page.wait_for_url("**/agencies?lang=sw")
        wait_until_still(page)
        again = page.context.new_page()
        again.goto(dashboard.address)
        wait_until_still(again)
        assert again.evaluate(SPOKEN) == "sw"
        assert "mtandaoni" in again.inner_text("h1")


@pytest.mark.parametrize("name", ["", "payments", "upload"])
@pytest.mark.parametrize("width", [1440, 390])
def test_longer_words_fit_and_raise_no_barrier(dashboard: Dashboard, name: str, width: int) -> None:
    with dashboard.open(name, width=width, lang="sw") as page:
        assert measure_overflow(page) <= 0
        assert page.evaluate(CLIPPED) == []
        assert find_barriers(page) == []
