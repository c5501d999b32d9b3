"""A table for paper: the grid of a screen is one picture, which no page can break."""

from collections.abc import Collection
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

DASH = "–"


def show_on_paper(html: str, name: str) -> None:
    """Draw a table that only print shows, in place of the grid in the same container."""
    with st.container(key=f"only-paper-{name}"):
        st.html(html)


def write_table(table: pd.DataFrame, shares: Collection[str] = ()) -> str:
    """Return a table as HTML, numbers to the right and a dash for what is not known.

    The columns named in `shares` hold 0 to 1, written as whole per cents.
    """
    sides = ["n" if pd.api.types.is_numeric_dtype(table[name]) else "w" for name in table]
    formats = [".0%" if name in shares else ",.0f" for name in table]
    head = "".join(
        f'<th class="{side}">{escape(str(name))}</th>'
        for name, side in zip(table.columns, sides, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td class="{side}">{_write(value, form)}</td>'
            for side, form, value in zip(sides, formats, row, strict=True)
        )
        + "</tr>"
        for row in table.itertuples(index=False)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _write(value: Any, form: str) -> str:
    if pd.isna(value):
        return DASH
    return format(value, form) if isinstance(value, int | float) else escape(str(value))
