"""Kept workbooks: offered as they were sent, and opened to show one cell in its sheet."""

from typing import Final

import streamlit as st

from data.opening import place_workbooks
from data.workbooks import WorkbookMissing, open_workbook
from loaders.reading.book import Book, Unreadable
from loaders.reading.files import read_workbook
from widgets.language import _
from widgets.ledger import SAMPLE, find_home
from widgets.parts import note
from widgets.view import View

BOOKS_KEPT: Final = 8


def read_kept(view: View, digest: str) -> bytes:
    """Return the bytes of a workbook as it was sent; raises WorkbookMissing."""
    return open_workbook(place_workbooks(find_home(), is_sample=view.ledger == SAMPLE), digest)


def offer_workbook(view: View, digest: str, file_name: str, key: str) -> None:
    """Offer a workbook as it was sent; where it is lost, say so."""
    try:
        content = read_kept(view, digest)
    except WorkbookMissing:
        note(_("The original workbook is no longer in its place; restore it from a backup."))
        return
    st.download_button(
        _("Original workbook"),
        data=content,
        file_name=file_name.rsplit("/", 1)[-1],
        mime="application/octet-stream",
        icon=":material/download:",
        key=f"original-{key}",
        on_click="ignore",
    )


def open_kept(view: View, digest: str, file_name: str) -> Book | None:
    """Return a kept workbook, read again; None where it is lost or cannot be read."""
    try:
        return _read(read_kept(view, digest), file_name, digest)
    except (WorkbookMissing, Unreadable):
        return None


@st.cache_resource(max_entries=BOOKS_KEPT, show_spinner=False)
def _read(_content: bytes, file_name: str, digest: str) -> Book:
    return read_workbook(_content, file_name)
