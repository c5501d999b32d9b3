"""The sender's own workbook back, each cell to correct marked; made only once it is asked for."""

import contextlib
from pathlib import PurePath
from typing import Final

import streamlit as st

from loaders.correcting import describe_corrections
from loaders.findings import Finding, Severity
from loaders.marking import NotMarkable, can_mark, list_cells, mark_workbook
from loaders.preparing import Prepared
from widgets.language import _, read_language
from widgets.parts import block, note
from widgets.upload.draft import DraftFile

MIME: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_marked(file: DraftFile, prepared: Prepared) -> None:
    """Offer the workbook with its cells marked; of long or old ones a list of the cells."""
    if not prepared.findings and not file.corrections:
        return
    language = read_language()
    is_marked = can_mark(file.book.kind, _count_rows(file))
    with (
        block("marked"),
        st.container(horizontal=True, vertical_alignment="center", key="marked-line"),
    ):
        st.download_button(
            _("Workbook with every cell marked") if is_marked else _("List of every cell"),
            data=lambda: make_marked(file, prepared, language),
            file_name=name_marked(file.opened.file_name),
            mime=MIME,
            icon=":material/download:",
            key="marked",
            on_click="ignore",
        )
        note(
            _("Correct the cells in your own workbook and drop it in again, or correct them here.")
        )
        if not is_marked:
            note(_("Each cell of the list leads to its place, where both lie in one folder."))


def name_marked(file_name: str) -> str:
    """Return the name of the copy; it ends in .xlsx, for macros are not taken along."""
    return f"{PurePath(file_name).stem} to correct.xlsx"


def list_corrected(file: DraftFile) -> list[Finding]:
    """Return the cells corrected on the page, which the sender's copy has as they were."""
    return [
        Finding(
            severity=Severity.NOTE,
            rule="",
            sheet=one.sheet,
            cell=one.cell,
            value=one.said,
            message=_("On the page this cell was corrected to “{value}”.").format(value=one.used),
            remedy=_("Write it here too."),
            proposed=one.used,
        )
        for one in describe_corrections(file.book, file.corrections)
    ]


def _count_rows(file: DraftFile) -> int:
    return sum(len(sheet.rows) for sheet in file.book.sheets)


def make_marked(file: DraftFile, prepared: Prepared, language: str = "en") -> bytes:
    """Return the workbook with its cells marked; where that cannot be, a list of them."""
    findings = [*list_corrected(file), *prepared.findings]
    if can_mark(file.book.kind, _count_rows(file)):
        with contextlib.suppress(NotMarkable):
            return mark_workbook(file.opened.content, findings, language)
    return list_cells(findings, PurePath(file.opened.file_name).name, language)
