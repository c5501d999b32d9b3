"""Rows left to correct from earlier sendings, and the way to each."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import Person
from metrics.rows_left import list_rows_left
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext, read_tongue
from widgets.parts import block, note
from widgets.view import View

SHOWN: Final = 5


def show_rows_left(view: View, person: Person) -> None:
    """Say which submissions have rows to correct that were not sent since; nothing for none."""
    left = ask(view, find_rows_left)
    if person.agencies is not None:
        left = left[left["code"].isin(list(person.agencies))]
    if left.empty:
        return
    with block("to-do"):
        st.header(title_rows_left(int(left["left_count"].sum())), anchor=False)
        rows: list[dict[Any, Any]] = left.head(SHOWN).to_dict("records")
        for row in rows:
            _show_link(row)
        if len(left) > SHOWN:
            note(_("And {n} more, under Submissions.").format(n=f"{len(left) - SHOWN:,}"))


def find_rows_left(view: View) -> pd.DataFrame:
    """Return the submissions of the view's scope with rows to correct."""
    return list_rows_left(view.reading, view.scope)


def title_rows_left(count: int) -> str:
    """Return how many rows wait to be corrected."""
    words = ngettext(
        "{n} row of an earlier workbook is still to correct",
        "{n} rows of earlier workbooks are still to correct",
        count,
    )
    return words.format(n=f"{count:,}")


def _show_link(row: dict[Any, Any]) -> None:
    place = row["agency"] if row["agencies"] == 1 else _("several agencies")
    day = read_tongue().write_full_day(pd.Timestamp(row["reported_on"]).date())
    count = ngettext("{n} row", "{n} rows", row["left_count"]).format(n=f"{row['left_count']:,}")
    with st.container(key=f"door-left-{row['entry_no']}", gap=None):
        st.page_link(
            "pages/submission.py",
            label=f"{escape_markdown(str(row['file_name']))}: {count}",
            query_params=address.carry(entry=row["entry_no"]),
        )
        note(escape_markdown(f"{place}, {day}"))
