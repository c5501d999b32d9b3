"""The pages of a list: each made once per process and language, and copied for every run."""

from collections.abc import Mapping
from copy import copy
from functools import cache
from pathlib import Path
from typing import Final, Literal

import streamlit as st
from streamlit.navigation.page import Page

from widgets.language import _

Visibility = Literal["visible", "hidden"]
FIRST: Final = "national"
_MADE: Final[dict[str, Page]] = {}


def list_pages(
    folder: Path, titles: Mapping[str, str], visibility: Visibility = "visible"
) -> list[Page]:
    """Return the pages that stand in a folder, by file name and title; National is the first.

    Streamlit resolves each path and looks at the file, which took an eighth of a run; and it
    marks a page as it runs it, so that no two readers may share one.
    """
    made = (_make(folder / f"{name}.py", _(title), visibility) for name, title in titles.items())
    return [copy(page) for page in made if page]


@cache
def _make(path: Path, title: str, visibility: Visibility) -> Page | None:
    if not path.exists():
        return None
    is_first = path.stem == FIRST
    # Streamlit serves the first page without a name, and keeps its name from any other page.
    name = "start" if is_first else path.stem
    page = st.Page(path, title=title, url_path=name, default=is_first, visibility=visibility)
    _MADE[f"pages/{path.name}"] = page
    return page


def make_second_way(first: Page) -> Page:
    """Return a page that leads on to the first one, for who types its name into the address."""

    def lead_on() -> None:
        st.switch_page(first, query_params=st.query_params.to_dict())

    return st.Page(lead_on, title=first.title, url_path=FIRST, visibility="hidden")


def find_page(path: str) -> Page | str:
    """Return the page of a path such as "pages/agency.py", to link to; the path where none is made.

    For a path Streamlit asks the file system once more, for each link of each run.
    """
    return _MADE.get(path, path)
