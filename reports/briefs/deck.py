"""The brief as a deck with native, editable charts."""

from pptx.util import Emu, Inches

from reports.briefs.telling import ToldBrief
from reports.slide_charts import add_segments, add_steps
from reports.slide_lines import add_line
from reports.slide_tables import add_tables
from reports.slides import (
    BOTTOM,
    EDGE,
    MUTED,
    ROOM,
    TOP,
    Deck,
    add_tiles,
    measure,
    write,
    write_block,
)
from reports.tongue import _

HALF = Emu((ROOM - Inches(0.4)) // 2)
RIGHT = Emu(EDGE + HALF + Inches(0.4))
CHART_HEIGHT = Emu(BOTTOM - TOP - Inches(0.1))


def write_deck(told: ToldBrief) -> bytes:
    """Return the .pptx: a slide a message, the questions last."""
    deck = Deck(told.paper, told.source)
    _open(deck, told)
    if told.has_reported:
        slide = deck.add_slide(told.trajectory.title)
        add_line(slide, told.trajectory, (EDGE, TOP, ROOM, CHART_HEIGHT))
        _show_changes(deck, told)
    lists = [told.overdue, told.aging, told.concerns, *([told.actions] if told.actions else [])]
    add_tables(deck, [*lists, *([told.paid, told.gap] if told.has_reported else [])])
    if told.questions and told.has_reported:
        slide = deck.add_slide(_("Questions to ask"))
        write(slide, _number(told.questions), EDGE, TOP, ROOM, size=20)
    return deck.close(told.title)


def _open(deck: Deck, told: ToldBrief) -> None:
    slide = deck.add_slide(told.title)
    lines = [f"{told.grade_word}: {told.because}"]
    if told.reply:
        words, giver = told.reply
        lines.append(_("The agency answers: “{words}” ({giver})").format(words=words, giver=giver))
    said = "\n".join(lines)
    write(slide, said, EDGE, TOP, ROOM, size=18)
    # A long reply goes on below; each line of it moves what follows.
    place = Emu(TOP + Inches(0.12) + measure(said, ROOM, 18))
    write(slide, told.place, EDGE, place, ROOM, size=13, color=MUTED)
    add_tiles(slide, told.tiles, Emu(place + Inches(0.6)))
    below = Emu(place + Inches(2.9))
    if told.has_reported:
        write(slide, told.counts, EDGE, below, ROOM, size=14, color=MUTED)
    elif told.questions:
        write_block(slide, _("Questions to ask"), _number(told.questions), below)


def _number(questions: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {words}" for number, words in enumerate(questions, start=1))


def _show_changes(deck: Deck, told: ToldBrief) -> None:
    slide = deck.add_slide(f"{told.changed.title} · {told.stages.title}")
    end = add_steps(slide, told.changed, (EDGE, TOP, HALF, CHART_HEIGHT))
    add_segments(slide, told.stages, (RIGHT, TOP, HALF, CHART_HEIGHT))
    names = _choose_names(told.moved, Emu(BOTTOM - end - Inches(0.2)))
    if names:
        write(slide, names, EDGE, Emu(end + Inches(0.1)), HALF, size=14)


def _choose_names(names: tuple[str, ...], room: Emu) -> str:
    """Return the first names that find room, and how many more there are."""
    for kept in range(len(names), 0, -1):
        more = _("and {n} more").format(n=f"{len(names) - kept:,}")
        lines = "\n".join((*names[:kept], *([more] if kept < len(names) else [])))
        if measure(lines, HALF, 14) <= room:
            return lines
    return ""
