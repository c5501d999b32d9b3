"""What the markup of an xlsx adds to its cells: error values, formulas, what is hidden."""

import io
import zipfile

import pytest

from loaders.reading.files import read_workbook
from loaders.reading.markup import NO_VALUE
from loaders.reading.xlsx import find_padding, scan_sheet
from tests.workbooks.making import MAIN, make_raw_xlsx, make_zip, write_cells


def scan(cells: str, padding: dict[bytes, str] | None = None) -> dict[tuple[int, int], str]:
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    with zipfile.ZipFile(io.BytesIO(make_zip({"sheet.xml": sheet}))) as archive:
        found = scan_sheet(archive, "sheet.xml", padding or {})
    return found.padded if padding else found.faults


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ('<c r="B2" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c r="B2" s="4" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        ('<c r="B2"><f>A1</f></c>', NO_VALUE),
        ('<c r="B2"><f>A1</f><v></v></c>', NO_VALUE),
        ('<c r="B2"><f>A1</f><v/></c>', NO_VALUE),
        ('<c r="B2"><f t="shared" si="0"/></c>', NO_VALUE),
        ('<c r="B2" t="str"><f>A1&amp;""</f><v></v></c>', None),
        ('<c r="B2"><f>A1</f><v>7</v></c>', None),
        ('<c r="B2"><f t="shared" si="0"/><v>7</v></c>', None),
        ('<c r="B2" t="inlineStr"><is><t>t="e" &lt;f&gt;</t></is></c>', None),
        ('<c r="B2"/>', None),
    ],
)
def test_cells_without_an_honest_value_are_named(cell: str, fault: str | None) -> None:
    around = '<c r="A2"><v>1</v></c>{}<c r="C2"><f>B2</f><v>2</v></c>'
    found = scan(f'<row r="2">{around.format(cell)}</row>')
    assert found == ({(2, 2): fault} if fault else {})


def test_markup_in_single_quotes_says_the_same() -> None:
    row = "<row r='2' hidden='1'><c r='B2' t='e'><v>#REF!</v></c></row>"
    sheet = f"<worksheet xmlns='{MAIN}'><sheetData>{row}</sheetData></worksheet>"
    with zipfile.ZipFile(io.BytesIO(make_zip({"sheet.xml": sheet}))) as archive:
        found = scan_sheet(archive, "sheet.xml", {})
    assert (found.faults, found.hidden_rows) == ({(2, 2): "#REF!"}, {2})


def test_a_sheet_longer_than_one_piece_is_scanned_to_its_end() -> None:
    filler = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{"x" * 900}</t></is></c></row>'
        for n in range(1, 6000)
    )
    found = scan(filler + '<row r="6000"><c r="A6000" t="e"><v>#NAME?</v></c></row>')
    assert found == {(6000, 1): "#NAME?"}


def test_only_formats_of_zeros_pad_and_only_whole_numbers_are_padded() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0000"/>'
        '<numFmt numFmtId="165" formatCode="0.00"/><numFmt numFmtId="166" '
        'formatCode="&quot;K-&quot;000"/></numFmts><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
    )
    with zipfile.ZipFile(io.BytesIO(make_zip({"xl/styles.xml": styles}))) as archive:
        padding = find_padding(archive)
    assert padding == {b"1": "{:04d}", b"3": "K-{:03d}"}
    cells = '<row r="1"><c r="A1" s="1"><v>12</v></c><c r="B1" s="2"><v>12</v></c>'
    cells += '<c r="C1" s="3"><v>7</v></c><c r="D1" s="1"><v>1.5</v></c>'
    cells += '<c r="E1" s="1" t="s"><v>3</v></c></row>'
    assert scan(cells, padding) == {(1, 1): "0012", (1, 3): "K-007"}


def test_the_workbook_says_which_calendar_it_counts_in() -> None:
    content = make_raw_xlsx(write_cells([["1"]]))
    assert not read_workbook(content, "a.xlsx").is_1904
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    book = archive_text(parts["xl/workbook.xml"])
    parts["xl/workbook.xml"] = book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert read_workbook(make_zip(parts), "a.xlsx").is_1904


def archive_text(part: str | bytes) -> str:
    return part if isinstance(part, str) else part.decode()
