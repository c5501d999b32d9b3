"""The league table: one row an agency, wide as a sortable table, on a phone as a plain one."""

from typing import Any, Final
from urllib.parse import urlencode

import pandas as pd
import pyarrow as pa
import streamlit as st

from metrics.league import read_league
from widgets import address
from widgets.answers import ask
from widgets.escaping import escape_markdown, hold_together
from widgets.going import go_to
from widgets.language import _
from widgets.pager import PAGE_SIZE, read_page, show_pager
from widgets.paper import show_on_paper, write_table
from widgets.view import View
from widgets.words import GRADE_COLORS, GRADES, badge_grade, word

AGENCY_PAGE: Final = "pages/agency.py"
LONGEST_NAME: Final = 62


def list_league(view: View) -> pd.DataFrame:
    """Return the league, most services still to come first; rated agencies before the others."""
    league = read_league(view.reading, view.as_of, view.scope)
    league = league.assign(
        gap=(league["target"] - league["online"]).clip(lower=0),
        is_unrated=league["grade"] == "not rated",
        expected_share=league["expected"] / league["target"].where(league["target"] > 0),
    )
    return league.sort_values(["is_unrated", "gap", "name"], ascending=[True, False, True])


def show_league(view: View, league: pd.DataFrame, key: str, alt: str) -> None:
    """Show agencies as a table in which a cell opens its agency; `alt` names the table.

    A phone has them fifty at a time, so that no long table stands twice on the page.
    """
    page = read_page(len(league))
    few = league.iloc[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    with st.container(key=f"only-phone-{key}"):
        show_phone_league(view, few)
        show_pager(len(league), page, key=key)
    show_wide_league(view, league, key, alt)


def show_phone_league(view: View, league: pd.DataFrame) -> None:
    """Show agency, rating and online; a name leads to its agency."""
    rows = ask(view, lay_out_for_phone, tuple(league["code"]), address.carry())
    st.table(rows, border="horizontal", hide_index=True)


def show_wide_league(view: View, league: pd.DataFrame, key: str, alt: str) -> None:
    """Show the wide table, in which a cell opens its agency."""
    with st.container(key=f"only-wide-{key}"):
        shown = ask(view, lay_out, tuple(league["code"]))
        chosen = st.dataframe(
            shown,
            hide_index=True,
            height="content",
            placeholder="–",
            key=f"{key}-table",
            on_select="rerun",
            selection_mode="single-cell",
            column_config=_configure(),
            alt=alt,
        )
        show_on_paper(ask(view, lay_out_for_paper, tuple(league["code"])), key)
    if cells := chosen["selection"]["cells"]:
        row, _column = cells[0]
        go_to("agency", address.carry(agency=league["code"].iloc[row]))


def lay_out(view: View, codes: tuple[str, ...]) -> pa.Table:
    """Return the columns of the wide table, in the order of the codes.

    In Arrow, as it is sent: pandas would be turned into it for every reader again.
    """
    league = list_league(view).set_index("code", drop=False).loc[list(codes)]
    figures = ["online", "share", "change_4_weeks", "expected", "overdue"]
    # Who never reported has dashes: nothing is known of them, which is not the same as nothing.
    heard = league[figures].where(league["state"] != "never")
    shown = pd.DataFrame(
        {
            "grade": [[word(GRADES, grade)] for grade in league["grade"]],
            "agency": [shorten(name) for name in league["name"]],
            "online": heard["online"],
            "target": league["target"].where(league["target"] > 0),
            "share": heard["share"] * 100,
            "weeks": league["online_weekly"].where(league["state"] != "never"),
            "change": heard["change_4_weeks"],
            "expected": heard["expected"].round(),
            "overdue": heard["overdue"],
            "days": league["days_since"],
        }
    )
    return pa.Table.from_pandas(shown, preserve_index=False)


def lay_out_for_paper(view: View, codes: tuple[str, ...]) -> str:
    """Return the table for print: every name whole, and numbers for what a screen draws."""
    league = list_league(view).set_index("code", drop=False).loc[list(codes)]
    heard = league.where(league["state"] != "never")
    figures = {
        _("Online"): heard["online"],
        _("Of"): league["target"].where(league["target"] > 0),
        _("Share online"): heard["share"],
        _("In 4 weeks"): heard["change_4_weeks"],
        _("Expected"): heard["expected"],
        _("Overdue"): heard["overdue"],
        _("Days since heard"): league["days_since"],
    }
    table = pd.DataFrame(
        {
            _("Rating"): [word(GRADES, grade) for grade in league["grade"]],
            _("Agency"): league["name"],
            **{name: figure.astype(float) for name, figure in figures.items()},
        }
    )
    return write_table(table, shares=[_("Share online")])


def shorten(name: str) -> str:
    """Return a name with the sign that it is cut, where the cell would cut it without one."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def _configure() -> dict[str, Any]:
    columns = st.column_config
    return {
        "grade": columns.MultiselectColumn(
            _("Rating"),
            options=[word(GRADES, grade) for grade in GRADES],
            color=[GRADE_COLORS[grade] for grade in GRADES],
            width=144,
        ),
        "agency": columns.TextColumn(_("Agency"), width=390),
        "online": columns.NumberColumn(_("Online"), format="localized", width=70),
        "target": columns.NumberColumn(_("Of"), format="localized", width=60),
        "share": columns.ProgressColumn(
            _("Share online"), format="%.0f%%", min_value=0, max_value=100, width=150, color="blue"
        ),
        "weeks": columns.LineChartColumn(_("Last 12 weeks"), y_min=0, width=130, color="blue"),
        "change": columns.NumberColumn(_("In 4 weeks"), format="localized", width=85),
        "expected": columns.NumberColumn(_("Expected"), format="localized", width=105),
        "overdue": columns.NumberColumn(_("Overdue"), width=95),
        "days": columns.NumberColumn(_("Days since heard"), width=125),
    }


def lay_out_for_phone(view: View, codes: tuple[str, ...], kept: dict[str, str]) -> pa.Table:
    """Return agency, rating and online; the name leads to the agency, `kept` goes with it."""
    league = list_league(view).set_index("code", drop=False).loc[list(codes)]
    links = [
        f"[{escape_markdown(name)}](agency?{urlencode(kept | {'agency': code})})"
        for name, code in zip(league["name"], league["code"], strict=True)
    ]
    online = league["online"].where(league["state"] != "never")
    counts = zip(online, league["target"], strict=True)
    shown = pd.DataFrame(
        {
            _("Agency"): links,
            _("Rating"): [badge_grade(grade) for grade in league["grade"]],
            _("Online"): ["–" if pd.isna(n) else _write_of(n, whole) for n, whole in counts],
        }
    )
    return pa.Table.from_pandas(shown, preserve_index=False)


def _write_of(online: float, whole: float) -> str:
    words = _("{n} of {all}").format(n=f"{online:,.0f}", all=f"{whole:,.0f}")
    return hold_together(words)


def tabulate_league(league: pd.DataFrame) -> pd.DataFrame:
    """Return the league as it is handed out: every column under its screen word."""
    names = {
        "code": _("Code"),
        "name": _("Agency"),
        "ministry": _("Ministry"),
        "state_department": _("State department"),
        "grade": _("Rating"),
        "because": _("Because"),
        "online": _("Online"),
        "target": _("Of"),
        "target_kind": _("Of what"),
        "expected": _("Expected by the deadline"),
        "overdue": _("Overdue"),
        "reported_on": _("Last heard on"),
        "change_4_weeks": _("In 4 weeks"),
    }
    return league[list(names)].rename(columns=names)
