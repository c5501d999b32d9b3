"""A tile: a question, its answer, a strip of 96 pixels, what it means, the way behind it."""

from collections.abc import Sequence

import streamlit as st

from widgets.parts import SERVICES, Chart, note, show_chart
from widgets.tables import link_table
from widgets.view import View


def show_tile(
    name: str,
    question: str,
    answer: str,
    view: View,
    *,
    chart: Chart | None = None,
    notes: Sequence[str] = (),
    door: tuple[str, dict[str, str]] | None = None,
    page: str = SERVICES,
) -> None:
    """Show a question, its answer, a strip of 96 pixels, what it means, and the way behind it."""
    with st.container(key=f"rule-tile-{name}", gap=None):
        st.metric(question, answer)
        if chart and chart.table:
            link_table(name, view)
        if chart:
            show_chart(chart, f"chart-{name}")
        if notes:
            note("\n".join(notes))
        if door:
            words, parameters = door
            st.page_link(page, label=words, query_params=parameters)
