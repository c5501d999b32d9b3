"""The sender's own workbook back, each cell to correct coloured and explained in a comment."""

import io
from collections.abc import Mapping, Sequence
from typing import Any, Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from loaders.findings import Finding, Severity

# openpyxl takes some 20 s for 50,000 rows; above this a list of the cells is written instead.
MOST_ROWS: Final = 10_000
MARKED: Final = frozenset({"xlsx", "xlsm"})
# What openpyxl raises for files that calamine read without complaint.
UNWRITABLE: Final = (
    *(BadZipFile, InvalidFileException, ParseError),
    *(AttributeError, KeyError, OSError, TypeError, ValueError),
)
COLOURS: Final = {Severity.ERROR: "F6D5D2", Severity.WARNING: "FBE8C8", Severity.NOTE: "E3ECF7"}
AUTHOR: Final = "Onboarding tracker"
WIDTH, HEIGHT = 320, 140
HEADINGS: Final = ("Cell", "Severity", "Value", "What was found", "What to do", "Proposed")


class NotMarkable(Exception):  # noqa: N818 - it is an answer to a person, not a fault of ours
    """The workbook cannot be marked itself; a list of its cells can be had instead."""


def can_mark(kind: str, row_count: int) -> bool:
    """Tell whether a workbook can be marked itself: of a kind that can be, and not too long."""
    return kind in MARKED and row_count <= MOST_ROWS


def mark_workbook(content: bytes, findings: Sequence[Finding], language: str = "en") -> bytes:
    """Return a copy of an xlsx with each cell that has a finding coloured and commented.

    Macros, sparklines, text boxes and what formulas last gave are lost in the copy: the caller
    says so, and gives it a name that ends in .xlsx.
    Raises NotMarkable where the file cannot be opened for writing.
    """
    try:
        book = openpyxl.load_workbook(io.BytesIO(content))
    except UNWRITABLE as error:
        raise NotMarkable("This workbook cannot be written back; take the list instead.") from error
    for (sheet, cell), found in group_by_cell(findings).items():
        if sheet in book.sheetnames and isinstance(book[sheet], Worksheet):
            _mark_cell(book[sheet], cell, found, language)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def list_cells(findings: Sequence[Finding], file_name: str, language: str = "en") -> bytes:
    """Return an xlsx that lists each cell with a finding, linked to the cell in the sender's file.

    The link works where the list lies in the same folder as the file.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet("To correct")
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for column, (heading, width) in enumerate(zip(HEADINGS, (18, 10, 30, 60, 60, 20), strict=True)):
        sheet.set_column(column, column, width, wrap)
        sheet.write_string(0, column, heading, bold)
    for row, finding in enumerate(findings, start=1):
        _list_one(sheet, row, finding, file_name, language)
    sheet.freeze_panes(1, 0)
    book.close()
    return file.getvalue()


def group_by_cell(findings: Sequence[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """Return the findings that stand at a cell, by sheet and cell."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.cell:
            found.setdefault((finding.sheet, finding.cell), []).append(finding)
    return found


def _mark_cell(sheet: Worksheet, address: str, findings: Sequence[Finding], language: str) -> None:
    cell: Any = sheet[address]
    worst = min(findings, key=lambda one: list(Severity).index(one.severity))
    cell.fill = PatternFill("solid", fgColor=COLOURS[worst.severity])
    # A cell inside a merged range takes a colour but no comment; its first cell does.
    if isinstance(cell, openpyxl.cell.cell.MergedCell):
        return
    said = [_write(finding, language) for finding in findings]
    if cell.comment is not None:
        said.insert(0, cell.comment.text)
    cell.comment = Comment("\n\n".join(said), AUTHOR, height=HEIGHT, width=WIDTH)


def _list_one(sheet: Any, row: int, finding: Finding, file_name: str, language: str) -> None:
    place = "!".join(part for part in (finding.sheet, finding.cell) if part)
    if finding.cell:
        quoted = finding.sheet.replace("'", "''")
        link = f"external:{file_name}#'{quoted}'!{finding.cell}"
        sheet.write_url(row, 0, link, string=place)
    else:
        sheet.write_string(row, 0, place)
    sentence, remedy = finding.speak(language)
    told: Mapping[int, str] = {
        1: str(finding.severity),
        2: finding.value,
        3: sentence,
        4: remedy,
        5: finding.proposed or "",
    }
    for column, words in told.items():
        sheet.write_string(row, column, words)


def _write(finding: Finding, language: str) -> str:
    sentence, remedy = finding.speak(language)
    return f"{sentence} {remedy}".strip()
