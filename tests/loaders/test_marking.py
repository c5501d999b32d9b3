"""The sender's workbook back with its cells marked; corrected, it loads."""

import io

import openpyxl
import pytest

from loaders.marking import NotMarkable, can_mark, list_cells, mark_workbook

from .conftest import Desk, make_workbook

ROWS = [
    ["Kenya Revenue Authority"],
    [],
    ["Service code", "Service name", "Stage"],
    ["A1", "Tax return", "Livee"],
    ["A2", None, "Live"],
    ["A3", "Tax card", "Live"],
]


def test_each_cell_to_correct_is_coloured_and_says_why_and_what_to_do(desk: Desk):
    findings = desk.prepare(ROWS).findings
    marked = mark_workbook(make_workbook({"Services": ROWS}), findings)
    sheet = openpyxl.load_workbook(io.BytesIO(marked))["Services"]
    comment = sheet["C4"].comment
    assert comment is not None
    assert '"Livee" is not a stage. Did you mean "Live"? Use one of' in comment.text
    assert sheet["C4"].fill.fgColor.rgb == "00F6D5D2"
    assert sheet["C4"].value == "Livee"
    assert sheet["B5"].comment is not None
    assert sheet["B6"].comment is None


def test_the_marked_copy_corrected_is_stored(desk: Desk):
    findings = desk.prepare(ROWS).findings
    book = openpyxl.load_workbook(
        io.BytesIO(mark_workbook(make_workbook({"Services": ROWS}), findings))
    )
    for finding in findings:
        if finding.severity == "error":
            book["Services"][finding.cell] = finding.proposed or "Tax law"
    file = io.BytesIO()
    book.save(file)
    assert desk.send_file(file.getvalue(), "corrected.xlsx").is_committed


def test_in_kiswahili_the_comment_is_in_kiswahili(desk: Desk):
    marked = mark_workbook(make_workbook({"Services": ROWS}), desk.prepare(ROWS).findings, "sw")
    comment = openpyxl.load_workbook(io.BytesIO(marked))["Services"]["C4"].comment
    assert comment is not None
    assert "si hatua" in comment.text


def test_a_long_or_foreign_file_gets_a_list_with_links(desk: Desk):
    assert can_mark("xlsx", 10_000)
    assert not can_mark("xlsx", 10_001)
    assert not can_mark("csv", 3)
    listed = list_cells(desk.prepare(ROWS).findings, "kra.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(listed))["To correct"]
    places = {cell.value: cell.hyperlink for cell in sheet["A"]}
    assert places["Services!C4"] is not None


def test_what_cannot_be_written_back_says_so():
    with pytest.raises(NotMarkable):
        mark_workbook(b"no workbook", [])
