"""A brief in words and parts: what the document and the deck lay out, each in its own way."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reports.agreed import Action, Reply, write_agreed
from reports.briefs.facts import Brief
from reports.briefs.questions import list_questions
from reports.briefs.tiles import tell_tiles
from reports.changes import name_moved, tell_bridge
from reports.concerns import tell_concerns
from reports.headline import write_headline
from reports.paid import drop_unknown, tell_gap, tell_paid
from reports.parts import Column, Line, Segments, Steps, Table, Tile
from reports.source import Source
from reports.stages import tell_stages
from reports.tongue import _, write_day, write_short_day
from reports.trajectory import draw_line
from reports.waiting import tell_aging, tell_overdue
from reports.wording import COUNTS, DASH, GRADES, LEFT_OUT, shorten_ministry, word, write_number


@dataclass(frozen=True, slots=True)
class ToldBrief:
    """Everything that stands in a brief, from top to bottom."""

    paper: str
    title: str
    place: str
    grade: str
    grade_word: str
    because: str
    reply: tuple[str, str] | None
    tiles: tuple[Tile, ...]
    counts: str
    has_reported: bool
    trajectory: Line
    note: str
    changed: Steps
    moved: tuple[str, ...]
    stages: Segments
    overdue: Table
    aging: Table
    concerns: Table
    paid: Table
    gap: Table
    questions: tuple[str, ...]
    actions: Table | None
    source: Source


def tell_brief(brief: Brief) -> ToldBrief:
    """Return a brief in words, its figures as they are in `figures --json`."""
    figures, source = brief.figures, brief.source
    rating = figures["rating"]
    planned = int(figures["overdue"]["denominator"] or 0)
    return ToldBrief(
        paper=_("Agency brief"),
        title=write_title(brief),
        place=_say_place(brief),
        grade=rating["grade"],
        grade_word=word(GRADES, rating["grade"]),
        because=_(rating["because"]),
        reply=_tell_reply(brief.agreed.reply),
        tiles=tell_tiles(brief),
        counts=say_counts(figures["counts"]),
        has_reported=brief.has_reported,
        trajectory=draw_line(brief.standing, _("its own plans")),
        note=_(figures["forecast"]["note"] or ""),
        changed=tell_bridge(brief.bridge, brief.since, source.as_of),
        moved=name_moved(brief.bridge, brief.services),
        stages=tell_stages(figures, brief.stage_names),
        overdue=tell_overdue(brief.overdue, source.as_of, planned, brief.stage_names),
        aging=tell_aging(brief.aging, brief.stage_names),
        concerns=tell_concerns(brief.concerns, source.as_of),
        paid=drop_unknown(tell_paid(figures)),
        gap=tell_gap(brief.provider_gap),
        questions=list_questions(brief),
        actions=_tell_actions(brief),
        source=source,
    )


def write_title(brief: Brief) -> str:
    """Return the agency's name with its headline; that it never reported, where it never did."""
    if not brief.has_reported:
        return _("{agency} has never reported").format(agency=brief.agency.name)
    return f"{brief.agency.name}: {write_headline(brief.standing)}"


def _say_place(brief: Brief) -> str:
    agency = brief.agency
    if agency.is_independent:
        return f"{_('Independent institution: counted, and not rated')} · {agency.code}"
    parts = [shorten_ministry(agency.ministry or ""), agency.state_department or "", agency.code]
    return " · ".join(part for part in parts if part)


def _tell_reply(reply: Reply | None) -> tuple[str, str] | None:
    if reply is None:
        return None
    return reply.words, f"{reply.office}, {write_day(reply.given_on)}"


def say_counts(counts: Mapping[str, Any]) -> str:
    """Return the four counts, verified beside them, and what they leave out."""
    parts = [f"{word(COUNTS, name).lower()} {write_number(counts[name])}" for name in COUNTS]
    left = [
        f"{word(LEFT_OUT, name).lower()} {write_number(number)}"
        for name, number in counts["left_out"].items()
        if number
    ]
    told = _("Counted four ways: {counts}.").format(counts=", ".join(parts))
    if not left:
        return told
    return f"{told} {_('Left out: {left}.').format(left=', '.join(left))}"


def _tell_actions(brief: Brief) -> Table | None:
    actions = sorted(brief.agreed.actions, key=lambda each: (not each.is_open, each.due_on))
    if not actions:
        return None
    done = sum(1 for each in actions if each.done_on)
    late = sum(1 for each in actions if each.is_open and each.due_on < brief.source.as_of)
    columns = (
        Column(_("Action"), 3.4),
        Column(_("Office"), 1.8),
        Column(_("Due"), 0.9),
        Column(_("State"), 1.0),
    )
    rows = tuple(_tell_action(each, brief.source) for each in actions)
    return Table(write_agreed(done, len(actions), late), columns, rows)


def _tell_action(action: Action, source: Source) -> tuple[str, ...]:
    state = f"○ {_('Open')}"
    if action.done_on:
        state = f"✓ {_('Done')}"
    elif action.dropped_on:
        state = f"× {_('Dropped')}"
    elif action.due_on < source.as_of:
        state = f"! {_('{n} days late').format(n=(source.as_of - action.due_on).days)}"
    due = write_short_day(action.due_on, source.as_of)
    if action.is_moved and action.first_due_on:
        first = write_short_day(action.first_due_on, source.as_of)
        due += f" ({_('first {day}').format(day=first)})"
    return action.words, action.office or DASH, due, state
