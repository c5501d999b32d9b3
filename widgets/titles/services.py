"""Titles over the inventory, over one service, and over the list of submissions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from widgets.language import _, ngettext
from widgets.titles.wording import begin, count, day_near, full_day
from widgets.words import LEFT_OUT, word

LIVE = 6
IN_USE = 7
WITHDRAWN = 8
MERGED = 9


@dataclass(frozen=True, slots=True)
class Shown:
    """What the title over a search is made from.

    `place` is the agency's or ministry's name, empty for the nation; `stages` are names; `online`
    is how many of all that are listed count as online, None where only some are shown.
    """

    total: int
    place: str = ""
    level: str | None = None
    left_out: str | None = None
    stages: Sequence[str] = ()
    is_overdue: bool = False
    text: str = ""
    also: Sequence[str] = ()
    online: int | None = None


def title_services(shown: Shown) -> str:
    """Return how many services are shown: under which count, or for which reason left out."""
    total = shown.total
    if shown.left_out:
        words = _say_left_out(total, shown.left_out)
    elif shown.is_overdue:
        words = ngettext("{n} service is overdue", "{n} services are overdue", total)
        words = words.format(n=_number(total))
    else:
        words = _say_level(total, shown.level)
    if shown.stages:
        words += " " + _("at {stages}").format(stages=list_names(shown.stages))
    if shown.also:
        words += ", " + ", ".join(shown.also)
    if shown.text:
        fits = ngettext("and matches “{text}”", "and match “{text}”", total)
        words += " " + fits.format(text=shown.text)
    if shown.online is not None and total:
        rest = ngettext("{n} counts as online", "{n} count as online", shown.online)
        words += "; " + rest.format(n=_number(shown.online))
    return f"{shown.place}: {words}" if shown.place else begin(words)


def _say_left_out(total: int, left_out: str) -> str:
    words = ngettext(
        "{n} live service is not counted; {why}",
        "{n} live services are not counted; {why}",
        total,
    )
    why = word(LEFT_OUT, left_out)
    return words.format(n=_number(total), why=why[:1].lower() + why[1:])


def _say_level(total: int, level: str | None) -> str:
    if level == "claimed":
        words = ngettext("{n} service is called live", "{n} services are called live", total)
    elif level == "distinct":
        words = ngettext("{n} distinct service is live", "{n} distinct services are live", total)
    elif level == "end_to_end":
        words = ngettext(
            "{n} service can be had online end to end",
            "{n} services can be had online end to end",
            total,
        )
    elif level == "transacting":
        words = ngettext(
            "{n} service is online and transacting",
            "{n} services are online and transacting",
            total,
        )
    elif level == "online":
        words = ngettext("{n} service is online", "{n} services are online", total)
    elif level == "in_scope":
        words = ngettext("{n} service is in scope", "{n} services are in scope", total)
    else:
        words = ngettext("{n} service is listed", "{n} services are listed", total)
    return words.format(n=_number(total))


def title_no_match() -> str:
    """Return the title of an empty search."""
    return _("No service matches; widen the search")


def title_service(
    name: str, stage: int, stage_name: str, since: date | None, as_of: date, is_online: bool
) -> str:
    """Return the stage of a service since when, and whether it counts online."""
    if stage in (LIVE, IN_USE):
        state = _("live") if stage == LIVE else _("in use")
        counted = _("counted online") if is_online else _("not counted online")
        words = (
            _("{name}: {state}, {counted}")
            if since is None
            else _("{name}: {state} since {day}, {counted}")
        )
    elif stage in (WITHDRAWN, MERGED):
        state, counted = stage_name, ""
        words = _("{name}: {state}") if since is None else _("{name}: {state} on {day}")
    else:
        state, counted = stage_name, ""
        words = (
            _("{name}: {state}, not live yet")
            if since is None
            else _("{name}: {state} since {day}, not live yet")
        )
    shown = day_near(since, as_of) if since else ""
    return words.format(name=name, state=state.lower(), counted=counted, day=shown)


def title_submissions(standing: int, taken_back: int, place: str = "") -> str:
    """Return how many workbooks stand and how many were taken back."""
    words = ngettext("{n} workbook stands", "{n} workbooks stand", standing).format(
        n=_number(standing)
    )
    if taken_back:
        words += "; " + ngettext("{n} was taken back", "{n} were taken back", taken_back).format(
            n=_number(taken_back)
        )
    return f"{place}: {words}" if place else begin(words)


def _number(number: int) -> str:
    return count(number)


def list_names(names: Sequence[str], most: int = 3) -> str:
    """Return a few names, and how many more there are."""
    shown = ", ".join(names[:most])
    rest = len(names) - most
    return shown if rest <= 0 else _("{names} and {n} more").format(names=shown, n=f"{rest:,}")


def title_submission(number: int, place: str, rows: int, taken_back_on: date | None) -> str:
    """Return what a submission brought, and whether it still stands."""
    if taken_back_on is not None:
        words = _("Submission {n} of {place} was taken back on {day}")
        return words.format(n=number, place=place, day=full_day(taken_back_on))
    words = ngettext(
        "Submission {n}: {rows} row of {place} stands",
        "Submission {n}: {rows} rows of {place} stand",
        rows,
    )
    return words.format(n=number, rows=f"{rows:,}", place=place)
