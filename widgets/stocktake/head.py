"""The head of the stocktake: its sentence, its week, the week before and after."""

from datetime import date

import streamlit as st

from metrics.stocktake import WEEK, find_week
from widgets import address
from widgets.language import _
from widgets.parts import note
from widgets.stocktake.read import Sitting
from widgets.titles.stocktake import title_stocktake
from widgets.titles.wording import full_day
from widgets.view import View

PAGE = "pages/stocktake.py"


def show_weeks(view: View) -> None:
    """Lead to the week before and the week after, each on the day of its cut-off."""
    week = find_week(view.reading, view.as_of)
    before = week.cutoff_on
    after = week.next_on if week.next_on > view.as_of else week.next_on + WEEK
    st.page_link(PAGE, label=_("← Week before"), query_params=_on(view, before))
    if view.as_of < view.now_as_of or view.pack:
        later = after if after < view.now_as_of else None
        st.page_link(PAGE, label=_("Week after →"), query_params=_on(view, later))


def _on(view: View, day: date | None) -> dict[str, str]:
    # Empty, not missing: what is missing from an address is put back from the page before.
    let_go = {"stocktake": "", "as_of": day.isoformat() if day else ""}
    if view.pack or day is None:
        let_go["known_on"] = ""
    return address.carry() | let_go


def show_head(view: View, sitting: Sitting) -> None:
    """Show the state of the week in one sentence, and between which cut-offs it lies."""
    if address.read("stocktake") and not view.pack:
        words = _("No pack is kept under this address; its closing may have been taken back.")
        st.warning(f"{words} {_('This is the stocktake as it stands.')}")
    st.title(
        title_stocktake(
            len(sitting.silent),
            len(sitting.ratings),
            len(sitting.actions),
            len(sitting.late),
            len(sitting.newly_red),
        ),
        anchor=False,
    )
    words = _("Week from the cut-off of {start} to that of {end}.")
    week = sitting.week
    note(words.format(start=full_day(week.cutoff_on), end=full_day(week.next_on)))
