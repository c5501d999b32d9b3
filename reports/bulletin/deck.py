"""The bulletin as a deck with native, editable charts."""

from dataclasses import replace
from typing import Final

from pptx.util import Emu, Inches

from reports.bulletin.telling import ToldBulletin
from reports.parts import Table
from reports.slide_charts import add_bars, add_segments, add_steps
from reports.slide_lines import add_line
from reports.slide_tables import add_table, add_tables, choose_rows
from reports.slides import (
    BOTTOM,
    EDGE,
    HEADING,
    MUTED,
    ROOM,
    TOP,
    Deck,
    add_tiles,
    write,
    write_block,
)
from reports.tongue import _

HALF = Emu((ROOM - Inches(0.4)) // 2)
RIGHT = Emu(EDGE + HALF + Inches(0.4))
CHART_HEIGHT = Emu(BOTTOM - TOP - Inches(0.1))
LEAGUE_SLIDES: Final = 4
TABLE_ROOM = Emu(BOTTOM - TOP - Inches(0.4))


def write_deck(told: ToldBulletin) -> bytes:
    """Return the .pptx: the answers, then a slide a message."""
    deck = Deck(told.paper, told.source)
    slide = deck.add_slide(told.title)
    add_tiles(slide, told.tiles, TOP)
    still = "" if _has_changed(told) else f"{told.changed.title}."
    lines = "\n".join(words for words in (told.path, still, told.counts, told.stated) if words)
    write(slide, lines, EDGE, Emu(TOP + Inches(2.9)), ROOM, size=14, color=MUTED)
    if told.has_inventory:
        _show_progress(deck, told)
        _show_league(deck, told.league)
    _show_due(deck, told)
    return deck.close(told.title)


def _show_progress(deck: Deck, told: ToldBulletin) -> None:
    slide = deck.add_slide(told.trajectory.title)
    add_line(slide, told.trajectory, (EDGE, TOP, ROOM, CHART_HEIGHT))
    if _has_changed(told):
        _show_changes(deck, told)
    slide = deck.add_slide(told.stages.title)
    add_segments(slide, told.stages, (EDGE, TOP, ROOM, CHART_HEIGHT))
    if told.ministries.bars:
        slide = deck.add_slide(told.ministries.title)
        add_bars(slide, told.ministries, (EDGE, TOP, ROOM, CHART_HEIGHT), is_share=True)
    add_tables(deck, [told.paid])


def _has_changed(told: ToldBulletin) -> bool:
    return any(step.kind != "level" for step in told.changed.steps)


def _show_changes(deck: Deck, told: ToldBulletin) -> None:
    slide = deck.add_slide(told.changed.title)
    add_steps(slide, told.changed, (EDGE, TOP, HALF, CHART_HEIGHT))
    write(slide, told.movers.title, RIGHT, TOP, HALF, size=14, is_bold=True)
    if told.movers.bars:
        below = Emu(TOP + HEADING)
        add_bars(slide, told.movers, (RIGHT, below, HALF, Emu(CHART_HEIGHT - HEADING)))


def _show_league(deck: Deck, league: Table) -> None:
    """Show the league over a few slides; the last one says what is only in the workbook."""
    left = league
    for number in range(LEAGUE_SLIDES):
        slide = deck.add_slide(league.title)
        rows = choose_rows(left, TABLE_ROOM)
        is_last = number == LEAGUE_SLIDES - 1
        shown = replace(left, rows=tuple(rows))
        add_table(slide, shown)
        left = replace(left, rows=left.rows[len(rows) :])
        if is_last and left.rows:
            seen = len(league.rows) - len(left.rows)
            words = league.more.replace("{shown}", f"{seen:,}")
            write(slide, words, EDGE, Emu(BOTTOM - Inches(0.3)), ROOM, size=12, color=MUTED)
        if not left.rows:
            return


def _show_due(deck: Deck, told: ToldBulletin) -> None:
    slide = deck.add_slide(told.reports_title)
    end = write_block(slide, "", "\n".join(told.reports), TOP)
    if told.ahead:
        end = write_block(slide, _("What lies ahead"), "\n".join(told.ahead), end)
    if told.decisions.rows:
        add_table(deck.add_slide(told.decisions.title), told.decisions)
    else:
        write_block(slide, told.decisions.title, "", end)
