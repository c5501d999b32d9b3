"""Agencies that turned red since the last stocktake: why, what they reply, what to ask them."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.listing import link_agency
from widgets.parts import block, note, offer_csv
from widgets.stocktake.messages import ask_for_reply, show_message
from widgets.stocktake.read import Sitting
from widgets.titles.stocktake import title_red
from widgets.titles.wording import full_day
from widgets.view import View
from widgets.words import badge_grade

SHOWN = 6


def show_newly_red(view: View, sitting: Sitting) -> None:
    """Show the newly red agencies with the sentence of their rating."""
    rows = sitting.newly_red.to_dict("records")
    red = int((sitting.ratings["grade"] == "red").sum())
    with block("newly-red"):
        show_header(title_red(len(rows), red, sitting.compared_on, view.as_of))
        note(_say_compared(view, sitting))
        replies = dict(zip(sitting.replies["code"], sitting.replies["reply"], strict=True))
        for row in rows[:SHOWN]:
            _show_row(view, sitting, row, replies.get(row["code"]))
        if len(rows) > SHOWN:
            words = ngettext(
                "{n} more in the download", "{n} more in the download", len(rows) - SHOWN
            )
            note(words.format(n=f"{len(rows) - SHOWN:,}"))
        if rows:
            offer_csv(sitting.newly_red, "newly-red", view)


def _say_compared(view: View, sitting: Sitting) -> str:
    day = full_day(sitting.compared_on)
    if any(pack.held_on == sitting.compared_on for pack in sitting.packs):
        return _("Compared with the ratings in the pack of {day}.").format(day=day)
    return _("Compared with {day}; no earlier stocktake has been closed.").format(day=day)


def _show_row(view: View, sitting: Sitting, row: Mapping[Any, Any], reply: str | None) -> None:
    with st.container(
        key=f"red-{row['code']}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        name = link_agency(row["name"], row["code"])
        because = escape_markdown(_(row["because"]))
        was = _("was {grade}").format(grade=badge_grade(row["grade_before"]))
        words = f"{badge_grade(row['grade'])} {name}  \n{because} :small[{was}]"
        if reply:
            words += f"  \n“{escape_markdown(reply)}”"
        st.markdown(words, width="stretch")
        show_message(ask_for_reply(view, sitting, row), f"red-{row['code']}-message")
