"""What a digest says beyond the bulletin: which agencies turned red since a week ago."""

from dataclasses import dataclass

import pandas as pd

from data.reading import Reading
from metrics.league import read_league
from reports.bulletin.facts import Bulletin
from reports.bulletin.telling import ToldBulletin, tell_bulletin
from reports.parts import Table
from reports.tongue import _, ngettext, write_day
from reports.wording import DASH, GRADES, count, word, write_number

DECISIONS_TOLD = 10
RED = "red"


@dataclass(frozen=True, slots=True)
class ToldDigest:
    """A digest from top to bottom; `ratings` are a rating's word and its number of agencies."""

    subject: str
    bulletin: ToldBulletin
    changes: tuple[tuple[str, str], ...]
    ratings: tuple[tuple[str, str], ...]
    turned: str
    decisions: Table
    decisions_left: str


def tell_digest(reading: Reading, bulletin: Bulletin) -> ToldDigest:
    """Return the digest in words; a week ago is read as it is known now."""
    told = tell_bulletin(bulletin)
    before = read_league(reading, bulletin.since)
    words = _("{programme}, {day}: {headline}")
    day = write_day(bulletin.source.as_of)
    subject = words.format(programme=told.source.programme, day=day, headline=told.title)
    if told.source.mark:
        subject = f"[{told.source.mark}] {subject}"
    left = len(told.decisions.rows) - DECISIONS_TOLD
    return ToldDigest(
        subject=subject.replace("\N{NO-BREAK SPACE}", " "),
        bulletin=told,
        changes=tuple(
            (step.name, step.text) for step in told.changed.steps if step.kind != "level"
        ),
        ratings=_count_ratings(bulletin.league),
        turned=say_turned(
            before, bulletin.league, write_day(bulletin.since, bulletin.source.as_of)
        ),
        decisions=told.decisions,
        decisions_left=_("and {n} more").format(n=write_number(left)) if left > 0 else "",
    )


def _count_ratings(league: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    numbers = league["grade"].value_counts()
    return tuple(
        (word(GRADES, grade), write_number(numbers[grade])) for grade in GRADES if grade in numbers
    )


def say_turned(before: pd.DataFrame, now: pd.DataFrame, since: str) -> str:
    """Return which agencies are red that were not, by name; that none is, where none is."""
    was_red = set(before.loc[before["grade"] == RED, "code"])
    turned = now[(now["grade"] == RED) & ~now["code"].isin(was_red)]
    if turned.empty:
        return _("No agency has turned red since {day}.").format(day=since)
    words = ngettext(
        "{n} agency has turned red since {day}: {names}.",
        "{n} agencies have turned red since {day}: {names}.",
        len(turned),
    )
    told = words.format(n=count(len(turned)), day=since, names=", ".join(turned["name"]))
    return told[:1].upper() + told[1:]


def say_where(where: str, holds: str) -> str:
    """Return an agency's code and how many services wait, as far as either is known."""
    parts = [part for part in (where,) if part != DASH]
    if holds != DASH:
        parts.append(_("holds up {n}").format(n=holds))
    return f"({'; '.join(parts)})" if parts else ""
