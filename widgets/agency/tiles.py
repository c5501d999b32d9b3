"""The five tiles of an agency: online, pace, outlook, overdue, last heard."""

import pandas as pd
import streamlit as st

from metrics.freshness import list_freshness
from metrics.plans import list_overdue, read_overdue
from widgets.answers import ask
from widgets.language import _, ngettext
from widgets.narrowing import carry_scope
from widgets.progress import Progress, read_progress
from widgets.tables import AGENCY_PAGE
from widgets.tile import show_tile
from widgets.titles.wording import day_near, rate, write_chance
from widgets.view import View


def show_tiles(view: View) -> None:
    """Show the tiles, on a phone in pairs."""
    progress = ask(view, read_progress)
    with st.container(key="tiles-agency"):
        columns = st.columns(5, gap="medium")
    shows = (_show_online, _show_pace, _show_outlook, _show_overdue, _show_last_heard)
    for column, show in zip(columns, shows, strict=True):
        with column:
            show(view, progress)


def _show_online(view: View, progress: Progress) -> None:
    standing = progress.standing
    answer = f"{standing.online:,}"
    if standing.target is not None:
        words = _("{n} of {all}")
        answer = words.format(n=f"{standing.online:,}", all=f"{standing.target:,}")
    notes = [_say_target(progress)]
    if standing.week_ago is not None:
        notes.append(_say_since(standing.online - standing.week_ago))
    door = (_("See the services online"), carry_scope(view, level="online"))
    show_tile("online", _("Online"), answer, view, notes=notes, door=door)


def _say_target(progress: Progress) -> str:
    if progress.standing.target is None:
        return _(progress.target.reason or "")
    if progress.standing.is_of_in_scope:
        return _("of in scope; no commitment is agreed")
    return _("agreed; {n} in scope").format(n=f"{progress.counts.in_scope:,}")


def _say_since(gained: int) -> str:
    if gained > 0:
        return _("{n} more than a week ago").format(n=f"{gained:,}")
    if gained < 0:
        return _("{n} fewer than a week ago").format(n=f"{-gained:,}")
    return _("as many as a week ago")


def _show_pace(view: View, progress: Progress) -> None:
    needed = progress.rate.per_week
    answer = _("{n} a week").format(n=rate(progress.throughput.last_4_weeks))
    notes = [_("mean of four weeks")]
    if needed is not None:
        notes.append(_("{n} a week needed").format(n=rate(needed)))
    elif progress.rate.reason:
        notes.append(_(progress.rate.reason))
    door = (_("Where services wait"), carry_scope(view))
    show_tile("pace", _("Pace"), answer, view, notes=notes, door=door, page="pages/pipeline.py")


def _show_outlook(view: View, progress: Progress) -> None:
    standing, outlook = progress.standing, progress.outlook
    if standing.deadline is None or standing.days_over or standing.outlook is None:
        reason = _("The deadline has passed.") if standing.days_over else outlook.reason or ""
        show_tile("outlook", _("Outlook"), "–", view, notes=[_(reason)])
        return
    question = _("By {day}").format(day=day_near(standing.deadline, view.as_of))
    answer = f"{standing.outlook:,}"
    notes = [_("at this pace; no forecast yet")]
    if outlook.is_forecast:
        notes = [_("expected")]
        if outlook.chance is not None:
            words = _("expected; {chance} chance of {target}")
            notes = [
                words.format(chance=write_chance(outlook.chance), target=f"{standing.target:,}")
            ]
    if outlook.plans is not None:
        notes.append(_("{n} by its own plans").format(n=f"{outlook.plans:,}"))
    door = (_("See it day by day"), carry_scope(view, table="burn-up"))
    show_tile("outlook", question, answer, view, notes=notes, door=door, page=AGENCY_PAGE)


def _show_overdue(view: View, progress: Progress) -> None:
    overdue = read_overdue(view.reading, view.as_of, view.scope)
    if not overdue.denominator:
        show_tile("overdue", _("Overdue"), "–", view, notes=[_(overdue.reason or "")])
        return
    words = _("{n} of {all}")
    answer = words.format(n=f"{overdue.numerator:,.0f}", all=f"{overdue.denominator:,.0f}")
    notes = [_("unfinished services with a planned date")]
    rows = list_overdue(view.reading, view.as_of, view.scope)
    if not rows.empty:
        days = int(rows["days_overdue"].max())
        words = ngettext("the oldest by {n} day", "the oldest by {n} days", days)
        notes.append(words.format(n=f"{days:,}"))
    parameters = carry_scope(view, count="in_scope", overdue=1)
    door = (_("See the overdue services"), parameters) if len(rows) else None
    show_tile("overdue", _("Overdue"), answer, view, notes=notes, door=door)


def _show_last_heard(view: View, progress: Progress) -> None:
    rows = list_freshness(view.reading, view.as_of, view.scope)
    heard = rows.iloc[0] if len(rows) else None
    if heard is None or heard["state"] == "never":
        notes = [_("no workbook of its own stands")]
        show_tile("heard", _("Last heard"), _("Never"), view, notes=notes)
        return
    days = int(heard["days_since"])
    words = ngettext("{n} day ago", "{n} days ago", days)
    answer = _("Today") if days == 0 else words.format(n=f"{days:,}")
    reported_on = pd.Timestamp(heard["reported_on"]).date()
    notes = [_("reporting date {day}").format(day=day_near(reported_on, view.as_of))]
    if heard["state"] == "late":
        notes.append(_("! late by the reporting calendar"))
    door, page = (_("See what it sent"), carry_scope(view)), "pages/submissions.py"
    show_tile("heard", _("Last heard"), answer, view, notes=notes, door=door, page=page)
