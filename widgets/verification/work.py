"""The work on one sample: links to test and links tested, chosen by the address."""

from typing import Final

import pandas as pd
import streamlit as st

from access.roles import Person, Right
from data.ledger import Ledger
from widgets import address
from widgets.headings import show_header
from widgets.language import _, ngettext
from widgets.parts import block, note
from widgets.verification.draws import Draw
from widgets.verification.tested import show_tested
from widgets.verification.testing import ask_reviewer, show_many, show_next, split_links
from widgets.view import View

TODO, TESTED = "todo", "tested"
SHOW: Final = "show"
CHOICE: Final = "choose-show"


def show_work(view: View, ledger: Ledger, draw: Draw, links: pd.DataFrame, person: Person) -> None:
    """Show the links still to be tested, or those tested."""
    todo, tested = split_links(links)
    with block("work"):
        shown = _choose(len(todo), len(tested))
        if shown == TESTED:
            show_tested(view, ledger, tested, person)
        elif view.is_past:
            note(_("To record results, go back to now: a past view shows what was known then."))
        elif not person.may(Right.SEND):
            note(_("Only those who may send can record results."))
        else:
            _test(view, ledger, draw, todo, person)


def _choose(todo: int, tested: int) -> str:
    """Offer both lists where both have links; return the one that the address asks for."""
    if not tested:
        return TODO
    if not todo:
        return TESTED
    names = {
        TODO: _("To test ({n})").format(n=f"{todo:,}"),
        TESTED: _("Tested ({n})").format(n=f"{tested:,}"),
    }
    asked = TESTED if address.read(SHOW) == TESTED else TODO
    st.session_state[CHOICE] = asked
    st.segmented_control(
        _("Links"),
        list(names),
        format_func=lambda value: names[value],
        key=CHOICE,
        label_visibility="collapsed",
        on_change=_take,
    )
    return asked


def _take() -> None:
    address.write(**{SHOW: TESTED if st.session_state[CHOICE] == TESTED else None})


def _test(view: View, ledger: Ledger, draw: Draw, todo: pd.DataFrame, person: Person) -> None:
    left, right = st.columns([1, 2], gap="large")
    with left:
        ask_reviewer(view, person)
        show_next(todo, ledger, draw, person)
    with right, st.container(key="only-wide-many"):
        words = ngettext("{n} link to test", "{n} links to test", len(todo))
        show_header(words.format(n=f"{len(todo):,}"))
        show_many(todo, ledger, draw, person)
        note(_("Choose results in the table to record several at once."))
