"""A row of a list: words that wrap on the left, its buttons on the right, also on a phone."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from widgets.language import ngettext
from widgets.listing import say_shown

# So few more are shown rather than hidden.
SPARED = 2
# So many more are drawn; of more than that the download tells.
MOST = 40
Row = dict[Any, Any]


def open_row(key: str) -> DeltaGenerator:
    """Open a row; the style sheet keeps it on one line."""
    return st.container(
        key=f"line-{key}", horizontal=True, vertical_alignment="center", gap="small"
    )


def show_first(
    rows: Sequence[Row], shown: int, name: str, show: Callable[[Row], None], more: str = ""
) -> None:
    """Show the first rows, and the others once they are asked for; `more` words the way to them."""
    if len(rows) <= shown + SPARED and not more:
        shown = len(rows)
    for row in rows[:shown]:
        show(row)
    rest = rows[shown:]
    if not rest:
        return
    words = more or ngettext("{n} more", "{n} more", len(rest))
    folded = st.expander(words.format(n=f"{len(rest):,}"), key=f"{name}-more", on_change="rerun")
    if folded.open:
        with folded:
            for row in rest[:MOST]:
                show(row)
            say_shown(min(len(rest), MOST), len(rest))
