"""The draft kept beside the ledger: its link reopens it after a reload, or on another device."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import streamlit as st

from data.ledger import NAIROBI
from loaders import drafts
from loaders.drafts import KEPT_FOR, DraftGone
from widgets import address
from widgets.language import _, read_tongue
from widgets.ledger import SAMPLE, choose_ledger, find_home
from widgets.parts import note
from widgets.upload import steps
from widgets.upload.draft import Draft, keep_draft, open_draft, read_draft
from widgets.upload.said import list_refused, spell, take_said, write_said

PARAMETER: Final = "draft"
GONE: Final = "upload-draft-gone"


def find_drafts() -> Path:
    """Return the folder of the drafts for the ledger that the reader looks at."""
    return drafts.place_drafts(find_home(), is_sample=choose_ledger() == SAMPLE)


def begin_keeping(draft: Draft, step: str) -> None:
    """Keep a fresh draft and put its link into the address; without room it lives in the page."""
    said = write_said(draft, step)
    files = [(file.opened.file_name, file.opened.content) for file in draft.files]
    with suppress(OSError):
        draft.identifier = drafts.begin_draft(find_drafts(), files, said)
        draft.kept = spell(said)
        draft.kept_at = drafts.read_kept_at(find_drafts(), draft.identifier)
        address.write(**{PARAMETER: draft.identifier})


def recall_draft() -> Draft | None:
    """Return the draft that the address names, else the one of this reader.

    What was said on another device in the meantime is taken over; where the draft was sent or
    thrown away there, it is gone here too, and the page says so.
    """
    draft, named = read_draft(), address.read(PARAMETER)
    if named and (draft is None or draft.identifier != named):
        return _reopen(named)
    if draft is None or draft.identifier is None:
        return draft
    try:
        if drafts.read_kept_at(find_drafts(), draft.identifier) > draft.kept_at:
            _take_over(draft, draft.identifier)
    except DraftGone:
        _let_go()
        return None
    address.write(**{PARAMETER: draft.identifier})
    return draft


def _reopen(named: str) -> Draft | None:
    try:
        stored = drafts.reopen_draft(find_drafts(), named)
    except DraftGone:
        _let_go()
        return None
    with st.spinner(_("Reopening the draft")):
        draft = open_draft(stored.files, lambda _number, _name: None)
    draft.refused += list_refused(stored.said)
    take_said(draft, stored.said)
    draft.identifier, draft.kept_at = named, stored.kept_at
    draft.kept = spell(stored.said)
    keep_draft(draft)
    # A link may name the draft alone; then the walk goes on where it was left.
    if address.read(steps.PARAMETER) is None:
        steps.go_to(str(stored.said.get("step", steps.FILE)))
    return draft


def _take_over(draft: Draft, identifier: str) -> None:
    said = drafts.read_said(find_drafts(), identifier)
    take_said(draft, said)
    draft.kept, draft.kept_at = spell(said), drafts.read_kept_at(find_drafts(), identifier)


def _let_go() -> None:
    st.session_state[GONE] = True
    keep_draft(None)
    address.write(**{PARAMETER: None, steps.PARAMETER: None})


def say_gone() -> None:
    """Say once that the draft of the link is gone."""
    if st.session_state.pop(GONE, None):
        st.warning(
            _(
                "This draft is gone: it was sent, thrown away, or not touched for 30 days."
                " Drop the workbook in again; what was sent stands under Submissions."
            )
        )


def go_on_keeping(draft: Draft, step: str) -> None:
    """Keep what was said since the last run; nothing is written where nothing changed."""
    if draft.identifier is None:
        return
    said = write_said(draft, step)
    if spell(said) == draft.kept:
        return
    with suppress(DraftGone, OSError):
        draft.kept_at = drafts.keep_said(find_drafts(), draft.identifier, said)
        draft.kept = spell(said)


def end_keeping(draft: Draft | None) -> None:
    """Throw the kept draft away, once it is sent or no longer wanted."""
    if draft is not None and draft.identifier is not None:
        drafts.end_draft(find_drafts(), draft.identifier)
    address.write(**{PARAMETER: None})


def say_kept(draft: Draft) -> None:
    """Say that the address reopens the draft, and until when."""
    if draft.identifier is None:
        return
    until = (datetime.now(NAIROBI) + KEPT_FOR).date()
    words = _("Kept as a draft until {day}; the address of this page reopens it on any device.")
    note(words.format(day=read_tongue().write_full_day(until)))
