"""What holds services up in a scope, each question read once for the whole page."""

from typing import Final, Literal, NamedTuple

import pandas as pd

from metrics.concerns import Concentration, count_held_up, list_concerns, read_concentration
from widgets.answers import ask
from widgets.language import _
from widgets.titles.concerns import title_concerns
from widgets.view import View

By = Literal["kind", "raised_by", "owner"]
# What the figures call a concern of which nothing more is known, and an agency's own blocker.
NOT_STATED: Final = "not stated"
THE_AGENCY: Final = "agency"


class Worst(NamedTuple):
    """Who or what holds up most services, at how many agencies; None where nothing does.

    `held_by` is what the figures call it, `name` what the screen does; `tied` is how many hold up
    just as many, this one among them.
    """

    held_by: str
    name: str | None
    services: int
    agencies: int
    tied: int


def list_register(view: View) -> pd.DataFrame:
    """Return the concerns of a scope, open ones first."""
    return list_concerns(view.reading, view.as_of, view.scope)


def list_held_up(view: View, by: By) -> pd.DataFrame:
    """Return held_by, services, agencies, past_due, the most services first."""
    return count_held_up(view.reading, view.as_of, view.scope, by)


def find_concentration(view: View) -> Concentration:
    """Return on how few agencies half of what is missing rests."""
    return read_concentration(view.reading, view.as_of, view.scope)


def word_holder(name: str, by: By) -> str:
    """Return who or what holds services up, as the screen writes it."""
    if name == NOT_STATED:
        return _("not stated")
    if name == THE_AGENCY and by == "raised_by":
        return _("the agency itself")
    return _(name) if by == "kind" else name


def find_worst(view: View, by: By = "kind", without: str | None = None) -> Worst:
    """Return what holds up most services.

    `without` is one that is passed over, as what agencies say themselves may be.
    """
    rows = ask(view, list_held_up, by)
    rows = rows[rows["held_by"] != without]
    if rows.empty:
        return Worst("", None, 0, 0, 0)
    first = rows.iloc[0]
    services = int(first["services"])
    tied = int((rows["services"] == services).sum())
    name = word_holder(first["held_by"], by)
    return Worst(str(first["held_by"]), name, services, int(first["agencies"]), tied)


def write_title(view: View) -> str:
    """Return the message of the page."""
    rows = ask(view, list_register)
    worst = find_worst(view)
    return title_concerns(
        len(rows),
        int(rows["is_open"].sum()),
        int(rows["is_past_due"].sum()),
        "" if worst.held_by == NOT_STATED else worst.name,
        worst.services,
        worst.tied,
    )
