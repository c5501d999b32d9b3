"""The brief as a workbook: every figure to the digit, and no cell that a spreadsheet would run."""

import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from metrics.figures import read_figures
from metrics.scope import Scope
from reports.briefs.making import make_brief
from reports.papers import name_paper
from reports.tongue import open_tongue
from tests.reports.programme import AS_OF, FORMULA, LONG, MARKUP, UNBROKEN

SHEETS = [
    "Brief",
    "Figures",
    "By day",
    "Changes",
    "Stages",
    "Overdue",
    "Ageing",
    "Concerns",
    "Providers",
    "Both sides",
    "Not used",
    "Services",
    "Definitions",
    "Provenance",
    "Submissions",
]


def open_book(paper):
    return openpyxl.load_workbook(BytesIO(paper.content))


def list_rows(sheet, heading):
    """The rows under the line of headings, which begins with a given one."""
    rows = list(sheet.iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if row[0] == heading)
    return rows[start + 1 :]


@pytest.mark.parametrize("code", ["KRA", "KPA", "JUD"])
def test_a_workbook_opens_with_data_definitions_and_provenance(brief_of, code):
    book = open_book(brief_of(code, "xlsx"))
    assert book.sheetnames == SHEETS
    for sheet in book:
        head = [row[0] for row in sheet.iter_rows(max_row=4, max_col=1, values_only=True)]
        assert "Illustrative: invented figures" in head
        assert "Illustrative" in sheet.oddHeader.left.text
        assert any(str(line).startswith("As of 10") for line in head)
    assert "Illustrative" in book.properties.subject


def test_every_figure_is_the_commands_to_the_digit(brief_of, reading):
    figures = read_figures(reading, AS_OF, Scope(agency="KRA"))
    rows = {
        row[0]: row for row in list_rows(open_book(brief_of("KRA", "xlsx"))["Figures"], "Figure")
    }
    assert rows["services_online"][1] == figures["services_online"] == 12
    assert rows["required_per_week"][1] == figures["required_per_week"]
    for name in ("saturation", "overdue", "settlement", "take_up", "payment_coverage"):
        share = figures[name]
        wanted = (share["value"], share["numerator"], share["denominator"], share["reason"])
        assert rows[name][1:5] == pytest.approx(wanted)
    assert rows["counts.left_out.no_transactions"][1] == 11
    assert rows["forecast.p_target"][1] is None and rows["forecast.p_target"][4]
    assert rows["rating.because"][1] == figures["rating"]["because"]
    assert rows["stages.6"][1] == figures["stages"]["6"]


def test_no_cell_is_a_formula_or_a_link(brief_of):
    inside = ZipFile(BytesIO(brief_of("KRA", "xlsx").content))
    for name in inside.namelist():
        if name.startswith("xl/worksheets/"):
            text = inside.read(name).decode()
            assert "<f>" not in text and not re.search(r"<hyperlink", text)
    assert not any("externalLink" in name for name in inside.namelist())


def test_hostile_names_stand_whole_as_text(brief_of):
    book = open_book(brief_of("KRA", "xlsx"))
    cells = [cell for row in book["Services"].iter_rows() for cell in row]
    texts = {cell.value: cell.data_type for cell in cells if isinstance(cell.value, str)}
    for name in (FORMULA, MARKUP, LONG, UNBROKEN):
        assert texts[name] == "s"


def test_rows_are_as_high_as_their_words_and_reasons_speak_the_readers_language(reading):
    tongue = open_tongue("sw")
    book = open_book(make_brief(reading, AS_OF, "KRA", "xlsx", tongue=tongue))
    sheet = book.worksheets[0]
    counts = next(row for row in sheet.iter_rows() if row[0].value == "Hesabu")
    assert sheet.row_dimensions[counts[0].row].height >= 30
    figures = {row[0].value: row for row in book.worksheets[1].iter_rows()}
    reason = figures["forecast.p_target"][4].value
    assert (
        reason and reason != read_figures(reading, AS_OF, Scope(agency="KRA"))["forecast"]["reason"]
    )


def test_each_service_names_the_row_that_reported_it(brief_of):
    sheet = open_book(brief_of("KRA", "xlsx"))["Services"]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(row for row in rows if "entry_no" in row)
    place = [head.index(name) for name in ("entry_no", "sheet_name", "row_no", "file_name")]
    first = rows[rows.index(head) + 1]
    assert all(first[number] is not None for number in place)


def test_a_code_that_no_file_could_bear_is_made_plain():
    assert name_paper("brief", AS_OF, code="KRA") == "brief-KRA-2023-03-10"
    odd = name_paper("brief", AS_OF, code="../etc/passwd")
    assert re.fullmatch(r"brief-etc-passwd-[0-9a-f]{6}-2023-03-10", odd)
    assert odd != name_paper("brief", AS_OF, code="etc/passwd")
