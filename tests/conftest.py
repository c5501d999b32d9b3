"""What every test may ask for: a home of its own, the browser, the real data where it is there."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from commands.terminal.chromium import find_chromium
from commands.terminal.place import ROOT

# Folders whose tests share what is slow to make.
SHARING = {"pages", "reports"}

# Time limits per example fail on a busy machine and say nothing about the code.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


def pytest_configure() -> None:
    # No test may touch what a person keeps, not even one that forgets to ask for a home.
    os.environ["TRACKER_HOME"] = tempfile.mkdtemp(prefix="tracker-tests-")


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ.pop("TRACKER_HOME", ""), ignore_errors=True)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what asks for a browser."""
    if "chromium_path" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.browser)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Send a file to one worker, and a folder whose tests share something slow.

    xdist's own groups have no effect under pytest 9.2: their name never reaches the scheduler.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByWhatIsShared(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            place = Path(nodeid.split("::", 1)[0])
            return place.parent.name if place.parent.name in SHARING else str(place)

    return ByWhatIsShared(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what asks for a browser after `manage.py test --no-browser`."""
    if os.environ.get("TRACKER_NO_BROWSER"):
        left_out = [item for item in items if item.get_closest_marker("browser")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A TRACKER_HOME of the test's own, empty."""
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("TRACKER_HOME", str(place))
    return place


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """A Chromium for Playwright's `executable_path`; a test that asks for it is a browser test."""
    found = find_chromium()
    if not found:
        pytest.fail("There is no Chromium here: run `manage.py test`, which brings one.")
    return found


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real workbooks beside the project; without it the test is skipped."""
    place = ROOT.parent / "shared" / "data"
    if not place.is_dir():
        pytest.skip(f"the real workbooks are not at {place}")
    return place
