"""Long results, fifty at a time: which are shown, and the way to the others."""

from typing import Final

import streamlit as st

from widgets import address
from widgets.filters import PAGE
from widgets.language import _

PAGE_SIZE: Final = 50


def read_page(total: int | None = None) -> int:
    """Return the page that the address asks for, never one after the last of `total`."""
    asked = address.read_number(PAGE, 1)
    return asked if total is None else min(asked, count_pages(total))


def count_pages(total: int) -> int:
    """Return how many pages the results fill, at least one."""
    return max(1, -(-total // PAGE_SIZE))


def show_pager(total: int, page: int, *, key: str) -> None:
    """Say which results are shown, with buttons to the page before and after."""
    last = count_pages(total)
    if last == 1:
        return
    with st.container(key=f"pager-{key}", horizontal=True, vertical_alignment="center"):
        _offer(_("Previous"), ":material/arrow_back:", page - 1, page > 1, f"{key}-before")
        words = _("{first} to {last} of {all}").format(
            first=f"{(page - 1) * PAGE_SIZE + 1:,}",
            last=f"{min(page * PAGE_SIZE, total):,}",
            all=f"{total:,}",
        )
        st.markdown(f":small[{words}]", width="content")
        _offer(_("Next"), ":material/arrow_forward:", page + 1, page < last, f"{key}-after")


def _offer(label: str, icon: str, page: int, is_there: bool, key: str) -> None:
    st.button(
        label,
        icon=icon,
        key=key,
        type="tertiary",
        disabled=not is_there,
        on_click=lambda: address.write(**{PAGE: page if page > 1 else None}),
    )
