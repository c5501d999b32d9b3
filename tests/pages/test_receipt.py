"""The receipt as a file says what the page says, whatever the file is called."""

from pathlib import Path

import pytest

from tests.pages.kept import MARCH, build_kept, list_labels, row, run_page, write_workbook
from widgets.upload.receipt_file import make_receipt_file, tell_receipt
from widgets.upload.sending import RECEIPT

HOSTILE = "#eval(1) <script>alert(1)</script> $x$.xlsx"


def test_the_receipt_comes_as_a_pdf_that_says_what_the_page_says(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_kept(home)
    monkeypatch.setenv("TRACKER_LEDGER", "sample")
    app = run_page("upload")
    content = write_workbook([*MARCH, row(11), row(12, name=None)], "17th March 2023")
    app.file_uploader[0].set_value([(HOSTILE, content, "")])
    app.run()
    app.button(key="upload-next").click().run()
    app.button(key="upload-send").click().run()
    assert "Receipt (PDF)" in list_labels(app, "download_button")
    receipt = app.session_state[RECEIPT]
    told = tell_receipt(receipt, is_illustrative=True)
    assert told["title"] == app.title[0].value
    assert told["sender"].startswith("Sent by This machine on")
    assert told["files"]["rows"] == [["4", HOSTILE, "11", "1"]]
    assert told["mark"] == "Illustrative: invented figures"
    paper = make_receipt_file(receipt, is_illustrative=True)
    assert paper.startswith(b"%PDF-")
    assert paper == make_receipt_file(receipt, is_illustrative=True)
