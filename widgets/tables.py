"""The table behind a chart: a link beside the chart, and the window that it opens."""

from typing import Final

import streamlit as st

from widgets import address
from widgets.language import _
from widgets.page_list import find_page
from widgets.parts import Chart, offer_csv
from widgets.view import View

NATIONAL_PAGE: Final = "pages/national.py"
AGENCY_PAGE: Final = "pages/agency.py"


def link_table(name: str, view: View, **more: object) -> None:
    """Link to the same page with the table open: a link, so that it can be shared and kept."""
    scope = view.scope
    st.page_link(
        find_page(AGENCY_PAGE if scope.agency else NATIONAL_PAGE),
        label=_("Table"),
        query_params=address.carry(
            ministry=scope.ministry,
            state_department=scope.state_department,
            agency=scope.agency,
            table=name,
            **more,
        ),
    )


def open_asked_table(view: View, name: str, chart: Chart | None) -> None:
    """Open the table behind a chart, where the page has it."""
    if chart is None or chart.table is None:
        return

    @st.dialog(_("The table behind the chart"), width="medium", on_dismiss=_close)
    def show() -> None:
        draw_table(chart, name, view)

    show()


def draw_table(chart: Chart, name: str, view: View) -> None:
    """Draw the table behind a chart, to read and as CSV; nothing where it has none."""
    if chart.table is None:
        return
    table = chart.table()
    thousands = st.column_config.NumberColumn(format="localized")
    st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key=f"table-{name}-rows",
        column_config=dict.fromkeys(table.select_dtypes("number").columns, thousands),
        alt=chart.alt,
    )
    offer_csv(table, name, view)


def _close() -> None:
    address.write(table=None)
