"""A part of a page without inputs, drawn once: later runs send its messages again as they were."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

import streamlit as st

from widgets import address
from widgets.view import View

Arguments = ParamSpec("Arguments")


def show_again(
    view: View,
    show: Callable[Concatenate[View, Arguments], None],
    *arguments: Arguments.args,
    **named: Arguments.kwargs,
) -> None:
    """Call `show(view, ...)`, or repeat what it drew for the same view, arguments and address.

    Only for parts without inputs, and not inside a container: Streamlit repeats elements, not
    widgets. A run of National takes half as long so. Arguments must have a faithful repr.
    """
    carried = sorted(address.carry().items())
    place = f"{show.__module__}.{show.__qualname__}|{arguments!r}|{named!r}|{carried}"
    _draw(f"{view.key}|{place}", lambda: show(view, *arguments, **named))


@st.cache_resource(max_entries=200, show_spinner=False)
def _draw(key: str, _show: Callable[[], None]) -> None:
    _show()
