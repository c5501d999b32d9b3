"""Five tiles: what is open, past due, waited for, oldest, and on whom the rest stands."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from widgets import address
from widgets.answers import ask
from widgets.concerns.read import THE_AGENCY, Worst, find_concentration, find_worst, list_register
from widgets.headings import escape_title
from widgets.language import _, mark, ngettext
from widgets.narrowing import carry_scope
from widgets.parts import SERVICES, describe_share
from widgets.tile import show_tile
from widgets.titles.wording import begin
from widgets.view import View

CONCERNS: Final = "pages/concerns.py"
NONE_SENT = mark("No concern was sent; a sheet of concerns brings them.")


def show_tiles(view: View) -> None:
    """Show the tiles, on a phone in pairs."""
    with st.container(key="tiles-concerns"):
        columns = st.columns(5, gap="medium")
    shows: tuple[Callable[[View], None], ...] = (
        _show_open,
        _show_past_due,
        _show_kind,
        _show_raiser,
        _show_concentration,
    )
    for column, show in zip(columns, shows, strict=True):
        with column:
            show(view)


def _find(view: View, state: str) -> tuple[str, dict[str, str]]:
    return _("See them below"), carry_scope(view, state=state)


def _show_open(view: View) -> None:
    rows, question = ask(view, list_register), _("How many are open?")
    if rows.empty:
        show_tile("open", question, "–", view, notes=[_(NONE_SENT)])
        return
    still_open = rows[rows["is_open"]]
    answer = describe_share(len(still_open), len(rows))
    notes = [_("concerns raised so far")]
    if len(still_open):
        days = int(still_open["days_open"].max())
        words = ngettext("the oldest for {n} day", "the oldest for {n} days", days)
        notes.append(words.format(n=f"{days:,}"))
    show_tile("open", question, answer, view, notes=notes, door=_find(view, "open"), page=CONCERNS)


def _show_past_due(view: View) -> None:
    rows, question = ask(view, list_register), _("How many are past due?")
    still_open = int(rows["is_open"].sum())
    if not still_open:
        reason = _(NONE_SENT) if rows.empty else _("None is open.")
        show_tile("past-due", question, "–", view, notes=[reason])
        return
    past_due = rows[rows["is_past_due"]]
    undated = int((rows["is_open"] & rows["due_on"].isna()).sum())
    notes = [_("open concerns whose day has passed")]
    if undated:
        notes.append(_("{n} more state no day").format(n=f"{undated:,}"))
    answer = describe_share(len(past_due), still_open)
    door = _find(view, "late") if len(past_due) else None
    show_tile("past-due", question, answer, view, notes=notes, door=door, page=CONCERNS)


def _show_kind(view: View) -> None:
    worst = find_worst(view)
    door = (_("See the services"), carry_scope(view, held=worst.held_by))
    _show_worst(view, "held-by", _("What do most wait for?"), worst, door)


def _show_raiser(view: View) -> None:
    worst = find_worst(view, "raised_by", without=THE_AGENCY)
    door = (_("See them below"), carry_scope(view, raised_by=worst.held_by))
    _show_worst(view, "raised", _("Who else names most?"), worst, door, CONCERNS)


def _show_worst(
    view: View,
    name: str,
    question: str,
    worst: Worst,
    door: tuple[str, dict[str, str]],
    page: str = SERVICES,
) -> None:
    if worst.name is None:
        # Under another name: a dash is as large as that of other tiles, words are smaller.
        note = _("None names an unfinished service.")
        show_tile(f"no-{name}", question, "–", view, notes=[note])
        return
    words = ngettext("{n} unfinished service", "{n} unfinished services", worst.services)
    places = ngettext("at {n} agency", "at {n} agencies", worst.agencies)
    said = f"{words.format(n=f'{worst.services:,}')} {places.format(n=f'{worst.agencies:,}')}"
    notes = [said]
    if others := worst.tied - 1:
        words = ngettext("as many for {n} other", "as many for {n} others", others)
        notes.append(words.format(n=others))
    answer = escape_title(begin(worst.name))
    show_tile(name, question, answer, view, notes=notes, door=door, page=page)


def _show_concentration(view: View) -> None:
    found, question = ask(view, find_concentration), _("On whom does the rest stand?")
    if not found.missing:
        show_tile("concentration", question, "–", view, notes=[_(found.reason or "")])
        return
    answer = describe_share(found.holders, len(found.agencies))
    words = ngettext(
        "agency holds {held} of the {missing} still to come",
        "agencies hold {held} of the {missing} still to come",
        found.holders,
    )
    show_tile(
        "concentration",
        question,
        answer,
        view,
        notes=[words.format(held=f"{found.held:,}", missing=f"{found.missing:,}")],
        door=(_("See the agencies"), address.carry(ministry=view.scope.ministry)),
        page="pages/agencies.py",
    )
