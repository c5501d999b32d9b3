"""The receipt: what was stored, what it did, who sent it and when, and how to take it back."""

import streamlit as st

from data.ledger import NAIROBI
from widgets import address
from widgets.effect import say_effect, show_effect
from widgets.escaping import escape_markdown
from widgets.language import _, read_tongue
from widgets.parts import block, note
from widgets.titles.upload import title_receipt, title_sent_before
from widgets.upload.drop import start_over
from widgets.upload.sending import RECEIPT, Receipt, Sent
from widgets.upload.steps import FILE, go_to

SHOWN = 20


def read_receipt() -> Receipt | None:
    """Return the receipt of the last sending of this reader."""
    return st.session_state.get(RECEIPT)


def show_receipt(receipt: Receipt) -> None:
    """Show the receipt, and the ways on from it."""
    fresh = [file for file in receipt.files if file.is_new]
    if not fresh:
        st.title(title_sent_before(), anchor=False)
    else:
        rows = sum(file.rows for file in fresh)
        st.title(title_receipt(rows, receipt.effect.gained), anchor=False)
    at = receipt.at.astimezone(NAIROBI)
    words = _("Sent by {office} on {day} at {time}, Nairobi.").format(
        office=escape_markdown(receipt.office),
        day=read_tongue().write_full_day(at.date()),
        time=f"{at:%H:%M}",
    )
    note(words)
    with block("receipt-effect"):
        st.subheader(say_effect(receipt.effect), anchor=False)
        show_effect(receipt.effect, receipt.codes)
    with block("receipt-files"):
        st.subheader(_("What was stored"), anchor=False)
        for file in receipt.files[:SHOWN]:
            _show_file(file)
        if len(receipt.files) > SHOWN:
            note(_("And {n} more, under Submissions.").format(n=len(receipt.files) - SHOWN))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(
            "pages/national.py",
            label=_("See National"),
            icon=":material/monitoring:",
            query_params=address.carry(),
        )
        st.button(_("Send another"), key="send-another", on_click=_begin_again)


def _show_file(file: Sent) -> None:
    words = _("Submission {n}: {file}").format(
        n=file.submission, file=escape_markdown(file.file_name)
    )
    with st.container(key=f"door-sent-{file.submission}", gap=None):
        st.page_link(
            "pages/submission.py",
            label=words,
            query_params=address.carry(entry=file.submission),
        )
        if not file.is_new:
            note(_("It stood in the ledger already; nothing was stored again."))
            return
        stored = _("{n} rows stored").format(n=f"{file.rows:,}")
        if file.refused:
            stored += ", " + _("{n} kept to be corrected").format(n=f"{file.refused:,}")
        note(stored + ".")
        st.page_link(
            "pages/submission.py",
            label=_("Take it back"),
            query_params=address.carry(entry=file.submission),
        )


def _begin_again() -> None:
    st.session_state.pop(RECEIPT, None)
    start_over()
    go_to(FILE)
