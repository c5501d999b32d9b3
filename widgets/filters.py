"""Inputs bound to the address: what is chosen is written there, and what is there is shown."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from widgets import address
from widgets.language import _

PAGE = "page"


def pick_one(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    key: str,
    placeholder: str | None = None,
) -> str | None:
    """Offer options (value in the address to words on screen); None means no filter."""
    chosen = address.read(name)
    st.session_state[key] = chosen if chosen in options else None
    st.selectbox(
        label,
        list(options),
        format_func=lambda value: options[value],
        key=key,
        placeholder=placeholder or _("All"),
        on_change=_take(name, key),
    )
    return chosen if chosen in options else None


def pick_many(
    name: str,
    label: str,
    options: Mapping[str, str],
    *,
    key: str,
    most: int | None = None,
    placeholder: str | None = None,
) -> list[str]:
    """Offer options of which several, or `most`, may be chosen, and return them as chosen.

    An empty list means no filter.
    """
    named = dict.fromkeys((address.read(name) or "").split(","))
    chosen = [value for value in named if value in options][:most]
    st.session_state[key] = chosen
    st.multiselect(
        label,
        list(options),
        format_func=lambda value: options[value],
        key=key,
        placeholder=placeholder or _("All"),
        max_selections=most,
        on_change=_take(name, key),
    )
    return chosen


def type_words(name: str, label: str, placeholder: str, *, key: str) -> str:
    """Offer a search box; an empty one means no filter."""
    words = address.read(name) or ""
    st.session_state[key] = words
    st.text_input(
        label,
        key=key,
        placeholder=placeholder,
        icon=":material/search:",
        max_chars=200,
        on_change=_take(name, key),
    )
    return words


def clear_filters(names: Sequence[str]) -> None:
    """Take filters, and the place in the results, out of the address."""
    address.write(**dict.fromkeys((*names, PAGE)))


def _take(name: str, key: str) -> Callable[[], None]:
    def take() -> None:
        chosen = st.session_state[key]
        value = ",".join(chosen) if isinstance(chosen, list) else chosen
        address.write(**{name: value, PAGE: None})

    return take
