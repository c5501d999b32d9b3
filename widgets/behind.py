"""The table behind a chart, opened beside it and worked out only then."""

import streamlit as st

from widgets.language import _
from widgets.parts import Chart
from widgets.tables import draw_table
from widgets.view import View


def show_table_button(chart: Chart, name: str, view: View) -> None:
    """Offer the table behind a chart, to read and as CSV; nothing where it has none."""
    if chart.table is None:
        return
    popover = st.popover(
        _("Table"), type="tertiary", key=f"table-{name}", on_change="rerun", width="content"
    )
    if not popover.open:
        return
    with popover:
        draw_table(chart, name, view)
