"""Five tiles: who is silent, what is late, who turned red, what is to be decided, who replied."""

import streamlit as st

from metrics.stocktake import AHEAD
from widgets.language import _, ngettext
from widgets.parts import describe_share
from widgets.stocktake.read import Sitting, choose_due
from widgets.tile import show_tile
from widgets.titles.wording import day_near
from widgets.view import View


def show_tiles(view: View, sitting: Sitting) -> None:
    """Show the five answers of the stocktake, on a phone in pairs."""
    agencies, since = len(sitting.ratings), day_near(sitting.week.cutoff_on, view.as_of)
    never = int(sitting.silent["reported_on"].isna().sum())
    still_open, late = len(sitting.open_actions), len(sitting.late)
    red = int((sitting.ratings["grade"] == "red").sum())
    compared = day_near(sitting.compared_on, view.as_of)
    due = choose_due(sitting.actions, view.as_of)
    by = day_near(view.as_of + AHEAD, view.as_of)
    late_decisions = int(due["is_late"].astype(bool).sum())
    oldest = 0 if not late else int(sitting.late["days_late"].max())
    tiles = (
        (
            "silent",
            _("Who has not reported?"),
            describe_share(len(sitting.silent), agencies),
            [
                _("since {day}").format(day=since),
                ngettext("{n} has never reported", "{n} have never reported", never).format(n=never)
                if never
                else "",
            ],
        ),
        (
            "late",
            _("What is late?"),
            describe_share(late, still_open) if still_open else "–",
            [
                _("open actions whose day has passed")
                if still_open
                else _("No action is open; agree one below."),
                ngettext("the oldest by {n} day", "the oldest by {n} days", oldest).format(n=oldest)
                if late
                else "",
            ],
        ),
        (
            "red",
            _("Who turned red?"),
            f"{len(sitting.newly_red):,}",
            [
                _("since {day}").format(day=compared),
                ngettext("{n} is red in all", "{n} are red in all", red).format(n=f"{red:,}"),
            ],
        ),
        (
            "due",
            _("What is to be decided?"),
            f"{len(due):,}",
            [
                _("due by {day}").format(day=by),
                _("{n} late").format(n=late_decisions) if late_decisions else "",
            ],
        ),
        (
            "replied",
            _("Who has replied?"),
            describe_share(len(sitting.fresh_replies), agencies),
            [_("since {day}").format(day=since)],
        ),
    )
    with st.container(key="tiles-stocktake"):
        columns = st.columns(len(tiles), gap="medium")
    for column, (name, question, answer, notes) in zip(columns, tiles, strict=True):
        with column:
            show_tile(name, question, answer, view, notes=[each for each in notes if each])
