"""Agencies that turned red since the last stocktake: why, what they reply, what to ask them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from widgets.escaping import escape_markdown, hold_together
from widgets.headings import show_header
from widgets.language import _
from widgets.listing import link_agency
from widgets.parts import block, note, offer_csv
from widgets.stocktake.messages import ask_for_reply, show_message
from widgets.stocktake.read import Sitting
from widgets.stocktake.rows import open_row, show_first
from widgets.titles.stocktake import title_red
from widgets.titles.wording import full_day
from widgets.view import View
from widgets.words import GRADES, badge_grade, word

SHOWN = 6


def show_newly_red(view: View, sitting: Sitting) -> None:
    """Show the newly red agencies with the sentence of their rating."""
    rows = sitting.newly_red.to_dict("records")
    red = int((sitting.ratings["grade"] == "red").sum())
    with block("newly-red"):
        show_header(title_red(len(rows), red, sitting.compared_on, view.as_of))
        note(_say_compared(view, sitting))
        replies = dict(zip(sitting.replies["code"], sitting.replies["reply"], strict=True))
        show_first(
            rows,
            SHOWN,
            "red",
            lambda row: _show_row(view, sitting, row, replies.get(row["code"])),
        )
        if rows:
            offer_csv(tabulate_red(sitting), "newly-red", view)


def _say_compared(view: View, sitting: Sitting) -> str:
    day = full_day(sitting.compared_on)
    if any(pack.held_on == sitting.compared_on for pack in sitting.packs):
        return _("Compared with the ratings in the pack of {day}.").format(day=day)
    return _("Compared with {day}; no earlier stocktake has been closed.").format(day=day)


def _show_row(view: View, sitting: Sitting, row: Mapping[Any, Any], reply: str | None) -> None:
    with open_row(f"red-{row['code']}"):
        name = link_agency(row["name"], row["code"])
        because = escape_markdown(_(row["because"]))
        was = _("before: {grade}").format(grade=hold_together(word(GRADES, row["grade_before"])))
        words = f"{badge_grade(row['grade'])} {name} :gray[:small[{was}]]  \n{because}"
        if reply:
            words += f"  \n“{escape_markdown(reply)}”"
        st.markdown(words, width="stretch")
        show_message(ask_for_reply(view, sitting, row), f"red-{row['code']}-message")


def tabulate_red(sitting: Sitting) -> pd.DataFrame:
    """Return the newly red agencies with both ratings and the sentence, for the download."""
    rows = sitting.newly_red.to_dict("records")
    return pd.DataFrame(
        {
            _("Code"): [row["code"] for row in rows],
            _("Agency"): [row["name"] for row in rows],
            _("Rating"): [word(GRADES, row["grade"]) for row in rows],
            _("Before"): [word(GRADES, row["grade_before"]) for row in rows],
            _("Because"): [_(row["because"]) for row in rows],
        }
    )
