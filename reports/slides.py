"""Slides of a deck: title, words, native tables, each with where its figures stand."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Length, Pt

from reports.parts import Column, Table, Tile
from reports.source import Source
from reports.tongue import _, read_tongue
from reports.wording import DASH

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
EDGE: Final = Inches(0.6)
TOP: Final = Inches(1.75)
BOTTOM: Final = Inches(6.85)
ROOM: Final = Length(WIDTH - 2 * EDGE)
# A fifth of the slide holds so many; longer answers would run into their notes.
LETTERS_AT_24: Final = 14
# python-pptx's classes carry no types of their own.
COLOR: Any = RGBColor
INK, MUTED = COLOR(0x12, 0x1A, 0x22), COLOR(0x4E, 0x59, 0x63)
ACCENT, RULE = COLOR(0x1D, 0x5A, 0x9E), COLOR(0xD5, 0xD9, 0xD6)
WHITE: Final = COLOR(0xFF, 0xFF, 0xFF)
# Every copy of an office suite has these two; ours would be swapped for whatever is there.
SERIF, SANS = "Georgia", "Calibri"
TITLE_ONLY: Final = 5
LETTERS_AN_INCH: Final = 13
# Office files hold no more in a property; the slide itself has the whole title.
LONGEST_PROPERTY: Final = 255
LINE: Final = Inches(0.19)
AIR: Final = Inches(0.10)


class Deck:
    """A deck whose every slide says where its figures stand; `close` gives its bytes."""

    def __init__(self, paper: str, source: Source) -> None:
        """Begin a deck of a kind of paper, "Agency brief"."""
        self._deck: Any = Presentation()
        self._deck.slide_width, self._deck.slide_height = WIDTH, HEIGHT
        self._paper, self._source = paper, source

    def add_slide(self, title: str) -> Any:
        """Return a new slide with its title and source; the title is its message."""
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[TITLE_ONLY])
        shape = slide.shapes.title
        shape.left, shape.top = EDGE, Inches(0.62)
        shape.width, shape.height = ROOM, Inches(1.0)
        shape.text_frame.word_wrap = True
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        shape.text_frame.text = title
        size = 28 if len(title) < 90 else 22 if len(title) < 160 else 16
        _style(shape.text_frame.paragraphs[0], size, INK, is_bold=True, font=SERIF)
        head = f"{self._source.programme} · {self._paper}"
        write(slide, head, EDGE, Inches(0.25), Length(ROOM * 2 // 3), size=11, color=MUTED)
        if self._source.mark:
            left, width = Length(EDGE + ROOM * 2 // 3), Length(ROOM // 3)
            words = write(slide, self._source.mark, left, Inches(0.25), width, 11, is_bold=True)
            words.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
        foot = f"{self._source.dates}\n{self._source.way_back}"
        write(slide, foot, EDGE, BOTTOM, ROOM, size=10, color=MUTED)
        notes = " · ".join(part for part in (self._source.mark, foot) if part)
        slide.notes_slide.notes_text_frame.text = notes
        return slide

    def close(self, title: str) -> bytes:
        """Return the deck as a .pptx file with its title, language and dates."""
        told = self._deck.core_properties
        marks = " · ".join(part for part in (self._source.mark, self._source.dates) if part)
        told.title, told.subject = title[:LONGEST_PROPERTY], marks[:LONGEST_PROPERTY]
        told.author = (self._source.lead or self._source.programme)[:LONGEST_PROPERTY]
        told.language, told.keywords = read_tongue().locale.replace("_", "-"), self._paper
        told.created = told.modified = datetime.combine(self._source.as_of, time(12))
        told.last_modified_by = told.author
        out = BytesIO()
        self._deck.save(out)
        return out.getvalue()


def write(
    slide: Any,
    text: str,
    left: Length,
    top: Length,
    width: Length,
    size: int = 14,
    color: RGBColor = INK,
    is_bold: bool = False,
) -> Any:
    """Write lines of text in a box that grows downwards; return the box."""
    box = slide.shapes.add_textbox(left, top, width, Inches(0.3))
    box.text_frame.word_wrap = True
    for number, line in enumerate(text.split("\n")):
        paragraph = box.text_frame.paragraphs[0]
        if number:
            paragraph = box.text_frame.add_paragraph()
        paragraph.text = line
        _style(paragraph, size, color, is_bold)
    return box


def _style(
    paragraph: Any, size: int, color: RGBColor, is_bold: bool = False, font: str = SANS
) -> None:
    paragraph.font.size, paragraph.font.bold, paragraph.font.name = Pt(size), is_bold, font
    paragraph.font.color.rgb = color
    paragraph.alignment = PP_ALIGN.LEFT


def add_tiles(slide: Any, tiles: Sequence[Tile], top: Length) -> None:
    """Lay the tiles side by side: question, answer, notes."""
    width = Length(ROOM // max(1, len(tiles)))
    longest = max((len(tile.answer) for tile in tiles), default=0)
    size = 24 if longest <= LETTERS_AT_24 else 16
    for number, tile in enumerate(tiles):
        left, inner = Length(EDGE + number * width), Length(width - Inches(0.2))
        rule = slide.shapes.add_connector(1, left, top, Emu(left + inner), top)
        rule.line.color.rgb, rule.line.width = INK, Pt(2.5)
        write(slide, tile.label, left, Emu(top + Inches(0.05)), inner, size=13)
        write(slide, tile.answer, left, Emu(top + Inches(0.35)), inner, size=size, is_bold=True)
        notes = "\n".join(tile.notes)
        write(slide, notes, left, Emu(top + Inches(0.95)), inner, size=12, color=MUTED)


def add_table(
    slide: Any,
    told: Table,
    top: Length = TOP,
    left: Length = EDGE,
    width: Length = ROOM,
    bottom: Length = BOTTOM,
) -> Length:
    """Add a native table with the rows that find room, and say how many there are in all.

    Returns the height at which it ends.
    """
    if not told.rows:
        write(slide, told.empty, left, top, width, color=MUTED)
        return Length(top + Inches(0.4))
    widths = widen(told, width)
    rows = choose_rows(told, widths, Length(bottom - top - Inches(0.35)))
    shape = slide.shapes.add_table(len(rows) + 1, len(widths), left, top, width, Inches(0.3))
    shape.name = told.title
    shape._element.nvGraphicFramePr.cNvPr.set("descr", told.title)
    table = shape.table
    # No banding, no dark heading: ruled paper, and readable in black and white.
    table._tbl.tblPr.set("bandRow", "0")
    for number, column in enumerate(told.columns):
        table.columns[number].width = widths[number]
        _fill(table.cell(0, number), column.name, column, is_heading=True)
    for place, row in enumerate(rows, start=1):
        table.rows[place].height = measure_row(row, widths)
        for number, column in enumerate(told.columns):
            _fill(table.cell(place, number), row[number], column)
    end = Length(top + sum(row.height for row in table.rows))
    if len(rows) < len(told.rows):
        words = told.more or _("{shown} of {all} rows.").format(shown="{shown}", all=len(told.rows))
        words = words.replace("{shown}", str(len(rows)))
        # Rows grow a little beyond their measure where words wrap.
        below = Emu(end + Inches(0.12))
        write(slide, words, left, below, width, size=11, color=MUTED)
    return Length(end + Inches(0.4))


def widen(told: Table, width: Length) -> list[Length]:
    """Return the widths of a table's columns."""
    whole = sum(column.width for column in told.columns)
    return [Length(int(width * column.width / whole)) for column in told.columns]


def choose_rows(told: Table, widths: Sequence[Length], room: Length) -> list[tuple[str, ...]]:
    """Return the first rows that fit into a height, at least one."""
    chosen: list[tuple[str, ...]] = []
    used = int(LINE + AIR)
    for row in told.rows:
        used += measure_row(row, widths)
        if chosen and used > room:
            break
        chosen.append(row)
    return chosen


def measure_row(row: Sequence[str], widths: Sequence[Length]) -> Length:
    """Return about how high a row becomes once its words are wrapped."""
    lines = max(
        -(-len(text) // max(1, int(width.inches * LETTERS_AN_INCH)))
        for text, width in zip(row, widths, strict=True)
    )
    return Length(LINE * max(1, lines) + AIR)


def _fill(cell: Any, text: str, column: Column, is_heading: bool = False) -> None:
    cell.text = text or DASH
    cell.fill.solid()
    cell.fill.fore_color.rgb = WHITE
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.margin_left = cell.margin_right = Inches(0.05)
    paragraph = cell.text_frame.paragraphs[0]
    _style(paragraph, 12, MUTED if is_heading else INK, is_bold=is_heading)
    paragraph.alignment = PP_ALIGN.RIGHT if column.is_number else PP_ALIGN.LEFT
