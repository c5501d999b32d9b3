"""A tile: a question, its answer, a strip of 96 pixels, what it means, the way behind it."""

from collections.abc import Sequence

import streamlit as st

from widgets.parts import SERVICES, Chart, note, open_door, show_chart
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
        if chart is None or chart.table is None:
            st.markdown(f":small[{question}]")
        else:
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                st.markdown(f":small[{question}]", width="content")
                link_table(name, view)
        st.metric(question, answer, label_visibility="collapsed")
        if chart:
            show_chart(chart, f"chart-{name}")
        if notes:
            note("\n".join(notes))
        if door:
            open_door(name, *door, page)
