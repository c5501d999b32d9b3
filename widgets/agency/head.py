"""The head of an agency's page: its name and standing, its rating and why."""

from collections.abc import Hashable
from typing import Any

import streamlit as st

from metrics.league import read_league
from metrics.scope import Agency
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.naming import shorten_ministry
from widgets.parts import note
from widgets.progress import read_progress
from widgets.titles.progress import title_progress
from widgets.view import View
from widgets.words import badge_grade


def show_head(view: View, agency: Agency) -> bool:
    """Show the sentence that begins with the name, the rating chip, and where it belongs.

    Return whether the agency has ever reported: of one that has not, nothing is known.
    """
    row = ask(view, read_rating)
    name = escape_markdown(agency.name)
    is_heard = row is not None and row["state"] != "never"
    if not is_heard:
        st.title(_("{agency} has never reported").format(agency=name), anchor=False)
    else:
        title = title_progress(ask(view, read_progress).standing)
        st.title(f"{name}: {title}", anchor=False)
    if row is not None:
        st.markdown(f"{badge_grade(row['grade'])} {escape_markdown(_(row['because'] or ''))}")
    note(_say_place(agency))
    return is_heard


def read_rating(view: View) -> dict[Hashable, Any] | None:
    """Return the agency's row of the league; None where it has none."""
    rows = read_league(view.reading, view.as_of, view.scope)
    if rows.empty:
        return None
    return rows.to_dict("records")[0]


def _say_place(agency: Agency) -> str:
    parts = [shorten_ministry(agency.ministry or ""), agency.state_department or "", agency.code]
    return " · ".join(escape_markdown(part) for part in parts if part)
