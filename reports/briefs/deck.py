"""The brief as a deck with native, editable charts."""

from pptx.util import Emu, Inches

from reports.briefs.telling import ToldBrief
from reports.parts import Table
from reports.slide_charts import add_segments, add_steps
from reports.slide_lines import add_line
from reports.slides import BOTTOM, EDGE, MUTED, ROOM, TOP, Deck, add_table, add_tiles, write
from reports.tongue import _

HALF = Emu((ROOM - Inches(0.4)) // 2)
RIGHT = Emu(EDGE + HALF + Inches(0.4))
# In 18 points over the width of a slide.
LETTERS_A_LINE = 105
CHART_HEIGHT = Emu(BOTTOM - TOP - Inches(0.1))


def write_deck(told: ToldBrief) -> bytes:
    """Return the .pptx: a slide a message, the questions last."""
    deck = Deck(told.paper, told.source)
    _open(deck, told)
    if told.has_reported:
        slide = deck.add_slide(told.trajectory.title)
        add_line(slide, told.trajectory, (EDGE, TOP, ROOM, CHART_HEIGHT))
        _show_changes(deck, told)
    for table in (told.overdue, told.aging, told.concerns, told.actions):
        if table is not None and table.rows:
            add_table(deck.add_slide(table.title), table)
    if told.has_reported:
        _show_paid(deck, told.paid, told.gap)
    if told.questions:
        slide = deck.add_slide(_("Questions to ask"))
        numbered = [f"{number}. {words}" for number, words in enumerate(told.questions, start=1)]
        write(slide, "\n".join(numbered), EDGE, TOP, ROOM, size=18)
    return deck.close(told.title)


def _open(deck: Deck, told: ToldBrief) -> None:
    slide = deck.add_slide(told.title)
    lines = [f"{told.grade_word}: {told.because}"]
    if told.reply:
        words, giver = told.reply
        lines.append(_("The agency answers: “{words}” ({giver})").format(words=words, giver=giver))
    write(slide, "\n".join(lines), EDGE, TOP, ROOM, size=18)
    # A long reply goes on below; each line of it moves what follows.
    drawn = sum(-(-len(line) // LETTERS_A_LINE) for line in lines)
    place = Emu(TOP + Inches(0.12) + Inches(0.3) * drawn)
    write(slide, told.place, EDGE, place, ROOM, size=12, color=MUTED)
    add_tiles(slide, told.tiles, Emu(place + Inches(0.6)))
    if told.has_reported:
        write(slide, told.counts, EDGE, Emu(place + Inches(2.9)), ROOM, size=13, color=MUTED)


def _show_changes(deck: Deck, told: ToldBrief) -> None:
    slide = deck.add_slide(f"{told.changed.title} · {told.stages.title}")
    add_steps(slide, told.changed, (EDGE, TOP, HALF, CHART_HEIGHT))
    add_segments(slide, told.stages, (RIGHT, TOP, HALF, CHART_HEIGHT))


def _show_paid(deck: Deck, paid: Table, gap: Table) -> None:
    slide = deck.add_slide(paid.title)
    end = add_table(slide, paid)
    if gap.rows:
        write(slide, gap.title, EDGE, end, ROOM, size=13, color=MUTED)
        add_table(slide, gap, Emu(end + Inches(0.35)))
