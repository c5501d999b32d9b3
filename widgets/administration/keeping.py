"""Backups of the ledger in view, how one is put back, and the illustrative sample."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pandas as pd
import streamlit as st

from access.roles import NotAllowed, Person
from data.backup import list_backups
from data.ledger import NAIROBI, Ledger, LedgerBusy
from loaders.keeping import make_backup, remove_sample
from widgets.administration.changing import PLACE
from widgets.escaping import escape_markdown
from widgets.language import _, ngettext, read_tongue
from widgets.ledger import (
    REAL,
    SAMPLE,
    close_ledger,
    find_home,
    has_sample,
    on_switch,
    switch_ledger,
)
from widgets.outcome import keep_outcome
from widgets.parts import block, note
from widgets.view import View

SURE: Final = "sure-to-clear"
SHOWN: Final = 10


def title_keeping(view: View) -> str:
    """Return when the latest backup of the ledger in view was made."""
    own = read_backups(view)
    if not own:
        return _("No backup of this ledger has been made here yet")
    moment = _moment(own[0][1])
    return _("The latest backup was made on {day} at {time}").format(
        day=read_tongue().write_full_day(moment.date()), time=f"{moment:%H:%M}"
    )


def read_backups(view: View) -> list[tuple[Path, dict[str, Any]]]:
    """Return the backups of the ledger in view, the latest first."""
    is_sample = view.ledger == SAMPLE
    return [one for one in list_backups(find_home()) if one[1].get("is_sample") == is_sample]


def _moment(manifest: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(str(manifest["made_at"])).astimezone(NAIROBI)


def show_backups(view: View, ledger: Ledger, person: Person, *, can_change: bool) -> None:
    """Offer a backup now, list those made, and say how one is put back."""
    with block("backups"):
        st.header(_("Backups"), anchor=False)
        st.markdown(
            _(
                "A backup is one file with the ledger and every workbook that was sent. It does not"
                " hold drafts that were never sent, nor the program itself."
            )
        )
        if can_change:
            progress = st.empty()
            if st.button(_("Make a backup now"), type="primary", key="back-up"):
                _back_up(view, ledger, person, progress)
        _list(view)
        is_sample = view.ledger == SAMPLE
        st.markdown(_("To put one back, stop the dashboard and type this in the project's folder:"))
        st.code(
            f"python manage.py restore {find_home() / 'backups'}/FILE.zip"
            + (" --sample" if is_sample else ""),
            language=None,
            wrap_lines=True,
        )
        note(
            _(
                "Everything in it is checked first. The ledger that stood there is moved aside,"
                " never deleted. Keep copies of backups on another machine."
            )
        )


def _back_up(view: View, ledger: Ledger, person: Person, progress: Any) -> None:
    bar = progress.progress(0.0, text=_("Copying the ledger"))

    def tell(done: int, total: int) -> None:
        words = _("Packing workbooks: {n} of {all}").format(n=f"{done:,}", all=f"{total:,}")
        bar.progress(done / total, text=words)

    try:
        place, manifest = make_backup(
            ledger, find_home(), person, is_sample=view.ledger == SAMPLE, tell=tell
        )
    except (NotAllowed, OSError) as problem:
        keep_outcome(PLACE, "error", escape_markdown(str(problem)))
        st.rerun()
    books = ngettext("{n} workbook", "{n} workbooks", len(manifest["workbooks"]))
    words = _("The backup is made: {file}, with {books}.").format(
        file=escape_markdown(place.name), books=books.format(n=f"{len(manifest['workbooks']):,}")
    )
    keep_outcome(PLACE, "success", words)
    st.rerun()


def _list(view: View) -> None:
    found = read_backups(view)
    rows = []
    for place, manifest in found[:SHOWN]:
        moment = _moment(manifest)
        rows.append(
            {
                _("Backup"): escape_markdown(place.name),
                _("Made"): f"{read_tongue().write_full_day(moment.date())}, {moment:%H:%M}",
                _("Workbooks"): f"{len(manifest['workbooks']):,}",
                _("Size"): _say_size(place.stat().st_size),
            }
        )
    if not rows:
        return
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True, alt=_("Backups made here"))
    latest = found[0][0]
    st.download_button(
        _("Download the latest"),
        data=latest.read_bytes,
        file_name=latest.name,
        mime="application/zip",
        icon=":material/download:",
        key="download-backup",
        on_click="ignore",
    )
    if len(found) > SHOWN:
        note(_("Older ones are in {folder}.").format(folder=escape_markdown(str(latest.parent))))


def _say_size(size: int) -> str:
    return _("{n} MB").format(n=f"{max(size / 1_000_000, 0.1):,.1f}")


def show_sample(view: View, person: Person, *, can_change: bool) -> None:
    """Say whether there is a sample; offer to open it, or to clear it."""
    with block("sample"):
        st.header(_("The illustrative sample"), anchor=False)
        if not has_sample():
            note(_("There is none on this machine. This command builds it:"))
            st.code("python manage.py sample", language=None, wrap_lines=True)
            return
        st.markdown(_("Invented figures in a ledger of their own, to practise in."))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if view.ledger == SAMPLE:
                st.button(_("Open the real ledger"), key="open-real", on_click=on_switch(REAL))
            else:
                st.button(_("Open the sample"), key="open-sample", on_click=on_switch(SAMPLE))
        if not can_change:
            return
        st.checkbox(_("Remove the sample with everything practised in it"), key=SURE)
        st.button(
            _("Remove the sample"),
            icon=":material/delete:",
            key="clear-sample",
            disabled=not st.session_state[SURE],
            on_click=_clear,
            args=(person,),
        )


def _clear(person: Person) -> None:
    if not st.session_state.get(SURE):
        return
    switch_ledger(REAL)
    close_ledger(SAMPLE)
    try:
        remove_sample(find_home(), person)
    except (NotAllowed, LedgerBusy) as problem:
        keep_outcome(PLACE, "error", escape_markdown(str(problem)))
        return
    keep_outcome(PLACE, "success", _("The sample is removed. This is the real ledger."))
