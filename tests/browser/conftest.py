"""One dashboard for all browser tests of the pages: the small programme of the page tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.dashboard import Dashboard, open_chromium, run_dashboard
from tests.pages.programme import build_programme


@pytest.fixture(scope="session")
def chromium(chromium_path: Path) -> Iterator[Browser]:
    """The one browser that all these tests drive."""
    with open_chromium(chromium_path) as browser:
        yield browser


@pytest.fixture(scope="session")
def dashboard(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard on a small sample ledger."""
    home = tmp_path_factory.mktemp("browser")
    build_programme(home)
    with run_dashboard(home, chromium) as running:
        yield running
