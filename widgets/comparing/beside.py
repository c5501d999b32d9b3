"""The agencies chosen, side by side: rating, line, stages, and their figures in one table."""

from collections.abc import Hashable, Sequence
from datetime import timedelta
from typing import Any

import streamlit as st

from charts.ministries import Ministry, describe_ministries, draw_ministries
from charts.palette import Palette
from metrics.scope import Scope
from widgets import address
from widgets.agency.blocks import chart_stages
from widgets.answers import ask
from widgets.comparing.figures import head_column, link_figures, tabulate_figures
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.league import AGENCY_PAGE, list_league
from widgets.parts import Chart, block, note, offer_csv, open_door, show_chart
from widgets.progress import read_progress
from widgets.titles.groups import title_compared
from widgets.view import View, read_view
from widgets.words import badge_grade

Row = dict[Hashable, Any]
NAN = float("nan")


def show_compared(view: View, codes: Sequence[str], palette: Palette) -> None:
    """Show the agencies in the order chosen; every line ends on the same day, at 100 at most."""
    league = ask(view, list_league).set_index("code", drop=False)
    rows: list[Row] = league.loc[list(codes)].to_dict("records")
    with block("compared"):
        shares = {
            str(row["name"]): NAN if row["state"] == "never" else row["share"] for row in rows
        }
        st.header(title_compared(shares), anchor=False)
        note(_("Share online of what is agreed or in scope. One scale: the dotted line is 100%."))
        for column, row in zip(st.columns(len(rows), gap="medium"), rows, strict=True):
            with column:
                _show_one(row, palette)
        with st.container(key="compared-figures"):
            st.table(link_figures(rows), border="horizontal", hide_index=True)
        offer_csv(tabulate_figures(rows), "compared", view)


def _show_one(row: Row, palette: Palette) -> None:
    code = str(row["code"])
    view = read_view(Scope(agency=code))
    open_door(
        f"compared-{code}",
        escape_markdown(str(row["name"])),
        address.carry(agency=code),
        AGENCY_PAGE,
    )
    heading = head_column(row)
    shown = "" if heading == row["name"] else f" :gray[:small[{escape_markdown(heading)}]]"
    st.markdown(badge_grade(str(row["grade"])) + shown)
    if row["state"] == "never":
        note(_("It has never reported."))
        return
    show_chart(ask(view, chart_line, palette), f"chart-compared-{code}")
    if row["in_scope"]:
        show_chart(ask(view, chart_stages, palette), f"chart-compared-stages-{code}")


def chart_line(view: View, palette: Palette) -> Chart:
    """Return one agency's share online week by week, with what is expected by the deadline."""
    row = list_league(view).iloc[0]
    progress = read_progress(view)
    target, ends_on = float(row["target"] or 0), progress.target.deadline or view.as_of
    weekly = row["online_weekly"]
    first = view.as_of - timedelta(weeks=len(weekly) - 1)
    line = Ministry(
        name="",
        online=int(row["online"]),
        in_scope=int(target),
        days=[first + timedelta(weeks=place) for place in range(len(weekly))],
        shares=[online / target for online in weekly] if target else [],
        expected=_share(progress.standing.outlook, target),
    )
    tongue = read_tongue()
    figure = draw_ministries([line], max(view.as_of, ends_on), palette, columns=1, tongue=tongue)
    return Chart(figure, describe_ministries([line], tongue))


def _share(services: float | None, target: float) -> float | None:
    return services / target if services is not None and target else None
