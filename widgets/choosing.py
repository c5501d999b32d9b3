"""A table of which one row is chosen, to open it or to do something with it."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from widgets.field_words import NOTHING

Mode = Literal["single-cell", "single-row", "single-row-required"]


def choose_row(
    shown: pd.DataFrame,
    columns: Mapping[str, Any],
    *,
    key: str,
    alt: str,
    mode: Mode = "single-cell",
    height: int | Literal["content"] = "content",
) -> int | None:
    """Show a table and return the place of the row chosen, from 0; None where none is.

    `columns` configures the columns by name; `alt` names the table and says what choosing does.
    """
    event: Any = st.dataframe(
        shown,
        hide_index=True,
        height=height,
        placeholder=NOTHING,
        key=key,
        on_select="rerun",
        selection_mode=mode,
        alt=alt,
        column_config=dict(columns),
    )
    chosen = event["selection"]
    places = [cell[0] for cell in chosen["cells"]] if mode == "single-cell" else chosen["rows"]
    # What was chosen may stand beyond a table that has become shorter since.
    return next((int(place) for place in places if place < len(shown)), None)
