"""The receipt as a file says what the page says, whatever the file is called."""

from pathlib import Path

import pytest

from tests.pages.kept import MARCH, build_kept, list_labels, row, run_page, write_workbook
from widgets.upload.receipt_file import write_receipt_file
from widgets.upload.sending import RECEIPT

HOSTILE = "<script>alert(1)</script>.xlsx"


def test_the_receipt_is_one_page_that_needs_nothing_else(
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
    assert "Receipt (HTML)" in list_labels(app, "download_button")
    words = write_receipt_file(app.session_state[RECEIPT], is_illustrative=True).decode()
    assert "Eleven rows are sent; one more service is online" in words.replace("\u00a0", " ")
    assert "&lt;script&gt;" in words
    assert "<script" not in words
    assert "http" not in words
    assert "Sent by This machine on" in words
    assert "Illustrative: invented figures" in words
    assert '<td class="number">4</td>' in words
