"""Pages are run through app.py, as the browser does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from commands.terminal.place import ROOT
from tests.pages.kept import build_kept, run_page
from tests.pages.programme import build_programme

Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def full_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small sample ledger in it."""
    home = tmp_path_factory.mktemp("full")
    build_programme(home)
    return home


@pytest.fixture
def kept_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a sample of two workbooks that were really loaded; a test may change it."""
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    return home


@pytest.fixture
def open_page(home: Path, full_home: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open a page by its name and query: of the small sample, or of an empty ledger."""

    def open_it(name: str, *, is_empty: bool = False, **query: str) -> AppTest:
        monkeypatch.setenv("TRACKER_HOME", str(home if is_empty else full_home))
        monkeypatch.setenv("TRACKER_LEDGER", "real" if is_empty else "sample")
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        if name != "national":
            app.switch_page(f"pages/{name}.py")
        for key, value in query.items():
            app.query_params[key] = value
        return app.run()

    return open_it


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Run a page over a sample of the test's own, in which it may write."""
    build_programme(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    yield run_page
    st.cache_resource.clear()


@pytest.fixture(scope="package", autouse=True)
def _let_go_of_ledgers() -> Iterator[None]:
    yield
    st.cache_resource.clear()
