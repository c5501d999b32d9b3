"""A tile: a question, its answer, a strip of 96 pixels, what it means, the ways behind it."""

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from widgets.parts import SERVICES, Chart, note, show_chart
from widgets.tables import link_table
from widgets.view import View


class Door(NamedTuple):
    """A way to what stands behind a figure: its words, and the page that the parameters open."""

    words: str
    parameters: dict[str, str]
    page: str = SERVICES


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
    doors: Sequence[Door] = (),
) -> None:
    """Show a question, its answer, a strip, what it means, and the ways behind it.

    `door` is the one way of most tiles, to `page`; `doors` are several.
    """
    ways = [Door(*door, page), *doors] if door else doors
    with st.container(key=f"rule-tile-{name}", gap=None):
        st.metric(question, answer)
        if chart and chart.table:
            link_table(name, view)
        if chart:
            show_chart(chart, f"chart-{name}")
        if notes:
            note("\n".join(notes))
        if ways:
            with st.container(key=f"ways-{name}", horizontal=True, gap="small"):
                for way in ways:
                    st.page_link(way.page, label=way.words, query_params=way.parameters)
