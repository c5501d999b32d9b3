"""Five tiles: who is silent, what is late, who turned red, what is to be decided, who replied."""

from typing import NamedTuple

import streamlit as st

from metrics.stocktake import AHEAD
from widgets.language import _, ngettext
from widgets.parts import describe_share
from widgets.stocktake.read import Sitting, choose_due
from widgets.tile import show_tile
from widgets.titles.wording import day_near
from widgets.view import View


class Answer(NamedTuple):
    """What a tile says."""

    name: str
    question: str
    answer: str
    notes: list[str]


def show_tiles(view: View, sitting: Sitting) -> None:
    """Show the five answers of the stocktake, on a phone in pairs."""
    answers = (
        _tell_silent(view, sitting),
        _tell_late(sitting),
        _tell_red(view, sitting),
        _tell_due(view, sitting),
        _tell_replied(view, sitting),
    )
    with st.container(key="tiles-stocktake"):
        columns = st.columns(len(answers), gap="medium")
    for column, told in zip(columns, answers, strict=True):
        with column:
            show_tile(told.name, told.question, told.answer, view, notes=told.notes)


def _tell_silent(view: View, sitting: Sitting) -> Answer:
    notes = [_("since {day}").format(day=day_near(sitting.week.cutoff_on, view.as_of))]
    never = int(sitting.silent["reported_on"].isna().sum())
    if never:
        words = ngettext("{n} has never reported", "{n} have never reported", never)
        notes.append(words.format(n=f"{never:,}"))
    answer = describe_share(len(sitting.silent), len(sitting.ratings))
    return Answer("silent", _("Who has not reported?"), answer, notes)


def _tell_late(sitting: Sitting) -> Answer:
    still_open, late = len(sitting.open_actions), len(sitting.late)
    question = _("What is late?")
    if not still_open:
        return Answer("late", question, "–", [_("No action is open; agree one below.")])
    notes = [_("open actions whose day has passed")]
    if late:
        days = int(sitting.late["days_late"].max())
        words = ngettext("the oldest by {n} day", "the oldest by {n} days", days)
        notes.append(words.format(n=f"{days:,}"))
    return Answer("late", question, describe_share(late, still_open), notes)


def _tell_red(view: View, sitting: Sitting) -> Answer:
    red = int((sitting.ratings["grade"] == "red").sum())
    words = ngettext("{n} is red in all", "{n} are red in all", red)
    since = _("since {day}").format(day=day_near(sitting.compared_on, view.as_of))
    notes = [since, words.format(n=f"{red:,}")]
    return Answer("red", _("Who turned red?"), f"{len(sitting.newly_red):,}", notes)


def _tell_due(view: View, sitting: Sitting) -> Answer:
    due = choose_due(sitting.actions, view.as_of)
    late = int(due["is_late"].astype(bool).sum())
    notes = [_("due by {day}").format(day=day_near(view.as_of + AHEAD, view.as_of))]
    if late:
        notes.append(_("{n} late").format(n=f"{late:,}"))
    return Answer("due", _("What is to be decided?"), f"{len(due):,}", notes)


def _tell_replied(view: View, sitting: Sitting) -> Answer:
    since = _("since {day}").format(day=day_near(sitting.week.cutoff_on, view.as_of))
    answer = describe_share(len(sitting.fresh_replies), len(sitting.ratings))
    return Answer("replied", _("Who has replied?"), answer, [since])
