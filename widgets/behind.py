"""The table behind a chart, opened beside it and worked out only then."""

from typing import Final

import streamlit as st

from widgets.language import _
from widgets.parts import Chart
from widgets.tables import draw_table
from widgets.view import View

# So wide that the columns of most tables are in sight at once.
WIDTH: Final = 640


def show_table_button(chart: Chart, name: str, view: View) -> None:
    """Offer the table behind a chart, to read and as CSV; nothing where it has none."""
    if chart.table is None:
        return
    popover = st.popover(
        _("Table"), type="tertiary", key=f"table-{name}", on_change="rerun", width="content"
    )
    if not popover.open:
        return
    with popover.container(width=WIDTH):
        draw_table(chart, name, view)
