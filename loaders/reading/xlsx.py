"""What the XML of an xlsx says and calamine does not: error cells, formulas without a value,
hidden rows and columns, codes that only their number format pads with zeros."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath

from loaders.reading.markup import MOST_FAULTS, NO_VALUE, Markup, SheetMarkup

CHUNK = 4 * 1024 * 1024

ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
ERROR_CELL = re.compile(rb'<c\b([^>]*\bt="e"[^>]*)>(.*?)</c>', re.S)
ERROR_VALUE = re.compile(rb"<v>([^<]*)</v>")
FORMULA_CELL = re.compile(
    rb"<c\b([^>]*)>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>", re.S
)
FORMULA = re.compile(rb"<f[ >/]")
CELL_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
HIDDEN_ROW = re.compile(rb'<row\b[^>]*\bhidden="(?:1|true)"[^>]*>')
ROW_PLACE = re.compile(rb'\br="(\d+)"')
HIDDEN_COLUMN = re.compile(rb'<col\b[^>]*\bhidden="(?:1|true)"[^>]*>')
PREFIX = re.compile(rb"<(\w+):worksheet\b")
SINGLE_QUOTED = re.compile(rb"<(?:\w+:)?row\b[^>\"]*'")
PADDED_FORMAT = re.compile(r'^(?:"([^"]*)")?(0{2,15})(?:;.*)?$')


def read_attributes(tag: str) -> dict[str, str]:
    """Return the attributes of one tag, entities resolved, names as written."""
    return {m[1]: unescape(m[2] if m[2] is not None else m[3]) for m in ATTRIBUTE.finditer(tag)}


def read_xlsx_markup(archive: zipfile.ZipFile) -> Markup:
    """Return what the XML of an xlsx says about each of its sheets."""
    parts, is_1904 = find_sheet_parts(archive)
    padding = find_padding(archive)
    return Markup([(name, scan_sheet(archive, path, padding)) for name, path in parts], is_1904)


def find_sheet_parts(archive: zipfile.ZipFile) -> tuple[list[tuple[str, str]], bool]:
    """Return (sheet name, path in the archive) in workbook order, and whether dates are 1904's.

    An archive without the usual parts gives an empty list: then nothing more is known.
    """
    try:
        book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except KeyError:
        return [], False
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links):
        attributes = read_attributes(tag)
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    parts = []
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book):
        attributes = read_attributes(tag)
        link = next((v for k, v in attributes.items() if k.endswith(":id")), "")
        target = targets.get(link, "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        parts.append((attributes.get("name", ""), path))
    is_1904 = re.search(r"""date1904\s*=\s*["'](?:1|true)""", book) is not None
    return parts, is_1904


def scan_sheet(archive: zipfile.ZipFile, path: str, padding: dict[bytes, str]) -> SheetMarkup:
    """Return what the XML of one sheet says; a part that is not there says nothing."""
    found = SheetMarkup()
    padded_cell = _compile_padded(padding)
    for chunk in _read_chunks(archive, path):
        if b'hidden="' in chunk:
            _note_hidden(chunk, found)
        if b't="e"' in chunk and len(found.faults) < MOST_FAULTS:
            _note_errors(chunk, found)
        if len(found.faults) < MOST_FAULTS and FORMULA.search(chunk):
            _note_formulas(chunk, found)
        if padded_cell:
            for match in padded_cell.finditer(chunk):
                place = _place(match[1])
                if place:
                    pattern = padding[match[2]]
                    found.padded[place] = pattern.format(int(match[3]))
    return found


def _read_chunks(archive: zipfile.ZipFile, path: str) -> Iterator[bytes]:
    """Yield the XML in pieces that end with a row, written as Excel writes it."""
    if path not in archive.NameToInfo:
        return
    rest, prefix, is_single = b"", b"", False
    with archive.open(path) as part:
        is_first = True
        while piece := part.read(CHUNK):
            if is_first:
                named = PREFIX.search(piece[:4000])
                prefix = named[1] + b":" if named else b""
                is_single = SINGLE_QUOTED.search(piece) is not None
                is_first = False
            rest += piece
            end = rest.rfind(b"row>") + 4
            if end > 4:
                yield _rewrite(rest[:end], prefix, is_single)
                rest = rest[end:]
    yield _rewrite(rest, prefix, is_single)


def _rewrite(xml: bytes, prefix: bytes, is_single: bool) -> bytes:
    """Return XML without the prefix of its tags, and with double quotes."""
    if is_single:
        xml = xml.replace(b"'", b'"')
    if prefix:
        xml = xml.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
    return xml


def _place(attributes: bytes) -> tuple[int, int] | None:
    match = CELL_PLACE.search(attributes)
    return (int(match[2]), number_column(match[1].decode("ascii"))) if match else None


def number_column(letters: str) -> int:
    """Return the number of a column, counted from 1: "A" is 1, "XFD" 16384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _note_hidden(chunk: bytes, found: SheetMarkup) -> None:
    for tag in HIDDEN_ROW.findall(chunk):
        if place := ROW_PLACE.search(tag):
            found.hidden_rows.add(int(place[1]))
    for tag in HIDDEN_COLUMN.findall(chunk):
        attributes = read_attributes(tag.decode("ascii", "replace"))
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if first.isdecimal() and last.isdecimal():
            found.hidden_columns.update(range(int(first), min(int(last), 16384) + 1))


def _note_errors(chunk: bytes, found: SheetMarkup) -> None:
    at = chunk.find(b't="e"')
    while at >= 0:
        start = chunk.rfind(b"<c ", 0, at)
        match = ERROR_CELL.match(chunk, start) if start >= 0 else None
        if match and (place := _place(match[1])):
            value = ERROR_VALUE.search(match[2])
            found.faults[place] = value[1].decode("utf-8", "replace") if value else "#ERROR!"
        at = chunk.find(b't="e"', at + 5)


def _note_formulas(chunk: bytes, found: SheetMarkup) -> None:
    for match in FORMULA_CELL.finditer(chunk):
        if b't="str"' not in match[1] and (place := _place(match[1])):
            found.faults.setdefault(place, NO_VALUE)


def find_padding(archive: zipfile.ZipFile) -> dict[bytes, str]:
    """Return, by style number, how a number format of zeros only pads: {b"4": "{:04d}"}."""
    try:
        styles = archive.read("xl/styles.xml").decode("utf-8", "replace")
    except KeyError:
        return {}
    formats = {}
    for tag in re.findall(r"<(?:\w+:)?numFmt\b[^>]*>", styles):
        attributes = read_attributes(tag)
        match = PADDED_FORMAT.match(attributes.get("formatCode", ""))
        if match:
            lead = (match[1] or "").replace("{", "{{").replace("}", "}}")
            formats[attributes.get("numFmtId", "")] = f"{lead}{{:0{len(match[2])}d}}"
    cells = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.S)
    if not formats or not cells:
        return {}
    tags = re.findall(r"<(?:\w+:)?xf\b[^>]*>", cells[0])
    used = [read_attributes(tag).get("numFmtId", "") for tag in tags]
    return {b"%d" % no: formats[name] for no, name in enumerate(used) if name in formats}


def _compile_padded(padding: dict[bytes, str]) -> re.Pattern[bytes] | None:
    if not padding:
        return None
    styles = b"|".join(padding)
    return re.compile(
        rb'<c\b([^>]*?)\bs="(' + styles + rb')"(?![^>]*\bt="[^n])[^>]*>\s*<v>(\d{1,15})</v>'
    )
