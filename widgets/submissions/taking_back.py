"""Taking a submission back: its effect first, then a reason, then one entry more."""

from typing import Final

import streamlit as st

from access.roles import NotAllowed, Person, Right
from data.ledger import Ledger
from loaders.loading import NoSuchSubmission, withdraw
from loaders.sending import compose_withdrawal
from metrics.submissions import Submission
from widgets.effect import Effect, read_effect, say_effect, show_effect
from widgets.language import _, say_refusal
from widgets.parts import block, note
from widgets.view import View

REASON: Final = "take-back-why"
ANSWER: Final = "take-back-answer"
LONGEST: Final = 500


def offer_taking_back(view: View, ledger: Ledger, submission: Submission, person: Person) -> None:
    """Offer to take a standing submission back; what it would change is worked out when opened."""
    entry_no = int(submission.row["entry_no"])
    _say_answer(entry_no)
    if submission.row["taken_back_by"] is not None or not person.may(Right.TAKE_BACK):
        return
    if view.known_on:
        note(_("To take it back, go back to now: a past view shows what was known then."))
        return
    with block("take-back"):
        opened = st.expander(_("Take this submission back"), key="take-back", on_change="rerun")
        if not opened.open:
            return
        with opened:
            effect = find_effect(view, ledger, entry_no, person)
            _ask(effect, list(submission.row["codes"]), ledger, entry_no, person)


def find_effect(view: View, ledger: Ledger, entry_no: int, person: Person) -> Effect:
    """Return what taking the submission back would do to the counts; nothing is stored."""
    before = ledger.reading()
    after = ledger.preview([compose_withdrawal(before, entry_no, person)])
    return read_effect(before, after, view.as_of)


def _ask(effect: Effect, codes: list[str], ledger: Ledger, entry_no: int, person: Person) -> None:
    st.markdown(f"**{say_effect(effect)}.**")
    show_effect(effect, codes)
    st.text_input(
        _("Why is it taken back?"),
        key=REASON,
        max_chars=LONGEST,
        placeholder=_("For example: the wrong month was sent"),
    )
    st.button(
        _("Take it back"),
        type="primary",
        icon=":material/undo:",
        key="take-back-now",
        on_click=_take_back,
        args=(ledger, entry_no, person, effect),
    )
    note(_("Nothing is deleted: the submission stays in the list, and can be sent again."))


def _take_back(ledger: Ledger, entry_no: int, person: Person, effect: Effect) -> None:
    why = str(st.session_state.get(REASON) or "").strip()
    if not why:
        st.session_state[ANSWER] = (entry_no, "warning", _("Say why it is taken back."))
        return
    try:
        withdraw(ledger, entry_no, why, person)
    except (NoSuchSubmission, NotAllowed) as refusal:
        st.session_state[ANSWER] = (entry_no, "error", say_refusal(refusal))
        return
    words = _("It is taken back. {effect}.").format(effect=say_effect(effect))
    st.session_state[ANSWER] = (entry_no, "success", words)


def _say_answer(entry_no: int) -> None:
    answer = st.session_state.get(ANSWER)
    if answer is None or answer[0] != entry_no:
        return
    {"success": st.success, "warning": st.warning, "error": st.error}[answer[1]](answer[2])
    del st.session_state[ANSWER]
