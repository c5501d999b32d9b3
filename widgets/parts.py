"""Pieces of every page: tile, block, note, chart with its table, door to the services behind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.theme import Figure
from widgets.export import describe_source, write_csv
from widgets.language import _, hold_language
from widgets.page_list import find_page
from widgets.view import View

# No mode bar but its one button for a picture.
PICTURE: Final = {
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "responsive": True,
}
STILL: Final = {"displayModeBar": False, "responsive": True}
TALL: Final = 70
SERVICES: Final = "pages/services.py"


@dataclass(frozen=True)
class Chart:
    """A figure with what stands in for it: its words, and the table behind it."""

    figure: Figure
    alt: str
    table: Callable[[], pd.DataFrame] | None = None


def block(name: str) -> DeltaGenerator:
    """Open a block of the page: a rule above it, never a box around it."""
    return st.container(key=f"rule-{name}", gap="xsmall")


def note(text: str) -> None:
    """Write lines in small grey; user text in them must be escaped already."""
    st.markdown("  \n".join(f":gray[:small[{line}]]" for line in text.split("\n")))


def show_chart(chart: Chart, key: str) -> None:
    """Draw a figure with its alternative text; tall ones offer themselves as a picture."""
    height = int(chart.figure.layout.height)
    st.plotly_chart(
        chart.figure,
        theme=None,
        config=PICTURE if height > TALL else STILL,
        alt=chart.alt,
        key=key,
        width="stretch",
        height=height,
    )


def offer_csv(table: pd.DataFrame, name: str, view: View) -> None:
    """Offer a table as CSV, formula-safe and with its source in every row."""
    source = describe_source(view)
    st.download_button(
        _("Download as CSV"),
        data=hold_language(lambda: write_csv(table, source)),
        file_name=f"{name}-{view.as_of.isoformat()}.csv",
        mime="text/csv",
        icon=":material/download:",
        key=f"csv-{name}",
        type="tertiary",
        on_click="ignore",
    )


def open_door(name: str, words: str, parameters: dict[str, str], page: str = SERVICES) -> None:
    """Link to the services behind a figure, with the same dates and filters."""
    with st.container(key=f"door-{name}"):
        st.page_link(find_page(page), label=words, query_params=parameters)


def show_missing(reason: str) -> None:
    """Say why a figure cannot be had, where it would have stood."""
    note(f"– {reason}")


def choose_columns(frame: pd.DataFrame, **names: str) -> pd.DataFrame:
    """Return the columns named, in that order, under their screen words."""
    return frame[list(names)].rename(columns=names)


def describe_share(numerator: Any, denominator: Any) -> str:
    """Return "118 of 205", never a percentage without its two numbers."""
    return _("{n} of {all}").format(n=f"{numerator:,}", all=f"{denominator:,}")
