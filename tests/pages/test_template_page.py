"""The standard workbook on the page: an agency's rows, or those of one officer, nobody's told."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from access.roles import LOCAL_PERSON
from data.opening import place_workbooks
from loaders.loading import load
from loaders.officers import count_officers
from loaders.options import Options
from tests.pages.kept import build_kept, list_labels, run_page
from widgets.ledger import SAMPLE, _open, find_home
from widgets.upload.template import make_template
from widgets.view import View

ROWS = (
    "Agency,Service code,Service name,Stage,Officer\n"
    "KPA,KPA/1,Berth,Live,Port Manager\n"
    "KPA,KPA/2,Pilot,Testing,port manager \n"
    "KPA,KPA/3,Crane,Live,Harbour Master\n"
    "KPA,KPA/4,Tug,Live,\n"
)


@pytest.fixture
def page(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    path = home / "officers.csv"
    path.write_text(ROWS)
    kept = place_workbooks(home, is_sample=True)
    options = Options(date(2023, 3, 17))
    [answer] = load(_open(find_home(), SAMPLE), [path], options, LOCAL_PERSON, kept=kept)
    assert answer.is_committed
    return run_page("upload")


def test_officers_are_offered_once_an_agency_is_chosen(page: AppTest) -> None:
    assert "template-officer" not in [each.key for each in page.selectbox]
    page.selectbox(key="template-agency").select("KPA").run()
    officers = page.selectbox(key="template-officer")
    assert officers.options == ["Port Manager (2)", "Harbour Master (1)"]
    assert "11 services have no officer" in list_labels(page, "expander")
    page.session_state["ownerless"] = True
    page.run()
    assert "KPA/4: Tug" in page.dataframe[-1].value["Service"].tolist()


def test_the_workbook_of_an_officer_holds_their_rows_however_the_name_is_spelt(
    page: AppTest,
) -> None:
    reading = _open(find_home(), SAMPLE).reading()
    day = date(2023, 3, 17)
    [first, _second] = count_officers(reading, day, "KPA")
    view = View("sample", reading, day, day, None, reading.settings(day))
    book = openpyxl.load_workbook(io.BytesIO(make_template(view, "KPA", first)()))
    rows = list(book["Services"].iter_rows(min_row=2, values_only=True))
    names = [one for row in rows for one in row if one in {"Berth", "Pilot", "Crane", "Tug"}]
    assert names == ["Berth", "Pilot"]
