"""The receipt says one thing on the page, after a reload and as a file, whatever its file is."""

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.kept import MARCH, build_kept, list_labels, plain, row, run_page, write_workbook
from tests.pages.test_correcting import drop, press
from widgets.upload.receipt_file import make_receipt_file, tell_receipt
from widgets.upload.receipts import KEY, Receipt, parse_numbers, spell_numbers

HOSTILE = "#eval(1) <script>alert(1)</script> $x$.xlsx"
SAID = "17th March 2023"


@pytest.fixture
def sent(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page after a workbook with one row to correct was sent."""
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = drop(write_workbook([*MARCH, row(11), row(12, name=None)], SAID), HOSTILE)
    return press(press(app, "upload-next"), "upload-send")


def receipt_of(app: AppTest) -> Receipt:
    receipt = app.session_state[KEY]
    assert isinstance(receipt, Receipt)
    return receipt


def test_the_receipt_comes_as_a_pdf_that_says_what_the_page_says(sent: AppTest) -> None:
    assert "Receipt (PDF)" in list_labels(sent, "download_button")
    receipt = receipt_of(sent)
    told = tell_receipt(receipt, is_illustrative=True)
    assert told["title"] == sent.title[0].value
    assert told["sender"].startswith("Sent by This machine on")
    assert told["files"]["rows"] == [["4", HOSTILE, "11", "1"]]
    assert told["mark"] == "Illustrative: invented figures"
    paper = make_receipt_file(receipt, is_illustrative=True)
    assert paper == make_receipt_file(receipt, is_illustrative=True)


def test_the_pdf_is_tagged_for_those_who_have_it_read_out(sent: AppTest) -> None:
    paper = make_receipt_file(receipt_of(sent), is_illustrative=True)
    root: Any = pypdf.PdfReader(io.BytesIO(paper)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"]
    tags = list_tags(root["/StructTreeRoot"])
    assert {"/H1", "/Table", "/TH", "/TD", "/P"} <= tags
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def list_tags(root: Any) -> set[str]:
    """Return every tag of a structure tree."""
    found, waiting = set(), [root]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.DictionaryObject):
            found.add(str(node.get("/S")))
            kids = node.get("/K", [])
            waiting += kids if isinstance(kids, list) else [kids]
    return found


def test_the_receipt_stands_again_after_a_reload(sent: AppTest) -> None:
    assert sent.query_params["sent"] == "4"
    again = run_page("upload", step="sent", sent="4")
    assert not again.exception
    assert again.title[0].value == sent.title[0].value
    assert again.table[0].value.equals(sent.table[0].value)
    before, after = receipt_of(sent), receipt_of(again)
    assert (after.files, after.codes, after.office) == (before.files, before.codes, before.office)
    assert abs((after.at - before.at).total_seconds()) < 60


def test_an_address_without_a_known_sending_leads_to_the_beginning(sent: AppTest) -> None:
    for said in ("99", "nonsense", "4-99999999999"):
        again = run_page("upload", step="sent", sent=said)
        assert not again.exception
        assert again.title[0].value == "Send a workbook as your agency keeps it"


def test_sending_another_lets_the_receipt_go(sent: AppTest) -> None:
    app = press(sent, "send-another")
    assert "sent" not in app.query_params
    assert "Send a workbook" in app.title[0].value
    assert "Sent by" not in plain(app)


def test_the_numbers_of_many_files_stay_short_in_the_address() -> None:
    assert spell_numbers([4, 5, 6, 9]) == "4-6.9"
    assert parse_numbers("4-6.9") == [4, 5, 6, 9]
    assert parse_numbers("x.7") == [7]
    assert len(parse_numbers("1-900000000")) == 2_000
