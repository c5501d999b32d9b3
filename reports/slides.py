"""Slides of a deck: title, words, native tables, each with where its figures stand."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Length, Pt

from reports.parts import Tile
from reports.source import Source
from reports.tongue import read_tongue

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
EDGE: Final = Inches(0.6)
TOP: Final = Inches(1.75)
BOTTOM: Final = Inches(6.85)
ROOM: Final = Length(WIDTH - 2 * EDGE)
# What a heading in the middle of a slide takes.
HEADING: Final = Inches(0.45)
# A fifth of the slide holds so many; longer answers would run into their notes.
LETTERS_AT_26: Final = 13
# python-pptx's classes carry no types of their own.
COLOR: Any = RGBColor
INK, MUTED = COLOR(0x12, 0x1A, 0x22), COLOR(0x4E, 0x59, 0x63)
ACCENT, RULE = COLOR(0x1D, 0x5A, 0x9E), COLOR(0xD5, 0xD9, 0xD6)
WHITE: Final = COLOR(0xFF, 0xFF, 0xFF)
# Every copy of an office suite has these two; ours would be swapped for whatever is there.
SERIF, SANS = "Georgia", "Calibri"
TITLE_ONLY: Final = 5
# A title of fewer letters has this size; two lines, at most three, stand over a slide.
TITLE_SIZES: Final = ((90, 28), (130, 22), (220, 18), (10**9, 15))
# Office files hold no more in a property; the slide itself has the whole title.
LONGEST_PROPERTY: Final = 255
# Of the height of its letters: the width of one of them, and of a line with its air.
LETTER_WIDTH, LINE_HEIGHT = 0.46, 1.25


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
        _fit(shape.text_frame)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        shape.text_frame.text = title
        size = next(size for letters, size in TITLE_SIZES if len(title) < letters)
        style(shape.text_frame.paragraphs[0], size, INK, is_bold=True, font=SERIF)
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
    font: str = SANS,
) -> Any:
    """Write lines of text in a box that grows downwards; return the box."""
    box = slide.shapes.add_textbox(left, top, width, Inches(0.3))
    _fit(box.text_frame)
    for number, line in enumerate(text.split("\n")):
        paragraph = box.text_frame.paragraphs[0]
        if number:
            paragraph = box.text_frame.add_paragraph()
        paragraph.text = line
        style(paragraph, size, color, is_bold, font)
    return box


def _fit(frame: Any) -> None:
    """Begin the words at the edge of their box, where rules and charts begin too."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0


def measure(text: str, width: Length, size: int) -> Length:
    """Return about how high lines of text become in a box of a width."""
    letters = max(1, int(width.pt / (size * LETTER_WIDTH)))
    lines = sum(max(1, -(-len(line) // letters)) for line in text.split("\n"))
    return Length(Pt(size * LINE_HEIGHT) * lines)


def write_block(slide: Any, title: str, text: str, top: Length) -> Length:
    """Write lines under a heading of their own, if it has one; return where the next may begin."""
    if title:
        write(slide, title, EDGE, top, ROOM, size=18, is_bold=True, font=SERIF)
        top = Length(top + HEADING)
    if text:
        write(slide, text, EDGE, top, ROOM, size=16)
    return Length(top + (measure(text, ROOM, 16) + HEADING if text else 0))


def style(
    paragraph: Any, size: int, color: RGBColor, is_bold: bool = False, font: str = SANS
) -> None:
    """Set the letters of a paragraph."""
    paragraph.font.size, paragraph.font.bold, paragraph.font.name = Pt(size), is_bold, font
    paragraph.font.color.rgb = color
    paragraph.alignment = PP_ALIGN.LEFT


def add_tiles(slide: Any, tiles: Sequence[Tile], top: Length) -> None:
    """Lay the tiles side by side: question, answer, notes."""
    width = Length(ROOM // max(1, len(tiles)))
    longest = max((len(tile.answer) for tile in tiles), default=0)
    size = 26 if longest <= LETTERS_AT_26 else 19
    for number, tile in enumerate(tiles):
        left, inner = Length(EDGE + number * width), Length(width - Inches(0.2))
        add_rule(slide, left, top, inner, Pt(2.5))
        write(slide, tile.label, left, Emu(top + Inches(0.05)), inner, size=14)
        write(slide, tile.answer, left, Emu(top + Inches(0.35)), inner, size=size, is_bold=True)
        notes = "\n".join(tile.notes)
        below = Emu(top + Inches(0.85 if size == 26 else 0.75))
        write(slide, notes, left, below, inner, size=13, color=MUTED)


def add_rule(slide: Any, left: Length, top: Length, width: Length, weight: Length) -> None:
    """Draw a line across, without the shadow that the theme gives to lines."""
    rule = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, left, top, Emu(left + width), top)
    rule.line.color.rgb, rule.line.width = INK, weight
    rule.shadow.inherit = False
