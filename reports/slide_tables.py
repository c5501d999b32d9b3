"""Native tables of a deck: ruled paper, as many rows as find room, several on a slide."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Length, Pt

from reports.parts import Column, Table
from reports.slides import (
    BOTTOM,
    EDGE,
    HEADING,
    INK,
    MUTED,
    ROOM,
    RULE,
    SERIF,
    TOP,
    Deck,
    style,
    write,
)
from reports.tongue import _
from reports.wording import DASH

# The table style of office suites that draws nothing; without it they rule in white.
PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
LETTERS_AN_INCH: Final = 13
LINE: Final = Inches(0.2)
AIR: Final = Inches(0.10)
# Below a table stands how many rows found no room.
LEFT_OVER: Final = Inches(0.35)


def add_tables(deck: Deck, tables: Iterable[Table]) -> None:
    """Add tables that have rows: under an earlier one where it leaves room, else on a slide."""
    begun: list[tuple[Any, Length]] = []
    for told in tables:
        if not told.rows:
            continue
        needed = HEADING + measure_table(told) + LEFT_OVER
        for place, (slide, end) in enumerate(begun):
            if end + needed <= BOTTOM:
                write(slide, told.title, EDGE, end, ROOM, size=18, is_bold=True, font=SERIF)
                begun[place] = (slide, add_table(slide, told, Length(end + HEADING)))
                break
        else:
            slide = deck.add_slide(told.title)
            begun.append((slide, add_table(slide, told)))


def add_table(slide: Any, told: Table, top: Length = TOP) -> Length:
    """Add a native table with the rows that find room, and say how many there are in all.

    Returns the height at which the next thing may begin.
    """
    if not told.rows:
        write(slide, told.empty, EDGE, top, ROOM, color=MUTED)
        return Length(top + Inches(0.4))
    widths = widen(told)
    rows = choose_rows(told, Length(BOTTOM - top - LEFT_OVER))
    shape = slide.shapes.add_table(len(rows) + 1, len(widths), EDGE, top, ROOM, Inches(0.3))
    shape.name = told.title
    shape._element.nvGraphicFramePr.cNvPr.set("descr", told.title)
    table = shape.table
    # No banding, no dark heading: ruled paper, and readable in black and white.
    table._tbl.tblPr.set("bandRow", "0")
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    table.rows[0].height = measure_row([column.name for column in told.columns], widths)
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
        write(slide, words, EDGE, below, ROOM, size=12, color=MUTED)
    return Length(end + Inches(0.4))


def widen(told: Table) -> list[Length]:
    """Return the widths of a table's columns."""
    whole = sum(column.width for column in told.columns)
    return [Length(int(ROOM * column.width / whole)) for column in told.columns]


def choose_rows(told: Table, room: Length) -> list[tuple[str, ...]]:
    """Return the first rows that fit into a height under their headings, at least one."""
    widths = widen(told)
    chosen: list[tuple[str, ...]] = []
    used = int(measure_row([column.name for column in told.columns], widths))
    for row in told.rows:
        used += measure_row(row, widths)
        if chosen and used > room:
            break
        chosen.append(row)
    return chosen


def measure_table(told: Table) -> Length:
    """Return about how high a table becomes with all its rows and its headings."""
    rows = ([column.name for column in told.columns], *told.rows)
    return Length(sum(measure_row(row, widen(told)) for row in rows))


def measure_row(row: Sequence[str], widths: Sequence[Length]) -> Length:
    """Return about how high a row becomes once its words are wrapped."""
    lines = max(
        -(-len(text) // max(1, int(width.inches * LETTERS_AN_INCH)))
        for text, width in zip(row, widths, strict=True)
    )
    return Length(LINE * max(1, lines) + AIR)


def _fill(cell: Any, text: str, column: Column, is_heading: bool = False) -> None:
    cell.text = text or DASH
    cell.margin_top = cell.margin_bottom = Inches(0.03)
    cell.margin_left = 0
    cell.margin_right = Inches(0.1)
    # Ruled paper: ink under the headings, a pale line under every row.
    color, weight = (INK, Pt(1)) if is_heading else (RULE, Pt(0.5))
    line = f'<a:lnB {nsdecls("a")} w="{weight}"><a:solidFill><a:srgbClr val="{color}"/>'
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(f"{line}</a:solidFill></a:lnB>"))
    paragraph = cell.text_frame.paragraphs[0]
    style(paragraph, 12, MUTED if is_heading else INK, is_bold=is_heading)
    paragraph.alignment = PP_ALIGN.RIGHT if column.is_number else PP_ALIGN.LEFT
