"""Kept workbooks come back as they were sent, or say that they do not."""

import pytest

from data.workbooks import WorkbookMissing, keep_workbook, open_workbook


def test_a_kept_workbook_comes_back_to_the_byte(tmp_path):
    digest = keep_workbook(tmp_path, b"one workbook")
    assert keep_workbook(tmp_path, b"one workbook") == digest
    assert open_workbook(tmp_path, digest) == b"one workbook"
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [digest]


def test_a_lost_or_altered_workbook_is_named(tmp_path):
    digest = keep_workbook(tmp_path, b"one workbook")
    (tmp_path / digest[:2] / digest).write_bytes(b"another")
    with pytest.raises(WorkbookMissing, match="not what was sent"):
        open_workbook(tmp_path, digest)
    with pytest.raises(WorkbookMissing, match="is not in"):
        open_workbook(tmp_path, "f" * 64)
