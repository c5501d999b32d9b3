"""What a stocktake adds to figures: the agency's reply and the actions agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.reading import Reading
from metrics.actions import list_actions
from metrics.replies import list_replies
from metrics.scope import NATION, Scope
from reports.tongue import _, ngettext
from reports.wording import begin, count


@dataclass(frozen=True, slots=True)
class Reply:
    """One sentence of the agency beside its rating, the office that gave it, and when."""

    words: str
    office: str
    given_on: date


@dataclass(frozen=True, slots=True)
class Action:
    """One office and one day; `done_on` and `dropped_on` are None while it is open.

    `first_due_on` is the day that was agreed first, `code` the agency's, None above all of them.
    """

    words: str
    office: str
    due_on: date
    done_on: date | None = None
    dropped_on: date | None = None
    first_due_on: date | None = None
    code: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is neither done nor dropped."""
        return self.done_on is None and self.dropped_on is None

    @property
    def is_moved(self) -> bool:
        """Whether it is due on another day than was agreed first."""
        return self.first_due_on is not None and self.first_due_on != self.due_on


@dataclass(frozen=True, slots=True)
class Agreed:
    """What stands beside one agency's figures; nothing where no stocktake was held."""

    reply: Reply | None = None
    actions: Sequence[Action] = ()


def read_agreed(reading: Reading, as_of: date, code: str) -> Agreed:
    """Return an agency's reply and the actions agreed with it, as they stood on a day."""
    scope = Scope(agency=code)
    replies = list_replies(reading, as_of, scope).to_dict("records")
    reply = None
    if replies:
        said = replies[0]
        reply = Reply(said["reply"], said["office"], _day(said["replied_on"]) or as_of)
    return Agreed(reply, read_actions(reading, as_of, scope))


def read_actions(reading: Reading, as_of: date, scope: Scope = NATION) -> tuple[Action, ...]:
    """Return the actions and decisions of a scope, open ones first by their day."""
    rows = list_actions(reading, as_of, scope).to_dict("records")
    return tuple(_tell(row, as_of) for row in rows)


def write_agreed(done: int, every: int, late: int = 0) -> str:
    """Return how many actions agreed are done, and how many are late."""
    if not every:
        return _("No action is agreed yet")
    if done == every:
        words = ngettext(
            "The one action agreed is done", "All {all} actions agreed are done", every
        )
    elif done:
        words = ngettext(
            "{n} of {all} actions agreed is done", "{n} of {all} actions agreed are done", done
        )
    else:
        words = ngettext(
            "The one action agreed is not done", "None of {all} actions agreed is done", every
        )
    state = begin(words.format(n=count(done), all=count(every)))
    return state + ("; " + _("{n} late").format(n=count(late)) if late else "")


def _tell(row: Mapping[Any, Any], as_of: date) -> Action:
    return Action(
        words=row["what"],
        office=row["office"],
        due_on=_day(row["due_on"]) or as_of,
        done_on=_day(row["done_on"]),
        dropped_on=_day(row["dropped_on"]),
        first_due_on=_day(row["first_due_on"]),
        code=row["code"] if isinstance(row["code"], str) else None,
    )


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()
