"""The standard workbook: empty, or filled in with what an agency has in the inventory."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from loaders.template import write_template
from loaders.template_rows import read_filling
from metrics.scope import NATION, read_agencies
from widgets.language import _
from widgets.parts import block, note
from widgets.view import View

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_template(view: View) -> None:
    """Offer the standard workbook of an agency, or an empty one."""
    names = {one.code: one.name for one in read_agencies(view.reading, NATION)}
    with block("template"):
        st.header(_("No workbook yet? Take the standard one"), anchor=False)
        left, right = st.columns([2, 1], gap="small", vertical_alignment="bottom")
        with left:
            code = st.selectbox(
                _("Filled in for"),
                list(names),
                index=None,
                format_func=lambda one: names[one],
                placeholder=_("Nobody: an empty one"),
                key="template-agency",
            )
        with right:
            st.download_button(
                _("Standard workbook"),
                data=make_template(view, code),
                file_name=f"services-{code or 'empty'}.xlsx",
                mime=MIME,
                icon=":material/download:",
                key="template",
                on_click="ignore",
            )
        note(_("It has lists to choose from and checks of its own; rows may come in any order."))


def make_template(view: View, code: str | None) -> Callable[[], bytes]:
    """Return what makes the workbook once it is asked for."""

    def make() -> bytes:
        filling = read_filling(view.reading, view.as_of, code, None)
        if view.is_illustrative:
            said = _("Illustrative: invented figures")
            filling = replace(filling, title=f"{filling.title}. {said}")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "template.xlsx"
            write_template(path, filling)
            return path.read_bytes()

    return make
