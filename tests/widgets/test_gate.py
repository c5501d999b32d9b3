"""Nobody passes without the right, not even on a page that runs without app.py."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from access.roles import Person
from commands.terminal.place import ROOT
from widgets import gate

NOBODY = Person(key="nobody", office="A stranger", rights=frozenset())
PAGES = sorted((ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_run_by_itself_shows_nothing_to_nobody(
    page: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "LOCAL_PERSON", NOBODY)
    app = AppTest.from_file(str(page), default_timeout=30).run()
    (refusal,) = app.error
    assert refusal.value.startswith("A stranger may not do this: it needs the right")
    assert not app.title
    assert not app.metric


def test_through_the_app_nobody_sees_no_figures_either(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "LOCAL_PERSON", NOBODY)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    assert len(app.error) == 1
    assert not app.metric
