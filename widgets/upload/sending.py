"""Sending: the effect on the counts before anything is stored, and the button that stores it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from access.roles import NotAllowed, Person
from data.entries import LedgerMoved
from data.ledger import Ledger
from data.opening import place_workbooks
from loaders.findings import Severity
from loaders.linking import LinkRefused
from loaders.preparing import Prepared
from loaders.sending import compose_entries, send_prepared
from widgets.effect import Effect, read_effect, say_effect, show_effect
from widgets.language import _, ngettext, say_refusal
from widgets.ledger import SAMPLE, find_home
from widgets.parts import block, note
from widgets.upload.changes import count_dropped
from widgets.upload.draft import Draft, Made, count_cells
from widgets.upload.drop import offer_drop, start_over
from widgets.upload.going_back import count_unanswered
from widgets.upload.proposed import compose_answers, compose_joined, list_joined
from widgets.upload.receipts import keep_receipt, write_receipt
from widgets.upload.steps import CORRECT, SENT, go_to
from widgets.view import View

MOVED: Final = "upload-moved"


def read_effect_of(draft: Draft, made: Made, ledger: Ledger, person: Person, today: date) -> Effect:
    """Return what storing the sendable files, and the pairs joined, would do to the counts."""
    joined = frozenset(link.key for link in list_joined(draft, made))
    if made.effect is None or made.effect_with != joined:
        chosen = [made.prepared[place] for place in made.sendable]
        day = max([today, *(one.options.reported_on for one in chosen)])
        with st.spinner(_("Working out the effect on the counts")):
            entries = compose_entries(chosen, person) + compose_joined(draft, made, person)
            made.effect = read_effect(made.reading, ledger.preview(entries), day)
            made.effect_with = joined
    return made.effect


def show_sending(
    draft: Draft, made: Made, effect: Effect, ledger: Ledger, person: Person, view: View
) -> None:
    """Show the effect on the counts, and the button that stores what was shown."""
    chosen = [made.prepared[place] for place in made.sendable]
    with block("effect"):
        st.header(say_effect(effect), anchor=False)
        show_effect(effect, name_codes(chosen))
    rows = sum(one.counts["accepted"] for one in chosen)
    refused = sum(one.counts["refused"] for one in chosen)
    dropped = count_dropped(chosen)
    is_confirmed = _confirm_dropped(dropped) if dropped else True
    unanswered = count_unanswered(draft, made)
    words = ngettext("Send {n} row", "Send {n} rows", rows).format(n=f"{rows:,}")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="send-line"):
        st.button(
            words,
            type="primary",
            icon=":material/send:",
            key="upload-send",
            disabled=not is_confirmed or unanswered > 0,
            on_click=_send,
            args=(draft, made, effect, ledger, person, view),
        )
        _offer_correcting(made)
        offer_drop()
    if unanswered:
        words = ngettext(
            "{n} service goes back: say why, or that no reason is given; then it can be sent.",
            "{n} services go back: say why, or that no reason is given; then they can be sent.",
            unanswered,
        )
        note(words.format(n=f"{unanswered:,}"))
    if refused:
        words = ngettext(
            "{n} row to correct is kept with the submission, to be mended and sent later.",
            "{n} rows to correct are kept with the submission, to be mended and sent later.",
            refused,
        )
        note(words.format(n=f"{refused:,}"))


def _offer_correcting(made: Made) -> None:
    errors = count_cells(made.fresh, Severity.ERROR)
    if errors:
        words = ngettext("Correct {n} cell first", "Correct {n} cells first", errors)
        st.button(
            words.format(n=f"{errors:,}"),
            key="upload-correct",
            icon=":material/edit:",
            on_click=go_to,
            args=(CORRECT,),
        )


def _confirm_dropped(count: int) -> bool:
    words = ngettext(
        "Yes, {n} service that the list does not mention is to be withdrawn",
        "Yes, {n} services that the list does not mention are to be withdrawn",
        count,
    )
    return st.checkbox(words.format(n=f"{count:,}"), key="upload-confirm-dropped")


def _send(
    draft: Draft, made: Made, effect: Effect, ledger: Ledger, person: Person, view: View
) -> None:
    """Store what was shown and turn to the receipt; where the ledger moved, say so instead."""
    files = [(draft.files[place].opened, made.prepared[place]) for place in made.sendable]
    kept = place_workbooks(find_home(), is_sample=view.ledger == SAMPLE)
    try:
        answers = compose_answers(draft, made, person)
        committed = send_prepared(ledger, files, person, kept, answers)
    except LedgerMoved:
        draft.made = None
        st.session_state[MOVED] = True
        return
    except (NotAllowed, LinkRefused) as refusal:
        st.session_state[MOVED] = say_refusal(refusal)
        return
    prepared = [one for _opened, one in files]
    joined = len(list_joined(draft, made))
    receipt = write_receipt(prepared, committed, effect, person, joined)
    start_over()
    keep_receipt(receipt)
    go_to(SENT)


def name_codes(prepared: Sequence[Prepared]) -> list[str]:
    """Return the codes of the agencies that files name."""
    return list(dict.fromkeys(agency.code for one in prepared for agency in one.agencies))


def say_moved() -> None:
    """Say once that the ledger moved, or why the sending was refused."""
    moved = st.session_state.pop(MOVED, None)
    if moved is True:
        st.warning(
            _(
                "Somebody else sent for this agency in the meantime. What you see below is made"
                " anew against the ledger as it stands now; look at it again, then send."
            )
        )
    elif moved:
        st.error(str(moved))
