"""A bulletin in words and parts: what the document and the deck lay out, each in its own way."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.answers import say_path, tell_answers
from reports.briefs.telling import say_counts
from reports.bulletin.facts import Bulletin
from reports.bulletin.tables import (
    tell_decisions,
    tell_league,
    tell_ministries,
    tell_movers,
    tell_reports,
)
from reports.changes import tell_bridge
from reports.headline import write_headline
from reports.paid import drop_unknown, tell_paid
from reports.parts import Bars, Line, Segments, Steps, Table, Tile
from reports.source import Source
from reports.stages import tell_stages
from reports.tongue import _, write_day
from reports.trajectory import draw_line
from reports.wording import write_number


@dataclass(frozen=True, slots=True)
class ToldBulletin:
    """Everything that stands in a bulletin, from top to bottom."""

    paper: str
    title: str
    has_inventory: bool
    tiles: tuple[Tile, ...]
    counts: str
    path: str
    stated: str
    trajectory: Line
    note: str
    changed: Steps
    movers: Bars
    stages: Segments
    ministries: Bars
    league: Table
    grades: tuple[str, ...]
    paid: Table
    reports_title: str
    reports: tuple[str, ...]
    decisions: Table
    ahead: tuple[str, ...]
    source: Source


def tell_bulletin(bulletin: Bulletin) -> ToldBulletin:
    """Return a bulletin in words, its figures as they are in `figures --json`."""
    figures, source = bulletin.figures, bulletin.source
    reports_title, reports = tell_reports(bulletin)
    return ToldBulletin(
        paper=_("National bulletin"),
        title=write_headline(bulletin.standing),
        has_inventory=bulletin.standing.has_inventory,
        tiles=tell_answers(bulletin.known),
        counts=say_counts(figures["counts"]),
        path=say_path(bulletin.known),
        stated=_say_stated(bulletin),
        trajectory=draw_line(bulletin.standing, _("agencies’ plans")),
        note=_(figures["forecast"]["note"] or ""),
        changed=tell_bridge(bulletin.bridge, bulletin.since, source.as_of),
        movers=tell_movers(bulletin),
        stages=tell_stages(figures, bulletin.stage_names),
        ministries=tell_ministries(bulletin),
        league=tell_league(bulletin),
        grades=tuple(bulletin.league["grade"]),
        paid=drop_unknown(tell_paid(figures)),
        reports_title=reports_title,
        reports=reports,
        decisions=tell_decisions(bulletin),
        ahead=tuple(_say_ahead(bulletin)),
        source=source,
    )


def _say_stated(bulletin: Bulletin) -> str:
    """Say what was last stated in public beside what is evidenced for the same day."""
    stated = bulletin.figures["stated"]
    if stated["services"] is None:
        return ""
    words = _("Last stated in public: {n}, for {day}; evidenced for that day: {evidenced}.")
    last = bulletin.standing.line.stated.iloc[-1]
    return words.format(
        n=write_number(stated["services"]),
        day=write_day(last["stated_on"].date(), bulletin.source.as_of),
        evidenced=write_number(stated["evidenced"]),
    )


def _say_ahead(bulletin: Bulletin) -> Iterator[str]:
    """Say which milestones and which deadline lie ahead, with what is online towards them."""
    standing, as_of = bulletin.standing, bulletin.source.as_of
    for on, services, is_met in standing.line.milestones:
        if on > as_of:
            words = _("{n} by {day}: reached") if is_met else _("{n} by {day}: {short} to come")
            yield words.format(
                n=write_number(services),
                day=write_day(on, as_of),
                short=write_number(services - standing.online),
            )
    if standing.deadline and standing.target and standing.deadline > as_of:
        weeks = bulletin.figures["target"]["weeks_left"]
        words = _("{n} by {day}, in {weeks} weeks: {short} to come")
        yield words.format(
            n=write_number(standing.target),
            day=write_day(standing.deadline, as_of),
            weeks=f"{weeks:.1f}".removesuffix(".0"),
            short=write_number(max(0, standing.target - standing.online)),
        )
