"""Dropping files: where they are put, how far reading has come, which could not be read."""

import io
import zipfile
from collections.abc import Sequence
from typing import Final

import pandas as pd
import streamlit as st

from loaders.preparing import Prepared
from loaders.reading.files import Opened
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext, read_language, read_tongue
from widgets.parts import block, note
from widgets.titles.services import list_names
from widgets.upload.draft import Draft, Made, keep_draft, open_draft, read_draft
from widgets.upload.keeping import end_keeping
from widgets.view import View

KINDS: Final = ("xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt", "zip")
TURN: Final = "upload-turn"


def drop_files() -> Draft | None:
    """Offer a place for files and read what is dropped; None while nothing is."""
    turn = st.session_state.setdefault(TURN, 0)
    files = st.file_uploader(
        _("Workbooks, or a zip of them"),
        type=KINDS,
        accept_multiple_files=True,
        key=f"upload-files-{turn}",
        help=_("Excel (also old and binary), OpenDocument, csv and tsv; the layout is yours."),
    )
    if not files:
        return None
    bar = st.progress(0.0, _("Reading"))
    contents = [(file.name, file.getvalue()) for file in files]
    total = sum(count_inside(*one) for one in contents)

    def show(number: int, name: str) -> None:
        words = _("Read {n} of {all}: {file}").format(
            n=number, all=total, file=escape_markdown(name)
        )
        bar.progress(min(1.0, number / max(1, total)), words)

    draft = open_draft(contents, show)
    keep_draft(draft)
    bar.empty()
    return draft


def count_inside(name: str, content: bytes) -> int:
    """Return how many files a file brings: what a zip holds, else one."""
    if not name.lower().endswith(".zip"):
        return 1
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            return sum(not inside.is_dir() for inside in folder.infolist())
    except zipfile.BadZipFile:
        return 1


def start_over() -> None:
    """Let the draft go, here and where it is kept; for callbacks."""
    end_keeping(read_draft())
    keep_draft(None)
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def offer_drop() -> None:
    """Offer to begin with another file."""
    st.button(
        _("Take another file"),
        type="tertiary",
        key="upload-drop",
        on_click=start_over,
        help=_("This draft is thrown away; what was sent stays."),
    )


def say_what_to_drop() -> None:
    """Say what happens with a workbook, before any is there."""
    st.markdown(
        _(
            "Drop it in as it is: with title rows, with your own headings, with your own words for"
            " a stage. You see what was read, what needs correcting and what will change before"
            " anything is stored, and every sending can be taken back."
        )
    )


def show_refused(refused: Sequence[Opened]) -> None:
    """Say of each file that cannot be read why, and what to do."""
    for opened in refused:
        sentence = opened.refusal.sentence(read_language()) if opened.refusal else ""
        st.warning(f"**{escape_markdown(opened.file_name)}**: {escape_markdown(sentence)}")


def show_files(draft: Draft, made: Made, view: View) -> None:
    """List the files of a draft with what each brings; one file is told in a line."""
    if len(draft.files) == 1:
        note(describe_file(draft, made, view))
        return
    rows = [
        {
            # On a phone these two are in sight.
            _("File"): file.opened.file_name,
            _("Outcome"): say_outcome(one, standing),
            _("Agency"): name_agencies(one),
            _("Reporting date"): draft.day_of(file, view.now_as_of),
            _("Rows"): one.counts["read"],
            _("Can be sent"): one.counts["accepted"] * (one.is_sendable and standing is None),
        }
        for file, one, standing in zip(draft.files, made.prepared, made.standing, strict=True)
    ]
    with block("files"):
        st.dataframe(
            pd.DataFrame(rows),
            hide_index=True,
            height="content" if len(rows) <= 12 else 460,
            alt=_("The files of this sending"),
            column_config={
                _("Reporting date"): st.column_config.DateColumn(format=_("D MMM YYYY"))
            },
        )


def describe_file(draft: Draft, made: Made, view: View) -> str:
    """Return a file in one line of markdown: its sheets, its agency, its day, its rows."""
    file, prepared = draft.files[0], made.prepared[0]
    words = [f"**{escape_markdown(file.opened.file_name)}**"]
    if not prepared.parts:
        return words[0]
    sheets = list(dict.fromkeys(part.table.sheet_name for part in prepared.parts))
    named = ngettext("sheet {names}", "sheets {names}", len(sheets))
    words.append(named.format(names=escape_markdown(list_names(sheets))))
    if prepared.agencies:
        words.append(escape_markdown(name_agencies(prepared)))
    day = read_tongue().write_full_day(draft.day_of(file, view.now_as_of))
    words.append(_("reporting date {day}").format(day=day))
    rows = prepared.counts["read"]
    words.append(ngettext("{n} row read", "{n} rows read", rows).format(n=f"{rows:,}"))
    outside = prepared.counts["out_of_scope"]
    if outside:
        words.append(_("{n} out of scope").format(n=f"{outside:,}"))
    return "; ".join(words) + "."


def name_agencies(prepared: Prepared) -> str:
    """Return the agency of a file, or how many there are."""
    agencies = prepared.agencies
    if len(agencies) <= 1:
        return agencies[0].name if agencies else "–"
    return _("{n} agencies").format(n=len(agencies))


def say_outcome(prepared: Prepared, standing: int | None) -> str:
    """Return in a few words what can become of a file."""
    if standing is not None:
        return _("Sent before, as submission {n}").format(n=standing)
    if not prepared.is_sendable:
        return _("Cannot be sent yet")
    refused = prepared.counts["refused"]
    if refused:
        words = ngettext("{n} row to correct", "{n} rows to correct", refused)
        return words.format(n=f"{refused:,}")
    return _("In order")


def choose_file(draft: Draft, made: Made) -> int | None:
    """Offer the files where there are several, those to correct first; return a place."""
    places = sorted(
        range(len(draft.files)), key=lambda place: -made.prepared[place].counts["refused"]
    )
    if len(places) <= 1:
        return places[0] if places else None
    return st.selectbox(
        _("File"),
        places,
        format_func=lambda place: (
            f"{draft.files[place].opened.file_name}: "
            + say_outcome(made.prepared[place], made.standing[place])
        ),
        key="upload-file",
    )
