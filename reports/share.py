"""A share for a phone: one portrait picture and five lines of text, dated and sourced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from data.reading import Reading
from reports.briefs.facts import Brief, read_brief
from reports.briefs.telling import tell_brief
from reports.bulletin.facts import Bulletin, read_bulletin
from reports.bulletin.telling import tell_bulletin
from reports.headline import write_trajectory
from reports.papers import Paper, make_paper, name_paper
from reports.parts import Line, Tile
from reports.source import Source, tell_source
from reports.standing import Standing
from reports.tongue import ENGLISH, Tongue, _, speaking, write_day
from reports.typesetting import draw_picture
from reports.wording import write_chance, write_number, write_of, write_rate

LINES: Final = 5
# 540 by 675 points at this density are 1,080 by 1,350 pixels, as phones show pictures whole.
PIXELS_PER_INCH: Final = 144.0


@dataclass(frozen=True, slots=True)
class Share:
    """A picture, and the five lines to send with it."""

    picture: Paper
    text: Paper


@dataclass(frozen=True, slots=True)
class ToldShare:
    """What the picture shows and the lines say."""

    title: str
    lines: tuple[str, ...]
    tiles: tuple[Tile, ...]
    trajectory: Line
    has_trajectory: bool
    grade: str
    grade_word: str
    source: Source


def make_share(
    reading: Reading,
    as_of: date,
    code: str | None = None,
    known_on: date | None = None,
    address: str = "",
    tongue: Tongue = ENGLISH,
) -> Share:
    """Return the share of the programme, or of one agency; raises ScopeUnknown.

    `reading` must be the one of `known_on`; `address` is where the dashboard runs, if known.
    """
    with speaking(tongue):
        if code:
            told = tell_agency(read_brief(reading, as_of, code, known_on, address=address))
        else:
            told = tell_nation(read_bulletin(reading, as_of, known_on, address=address))
        stem = name_paper("share", as_of, known_on, code or "")
        words = {"source": tell_source(told.source)}
        laid_out = {name: getattr(told, name) for name in ToldShare.__slots__} | words
        picture = draw_picture("share", laid_out, PIXELS_PER_INCH)
        text = "\n".join(told.lines) + "\n"
        return Share(
            make_paper(stem, "png", picture), make_paper(stem, "txt", text.encode("utf-8"))
        )


def tell_nation(bulletin: Bulletin) -> ToldShare:
    """Return the programme's share."""
    told, figures = tell_bulletin(bulletin), bulletin.figures
    held = figures["concentration"]
    gap = _("No agency has a service still to bring online.")
    if held["missing"]:
        words = _("Where: {holders} agencies hold {held} services still to come.")
        holders = write_of(held["holders"], len(bulletin.rated))
        gap = words.format(holders=holders, held=write_of(held["held"], held["missing"]))
    title = told.title if told.has_inventory else _("No service is online yet")
    return ToldShare(
        title=title,
        lines=_write_lines(f"{told.source.programme}: {title}", bulletin, gap),
        tiles=told.tiles[1:4],
        trajectory=told.trajectory,
        has_trajectory=told.has_inventory,
        grade="",
        grade_word="",
        source=told.source,
    )


def tell_agency(brief: Brief) -> ToldShare:
    """Return an agency's share."""
    told, overdue = tell_brief(brief), brief.figures["overdue"]
    late = _(overdue["reason"] or "")
    if overdue["denominator"]:
        words = _("Overdue: {n} unfinished services that have a planned day.")
        late = words.format(n=write_of(overdue["numerator"], overdue["denominator"]))
    return ToldShare(
        title=told.title,
        lines=_write_lines(told.title, brief, late),
        tiles=told.tiles[1:4],
        trajectory=told.trajectory,
        has_trajectory=told.has_reported,
        grade=told.grade,
        grade_word=told.grade_word,
        source=told.source,
    )


def _write_lines(first: str, facts: Bulletin | Brief, fourth: str) -> tuple[str, ...]:
    """Return five lines: state, pace, outlook, gap, source; none runs into a second."""
    standing = facts.standing
    pace = _say_pace(standing, facts.figures)
    lines = (first, pace, _say_outlook(standing), fourth, _say_source(facts.source))
    return tuple(" ".join(line.split()) for line in lines)


def _say_pace(standing: Standing, figures: Mapping[str, Any]) -> str:
    needed = standing.needed
    if standing.is_met or needed is None:
        return f"{write_trajectory(standing)}."
    words = _("Pace: {n} a week came online in four weeks; {needed} are needed.")
    achieved = figures["throughput"]["last_4_weeks"]
    return words.format(n=write_rate(achieved), needed=write_rate(needed))


def _say_outlook(standing: Standing) -> str:
    forecast, target, deadline = standing.forecast, standing.target, standing.deadline
    if target is None or deadline is None:
        return _("No target is set.")
    day = write_day(deadline, standing.as_of)
    if deadline <= standing.as_of:
        return _("The deadline: {day}.").format(day=day)
    if forecast.p_target is None or forecast.at_deadline is None:
        return _("No odds yet: {reason}").format(reason=_(forecast.reason or ""))
    words = _("Odds: {chance} chance of {target} by {day}; {low} to {high} likely.")
    return words.format(
        chance=write_chance(forecast.p_target),
        target=write_number(target),
        day=day,
        low=write_number(forecast.at_deadline.p10),
        high=write_number(forecast.at_deadline.p90),
    )


def _say_source(source: Source) -> str:
    """Return the line that says whether it is real, from when, from whom, and where to look."""
    marked = f"{source.mark}. " if source.mark else ""
    where = f" {source.href}" if source.href else ""
    words = _("As of {as_of}, known on {known_on} (ledger entry {entry}). Source: {lead}.")
    told = words.format(
        as_of=write_day(source.as_of),
        known_on=write_day(source.known_on),
        entry=f"{source.entry:,}",
        lead=source.lead or source.programme,
    )
    return f"{marked}{told}{where}"
