"""Makes workbooks in every format: from rows, from markup of one's own, from bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Formula:
    """A formula and the value that Excel kept for it."""

    text: str
    value: Any = 0


@dataclass
class Sheet:
    """A sheet to be made: rows from the cell `at`, and what is merged, hidden or formatted."""

    name: str
    rows: Sequence[Any]
    at: tuple[int, int] = (1, 1)
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[str] = ()
    is_hidden: bool = False
    formats: Mapping[str, str] = field(default_factory=dict)


def make_xlsx(*sheets: Sheet, is_1904: bool = False) -> bytes:
    """Return an xlsx; dates get a date's format, and None leaves a cell away."""
    file = io.BytesIO()
    options = {"date_1904": is_1904, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for down, row in enumerate(sheet.rows, sheet.at[0] - 1):
            for across, value in enumerate(row, sheet.at[1] - 1):
                _write(book, page, down, across, value, sheet.formats)
        for area in sheet.merged:
            first = xlsxwriter.utility.xl_cell_to_rowcol(area.split(":")[0])
            down, across = first[0] - sheet.at[0] + 1, first[1] - sheet.at[1] + 1
            page.merge_range(area, sheet.rows[down][across])
        for row_no in sheet.hidden_rows:
            page.set_row(row_no - 1, None, None, {"hidden": True})
        for letter in sheet.hidden_columns:
            page.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
        if sheet.is_hidden:
            page.hide()
    book.close()
    return file.getvalue()


def _write(
    book: Any, page: Any, down: int, across: int, value: Any, formats: Mapping[str, str]
) -> None:
    pattern = formats.get(xlsxwriter.utility.xl_rowcol_to_cell(down, across))
    if isinstance(value, datetime):
        pattern = pattern or "yyyy-mm-dd hh:mm"
    elif isinstance(value, date):
        pattern = pattern or "yyyy-mm-dd"
    style = book.add_format({"num_format": pattern}) if pattern else None
    if isinstance(value, Formula):
        page.write_formula(down, across, value.text, style, value.value)
    elif value is not None:
        page.write(down, across, value, style)


def make_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive with these parts, in this order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2023, 3, 10, 0, 0, 0))
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def make_raw_xlsx(
    *sheets: str, strings: str = "", extra: Mapping[str, str | bytes] | None = None
) -> bytes:
    """Return an xlsx of the given sheets' XML, word for word, named Sheet1, Sheet2 ..."""
    names = range(1, len(sheets) + 1)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        + "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="r{n}"/>' for n in names)
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in names
        )
        + (f'<Relationship Id="s" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>')
        + "</Relationships>",
    }
    parts["xl/sharedStrings.xml"] = strings or f'<sst xmlns="{MAIN}"/>'
    for number, markup in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = markup
    return make_zip({**parts, **(extra or {})})


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Return the XML of a sheet whose cells hold text of their own, without addresses."""
    lines = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{v}</t></is></c>' for v in row) + "</row>"
        for row in rows
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def make_ole(stream: str) -> bytes:
    """Return what looks like a compound file of the 1990s with one stream of this name."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    name = stream.encode("utf-16-le")
    return head + name.ljust(128, b"\0") + bytes(2048)


def make_ods(tables: str) -> bytes:
    """Return an ods of the given tables' XML, word for word."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{name}="{office}:{name}:1.0"' for name in ("office", "table", "text"))
    spaces += (
        ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return make_zip({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})
