"""The receipt: what was stored, what it did, who sent it and when, and how to take it back."""

import streamlit as st

from widgets import address
from widgets.effect import say_effect, show_effect
from widgets.escaping import escape_markdown
from widgets.language import _, hold_language, ngettext
from widgets.parts import block, note
from widgets.upload.drop import start_over
from widgets.upload.receipt_file import make_receipt_file, say_joined, say_sender, title_of
from widgets.upload.receipts import Receipt, Sent, drop_receipt
from widgets.upload.steps import FILE, go_to
from widgets.view import View

SHOWN = 20


def show_receipt(receipt: Receipt, view: View) -> None:
    """Show the receipt, and the ways on from it."""
    st.title(title_of(receipt), anchor=False)
    note(escape_markdown(say_sender(receipt)))
    with block("receipt-effect"):
        st.header(say_effect(receipt.effect), anchor=False)
        show_effect(receipt.effect, receipt.codes)
    with block("receipt-files"):
        st.header(_("What was stored"), anchor=False)
        for file in receipt.files[:SHOWN]:
            _show_file(file)
        if len(receipt.files) > SHOWN:
            note(_("And {n} more, under Submissions.").format(n=len(receipt.files) - SHOWN))
        if receipt.joined:
            _show_joined(receipt)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(
            "pages/national.py",
            label=_("See National"),
            icon=":material/monitoring:",
            query_params=address.carry(),
        )
        numbers = "-".join(str(file.submission) for file in receipt.files[:3])
        st.download_button(
            _("Receipt (PDF)"),
            data=hold_language(
                lambda: make_receipt_file(receipt, is_illustrative=view.is_illustrative)
            ),
            file_name=f"receipt-{numbers}.pdf",
            mime="application/pdf",
            icon=":material/download:",
            key="receipt-file",
            on_click="ignore",
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
        stored = ngettext("{n} row stored", "{n} rows stored", file.rows).format(n=f"{file.rows:,}")
        if file.refused:
            stored += ", " + _("{n} kept to be corrected").format(n=f"{file.refused:,}")
        note(stored + ".")
        st.page_link(
            "pages/submission.py",
            label=_("Take it back"),
            query_params=address.carry(entry=file.submission),
        )


def _show_joined(receipt: Receipt) -> None:
    with st.container(key="door-sent-joined", gap=None):
        st.markdown(say_joined(receipt))
        st.page_link(
            "pages/submissions.py", label=_("Take a joining back"), query_params=address.carry()
        )


def _begin_again() -> None:
    drop_receipt()
    start_over()
    go_to(FILE)
