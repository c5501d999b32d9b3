"""The steps of sending a workbook: which are done, where one stands, what is to come."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from widgets import address
from widgets.language import _, mark

FILE, COLUMNS, CORRECT, CHANGE, SENT = "file", "columns", "correct", "change", "sent"
STEPS: Final = {
    FILE: mark("File"),
    COLUMNS: mark("Columns"),
    CORRECT: mark("To correct"),
    CHANGE: mark("What will change"),
    SENT: mark("Sent"),
}
PARAMETER: Final = "step"


def read_step() -> str:
    """Return the step that the address asks for; the first where it asks for none."""
    named = address.read(PARAMETER)
    return named if named in STEPS else FILE


def go_to(step: str) -> None:
    """Turn to a step; for callbacks, or before a rerun."""
    address.write(**{PARAMETER: None if step == FILE else step})


def show_steps(current: str, open_steps: Sequence[str]) -> None:
    """Draw the steps in one line; those in `open_steps` can be turned to."""
    names = list(STEPS)
    with st.container(key="steps", horizontal=True, vertical_alignment="center", gap="small"):
        for number, name in enumerate(names, start=1):
            is_done = number - 1 < names.index(current)
            words = f"✓ {_(STEPS[name])}" if is_done else f"{number} {_(STEPS[name])}"
            if name == current:
                st.markdown(f":blue-badge[**{words}**]", width="content")
            elif name in open_steps:
                st.button(
                    words,
                    key=f"step-{name}",
                    type="tertiary",
                    on_click=go_to,
                    args=(name,),
                )
            else:
                st.markdown(f":small[:gray[{words}]]", width="content")
