"""Who has not reported since the cut-off: since when, the office to ask, and what to write."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from widgets.escaping import escape_markdown
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.listing import link_agency
from widgets.parts import block, note, offer_csv
from widgets.stocktake.messages import ask_for_workbook, name_office, show_message
from widgets.stocktake.read import Sitting, tell_day
from widgets.stocktake.rows import open_row, show_first
from widgets.titles.stocktake import title_silent
from widgets.titles.wording import day_near
from widgets.view import View

SHOWN = 5


def show_silent(view: View, sitting: Sitting) -> None:
    """Show the agencies to ask for a workbook, the longest silent first."""
    rows = sitting.silent.to_dict("records")
    with block("silent"):
        since = sitting.week.cutoff_on
        show_header(title_silent(len(rows), len(sitting.ratings), since, view.as_of))
        if not rows:
            note(_("Nobody needs to be asked for a workbook."))
            return
        show_first(rows, SHOWN, "silent", lambda row: _show_row(view, sitting, row))
        offer_csv(tabulate_silent(sitting), "not-reported", view)


def _show_row(view: View, sitting: Sitting, row: Mapping[Any, Any]) -> None:
    office = escape_markdown(name_office(sitting.ask_office(row), str(row["name"])))
    ask = _("ask {office}").format(office=office)
    with open_row(f"silent-{row['code']}"):
        name = link_agency(row["name"], row["code"])
        st.markdown(f"{name}  \n:gray[:small[{_say_last(view, row)} · {ask}]]", width="stretch")
        show_message(ask_for_workbook(view, sitting, row), f"ask-{row['code']}")


def _say_last(view: View, row: Mapping[Any, Any]) -> str:
    if pd.isna(row["reported_on"]):
        return _("never reported")
    days = int(row["days_since"])
    words = ngettext("last report {day}, {n} day ago", "last report {day}, {n} days ago", days)
    return words.format(day=day_near(tell_day(row["reported_on"]), view.as_of), n=f"{days:,}")


def tabulate_silent(sitting: Sitting) -> pd.DataFrame:
    """Return the agencies with their last report and the office to ask, for the download."""
    rows = sitting.silent.to_dict("records")
    return pd.DataFrame(
        {
            _("Code"): [row["code"] for row in rows],
            _("Agency"): [row["name"] for row in rows],
            _("Ministry"): [row["ministry"] for row in rows],
            _("Last report"): [row["reported_on"] for row in rows],
            _("Days since"): [row["days_since"] for row in rows],
            _("Office to ask"): [name_office(sitting.ask_office(row), row["name"]) for row in rows],
        }
    )
