"""The standard workbook: empty, or filled in with an agency's inventory or one officer's rows."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pandas as pd
import streamlit as st

from loaders.officers import count_officers
from loaders.template import write_template
from loaders.template_rows import read_filling
from metrics.scope import NATION, read_agencies
from widgets.answers import ask
from widgets.language import _, ngettext
from widgets.parts import block, note
from widgets.view import View

MIME: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_template(view: View) -> None:
    """Offer the standard workbook of an agency or of one of its officers, or an empty one."""
    with block("template"):
        st.header(_("No workbook yet? Take the standard one"), anchor=False)
        left, middle, right = st.columns([2, 1.4, 1], gap="small", vertical_alignment="bottom")
        with left:
            code = _choose_agency(view)
        officers, ownerless = ask(view, find_officers, code) if code else ({}, [])
        with middle:
            officer = _choose_officer(officers)
        # Without officers to choose from, the button closes up to the agency.
        with right if officers else middle:
            st.download_button(
                _("Standard workbook"),
                data=make_template(view, code, officer),
                file_name=f"services-{code or 'empty'}.xlsx",
                mime=MIME,
                icon=":material/download:",
                key="template",
                on_click="ignore",
            )
        note(_("It has lists to choose from and checks of its own; rows may come in any order."))
        if ownerless:
            _show_ownerless(ownerless)


def find_officers(view: View, code: str) -> tuple[dict[str, int], Sequence[str]]:
    """Return the officers of an agency with how many rows each has, and the services without."""
    counts = count_officers(view.reading, view.as_of, code)
    return counts, read_filling(view.reading, view.as_of, code).unowned


def _choose_agency(view: View) -> str | None:
    names = {one.code: one.name for one in read_agencies(view.reading, NATION)}
    return st.selectbox(
        _("Filled in for"),
        list(names),
        index=None,
        format_func=lambda one: names[one],
        placeholder=_("Nobody: an empty one"),
        key="template-agency",
    )


def _choose_officer(officers: Mapping[str, int]) -> str | None:
    if not officers:
        return None
    return st.selectbox(
        _("Only the rows of"),
        list(officers),
        index=None,
        format_func=lambda one: f"{one} ({officers[one]:,})",
        placeholder=_("Everybody"),
        key="template-officer",
    )


def _show_ownerless(names: Sequence[str]) -> None:
    words = ngettext("{n} service has no officer", "{n} services have no officer", len(names))
    opened = st.expander(words.format(n=f"{len(names):,}"), key="ownerless", on_change="rerun")
    if not opened.open:
        return
    with opened:
        note(_("They are in nobody’s workbook but the agency’s; write an officer into each."))
        st.dataframe(
            pd.DataFrame({_("Service"): list(names)}),
            hide_index=True,
            height="content" if len(names) <= 8 else 320,
            key="ownerless-rows",
            alt=_("Services without an officer"),
        )


def make_template(view: View, code: str | None, officer: str | None = None) -> Callable[[], bytes]:
    """Return what makes the workbook once it is asked for."""

    def make() -> bytes:
        filling = read_filling(view.reading, view.as_of, code, officer)
        if view.is_illustrative:
            said = _("Illustrative: invented figures")
            filling = replace(filling, title=f"{filling.title}. {said}")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "template.xlsx"
            write_template(path, filling)
            return path.read_bytes()

    return make
