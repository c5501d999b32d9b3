"""Everything that the stocktake's page shows, read once for a view."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from metrics.actions import list_actions
from metrics.annotations import list_annotations
from metrics.concerns import list_concerns
from metrics.offices import Office, find_office, list_offices
from metrics.replies import list_replies
from metrics.stocktake import (
    AHEAD,
    WEEK,
    Stocktake,
    Week,
    find_week,
    list_newly_red,
    list_silent,
    list_stocktakes,
    read_ratings,
)
from widgets.ledger import current_ledger
from widgets.view import View

# Where the answer to a write is said.
PLACE: Final = "stocktake"


@dataclass(frozen=True)
class Sitting:
    """One stocktake; `compared_on` is the day against which newly red agencies are found.

    `actions` have `unfinished`: services that wait for the concern they answer.
    """

    week: Week
    silent: pd.DataFrame
    ratings: pd.DataFrame
    compared_on: date
    newly_red: pd.DataFrame
    actions: pd.DataFrame
    replies: pd.DataFrame
    packs: list[Stocktake]
    offices: pd.DataFrame

    @property
    def open_actions(self) -> pd.DataFrame:
        """The actions and decisions that are neither done nor dropped."""
        return self.actions[self.actions["is_open"]]

    @property
    def late(self) -> pd.DataFrame:
        """The open ones whose day has passed, the longest first."""
        return self.actions[self.actions["is_late"]]

    @property
    def fresh_replies(self) -> pd.DataFrame:
        """The replies given since the cut-off."""
        given = pd.to_datetime(self.replies["replied_on"])
        return self.replies[given >= pd.Timestamp(self.week.cutoff_on)]

    def ask_office(self, row: Any) -> Office | None:
        """Return the office to ask for an agency's row; None where nobody named one."""
        ministry = row["ministry"] if isinstance(row.get("ministry"), str) else None
        return find_office(self.offices, str(row["code"]), ministry)


def read_sitting(view: View) -> Sitting:
    """Return what the stocktake of a view's day shows."""
    reading, as_of = view.reading, view.as_of
    packs = list_stocktakes(reading, as_of)
    last = next((pack for pack in packs if pack.held_on < as_of), None)
    compared_on = last.held_on if last else as_of - WEEK
    then = current_ledger().reading(last.frozen_entry) if last else reading
    ratings = read_ratings(reading, as_of)
    return Sitting(
        week=find_week(reading, as_of),
        silent=list_silent(reading, as_of),
        ratings=ratings,
        compared_on=compared_on,
        newly_red=list_newly_red(ratings, read_ratings(then, compared_on)),
        actions=list_agreed(view),
        replies=list_replies(reading, as_of),
        packs=packs,
        offices=list_offices(reading),
    )


def list_agreed(view: View) -> pd.DataFrame:
    """Return the actions of a view's scope with the services that wait for each's concern."""
    actions = list_actions(view.reading, view.as_of, view.scope)
    concerns = list_concerns(view.reading, view.as_of, view.scope)
    waiting = dict(zip(concerns["concern_id"].astype(str), concerns["unfinished"], strict=True))
    held = [waiting.get(str(each), 0) for each in actions["concern_id"]]
    return actions.assign(unfinished=pd.Series(held, index=actions.index, dtype="int64"))


def choose_due(actions: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Return the open decisions that are late or due within two weeks."""
    is_soon = pd.to_datetime(actions["due_on"]) <= pd.Timestamp(as_of + AHEAD)
    return actions[actions["is_decision"].astype(bool) & actions["is_open"].astype(bool) & is_soon]


def list_notes(view: View) -> pd.DataFrame:
    """Return the notes that stand on the chart of a view's scope."""
    return list_annotations(view.reading, view.as_of, view.scope)


def tell_day(day: Any) -> date:
    """Return a day of a table as a date."""
    return pd.Timestamp(day).date()
