"""Answers kept by what they depend on: ledger entry, day, scope, language; never by clock."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from widgets.view import View

Answer = TypeVar("Answer")
Arguments = ParamSpec("Arguments")


def ask(
    view: View,
    question: Callable[Concatenate[View, Arguments], Answer],
    *arguments: Arguments.args,
    **named: Arguments.kwargs,
) -> Answer:
    """Return `question(view, ...)`, worked out once per view and arguments.

    The answer is shared by every reader: nobody may change it. Arguments must have a faithful repr.
    """
    key = f"{view.key}|{question.__module__}.{question.__qualname__}|{arguments!r}|{named!r}"
    return cast(Answer, _keep(key, lambda: question(view, *arguments, **named)))


@st.cache_resource(max_entries=600, show_spinner=False)
def _keep(key: str, _work_out: Callable[[], Any]) -> Any:
    return _work_out()
