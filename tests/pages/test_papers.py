"""Papers from the pages: made when asked for, the same as the terminal's, and kept as issued."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open
from widgets import papers
from widgets.agency import papers as agency_papers


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What each download button would give, by file name; filled as a page runs."""
    kept: dict[str, Any] = {}

    def offer(_label: str, data: Any, file_name: str, **_more: Any) -> None:
        kept[file_name] = data

    monkeypatch.setattr(papers.st, "download_button", offer)
    return kept


@pytest.fixture
def issued(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The entries from which a forecast was issued, without a change to the shared ledger."""
    entries: list[int] = []
    monkeypatch.setattr(
        papers, "issue_forecast", lambda _ledger, reading, *_rest: entries.append(reading.known)
    )
    return entries


def open_papers(app: AppTest) -> AppTest:
    app.session_state["papers"] = True
    return app.run()


def test_papers_are_named_at_once_and_made_only_when_pressed(
    open_page: Open, offered: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers.Order, "keep", lambda *_more: pytest.fail("made before asked for"))
    open_papers(open_page("national"))
    named = {name.removeprefix("bulletin-2023-03-10.") for name in offered if "bulletin" in name}
    assert named == {"pdf", "pptx", "xlsx"}
    assert {"digest-2023-03-10.html", "digest-2023-03-10.txt"} <= set(offered)


def test_national_papers_keep_the_forecast_that_they_carry(
    open_page: Open, offered: dict[str, Any], issued: list[int]
) -> None:
    open_papers(open_page("national"))
    assert offered["bulletin-2023-03-10.xlsx"]().startswith(b"PK")
    assert "Illustrative" in offered["digest-2023-03-10.txt"]().decode()
    assert len(issued) == 2


def test_a_past_view_issues_no_forecast(
    open_page: Open, offered: dict[str, Any], issued: list[int]
) -> None:
    open_papers(open_page("national", known_on="2023-02-10"))
    text = offered["digest-2023-02-10.txt"]().decode()
    assert "10 February 2023" in text.replace("\u00a0", " ")
    assert not issued


def test_the_share_shows_five_lines_ready_to_copy(
    open_page: Open, offered: dict[str, Any], issued: list[int]
) -> None:
    app = open_papers(open_page("national"))
    app.button(key="make-share").click().run()
    assert len(app.code[0].value.strip().splitlines()) == 5
    picture = offered["share-2023-03-10.png"]()
    assert picture.startswith(b"\x89PNG") and len(picture) < 200_000


def test_an_agency_offers_its_brief(open_page: Open, offered: dict[str, Any]) -> None:
    open_papers(open_page("agency", agency="KPA"))
    assert offered["brief-KPA-2023-03-10.xlsx"]().startswith(b"PK")
    assert set(offered) >= {f"brief-KPA-2023-03-10.{each}" for each in ("pdf", "pptx")}


def test_all_briefs_come_as_one_zip(
    open_page: Open,
    offered: dict[str, Any],
    issued: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(agency_papers, "FORMATS", ("xlsx",))
    two = agency_papers.make_all

    def make_some(*given: Any, **more: Any) -> Any:
        made = two(*given, **more)
        return [next(made) for _ in range(4)]

    monkeypatch.setattr(agency_papers, "make_all", make_some)
    app = open_papers(open_page("agencies"))
    app.button(key="make-bundle").click().run()
    names = ZipFile(BytesIO(offered["papers-2023-03-10.zip"]())).namelist()
    assert names[0] == "bulletin-2023-03-10.xlsx"
    assert names[3].startswith("brief-")
    assert len(issued) == 1


def test_an_empty_ledger_offers_no_paper(open_page: Open) -> None:
    app = open_page("national", is_empty=True)
    assert "papers" not in [each.proto.id.rsplit("-", 1)[-1] for each in app.get("popover")]
