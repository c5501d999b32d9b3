"""One dashboard for all browser tests of the pages: the small programme of the page tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.dashboard import Dashboard, run_dashboard
from tests.pages.programme import build_programme


@pytest.fixture(scope="session")
def dashboard(chromium_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dashboard]:
    """A dashboard on a small sample ledger."""
    home = tmp_path_factory.mktemp("browser")
    build_programme(home)
    with run_dashboard(home, chromium_path) as running:
        yield running
