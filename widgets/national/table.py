"""The agencies furthest behind, and the way to all of them."""

from typing import Final

import pandas as pd
import streamlit as st

from widgets import address
from widgets.answers import ask
from widgets.folding import fold_on_phone
from widgets.language import _
from widgets.league import list_league, show_phone_league, show_wide_league
from widgets.parts import block, open_door
from widgets.titles.groups import title_league
from widgets.view import View

SHOWN: Final = 12


def show_furthest_behind(view: View) -> None:
    """Show the first rows of the league table; on a phone they are folded."""
    fold_on_phone("furthest", ask(view, write_title), lambda prefix: _show(view, prefix))


def write_title(view: View) -> str:
    """Return how many agencies are red and green."""
    league = list_league(view)
    silent = int((league["state"] == "never").sum())
    return title_league(league["grade"].tolist(), silent)


def list_furthest(view: View) -> pd.DataFrame:
    """Return the agencies with the most services still to come, as the league lists them."""
    return list_league(view).head(SHOWN)


def _show(view: View, prefix: str) -> None:
    furthest = ask(view, list_furthest)
    with block(f"{prefix}league"):
        if prefix:
            show_phone_league(view, furthest)
        else:
            st.header(ask(view, write_title), anchor=False)
            alt = _("The twelve agencies furthest behind")
            show_wide_league(view, furthest, "league", alt)
        words = _("See all {n} agencies").format(n=f"{len(ask(view, list_league)):,}")
        parameters = address.carry(ministry=view.scope.ministry)
        open_door(f"{prefix}league", words, parameters, "pages/agencies.py")
