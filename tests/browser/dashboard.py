"""A dashboard for the browser tests: the server on a home of its own, pages, axe, pictures."""

import os
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlencode

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # no types
from playwright.sync_api import Browser, Page, sync_playwright

from commands.terminal.place import ROOT
from commands.terminal.serving import choose_port, start_server

Theme = Literal["light", "dark"]

FLAGS: Final = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
START_SECONDS: Final = 60
# Other tests start servers from 8700 and 8900 on, in the same moment perhaps; and each worker of a
# run (gw0, gw1 ...) has a hundred ports of its own.
WORKER: Final = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
FIRST_PORT: Final = 9100 + 100 * WORKER
READY: Final = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SERIOUS: Final = {"moderate", "serious", "critical"}
# Streamlit's own skeletons, and the canvas of its tables, which has a hidden table beside it.
LOADING: Final = '[data-testid="stSkeleton"]'


@dataclass(frozen=True)
class Dashboard:
    """A running dashboard and the browser to look at it with."""

    address: str
    browser: Browser

    @contextmanager
    def open(
        self,
        name: str = "",
        query: Mapping[str, str] | None = None,
        *,
        width: int = 1440,
        height: int = 900,
        theme: Theme = "light",
        **more: str,
    ) -> Iterator[Page]:
        """Open a page with a query and wait until it stands still; it is closed at the end."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme
        )
        try:
            page = context.new_page()
            asked = {**(query or {}), **more}
            question = f"?{urlencode(asked)}" if asked else ""
            page.goto(f"{self.address}/{name}{question}")
            wait_until_still(page)
            yield page
        finally:
            context.close()


@contextmanager
def open_chromium(place: Path) -> Iterator[Browser]:
    """Yield the one browser of a run: Playwright allows no second beside it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(place), args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def run_dashboard(home: Path, chromium: Browser, ledger: str = "sample") -> Iterator[Dashboard]:
    """Start the server on a home, yield it, and stop it."""
    port = choose_port(FIRST_PORT)
    log = home / "log" / "server.log"
    server = start_server(ROOT / "app.py", port, home, ledger, log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, log)
        yield Dashboard(address, chromium)
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"The server did not answer: {log.read_text(encoding='utf-8')[-2000:]}")


def wait_until_still(page: Page) -> None:
    """Return when the script has run, the title stands and nothing is loading."""
    page.wait_for_selector('.stMain h1, .stMain [data-testid="stAlert"]', timeout=60_000)
    page.wait_for_selector(READY, timeout=60_000)
    page.wait_for_function(f"document.querySelectorAll('{LOADING}').length === 0")
    page.wait_for_timeout(400)


def find_barriers(page: Page) -> list[str]:
    """Return what axe finds moderate, serious or critical: the rule, and the places."""
    found: dict[str, Any] = Axe().run(page).response
    return [
        f"{each['id']}: {[node['target'] for node in each['nodes']][:3]}"
        for each in found["violations"]
        if each["impact"] in SERIOUS
    ]


def measure_overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    width: int = page.evaluate(
        "document.querySelector('.stMain').scrollWidth"
        " - document.querySelector('.stMain').clientWidth"
    )
    return width


def find_faults(page: Page, widths: Sequence[int], name: str) -> dict[int, list[str]]:
    """Return what axe finds and by how much the page is too wide, at each width that has a fault.

    The page is opened once and its window drawn narrower: what is shown hangs on the window alone.
    """
    faults = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        wait_until_still(page)
        keep_picture(page, f"{name}-{width}")
        found, too_wide = find_barriers(page), measure_overflow(page)
        if found or too_wide > 0:
            faults[width] = [*found, *([f"{too_wide} px too wide"] if too_wide > 0 else [])]
    return faults


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page where TRACKER_PICTURES names a folder; else do nothing."""
    if not (folder := os.environ.get("TRACKER_PICTURES")):
        return
    height = page.evaluate("document.querySelector('.stMain').scrollHeight") + 10
    size = page.viewport_size or {"width": 1440, "height": 900}
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], height)})
    wait_until_still(page)
    page.screenshot(path=Path(folder) / f"{name}.png")
