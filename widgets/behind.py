"""The table behind a chart, opened beside it and worked out only then."""

import streamlit as st

from widgets.language import _
from widgets.parts import Chart, offer_csv
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
